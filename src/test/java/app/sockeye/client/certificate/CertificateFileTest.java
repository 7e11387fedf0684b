package app.sockeye.client.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFileTest {
    private static final Passphrase SECRET = new Passphrase("s3cret");

    @TempDir
    private static Path folder;

    private static OpenSsl files;

    @BeforeAll
    static void makeFiles() throws Exception {
        files = new OpenSsl(folder).certificate("leaf");
    }

    private static List<X509Certificate> read(String name) throws Exception {
        return CertificateFile.read(files.file(name), Optional.empty());
    }

    private static void assertRefused(String name, String reason) {
        Path file = files.file(name);
        assertThatExceptionOfType(UnusableCertificateException.class)
                .isThrownBy(() -> read(name))
                .withMessageStartingWith(file + " can't be used: ")
                .withMessageContaining(reason);
    }

    @Test
    void pemHoldsSeveralAndCommentary() throws Exception {
        Files.writeString(
                files.file("bundle.pem"),
                "# My authorities\r\n" + Files.readString(files.file("ca.pem")).replace("\n", "\r\n")
                        + "Another one:\n" + Files.readString(files.file("leaf.key"))
                        + Files.readString(files.file("leaf.pem")));
        assertThat(read("bundle.pem"))
                .extracting(c -> c.getSubjectX500Principal().getName())
                .containsExactly("CN=Own-CA", "CN=leaf");
    }

    @Test
    void derPkcs7AndTrustedPemAreRead() throws Exception {
        files.run("x509 -in ca.pem -outform DER -out ca.der")
                .run("crl2pkcs7 -nocrl -certfile ca.pem -out ca.p7b")
                .run("x509 -in ca.pem -trustout -addtrust serverAuth -out trusted.pem");
        List<X509Certificate> pem = read("ca.pem");
        assertThat(read("ca.der")).isEqualTo(pem);
        assertThat(read("ca.p7b")).isEqualTo(pem);
        assertThat(read("trusted.pem")).isEqualTo(pem);
    }

    @Test
    void pkcs12IsReadWithItsPassphrase() throws Exception {
        files.run("pkcs12 -export -in leaf.pem -inkey leaf.key -certfile ca.pem -passout pass:s3cret -out both.p12")
                .run("pkcs12 -export -in leaf.pem -inkey leaf.key -passout pass: -out open.p12");
        assertThat(CertificateFile.read(files.file("both.p12"), Optional.of(SECRET)))
                .hasSize(2);
        assertThat(read("open.p12")).hasSize(1);
        assertRefused("both.p12", "protected by a passphrase, and none was given");
        assertThatExceptionOfType(UnusableCertificateException.class)
                .isThrownBy(() -> CertificateFile.read(files.file("both.p12"), Optional.of(new Passphrase("wr0ng"))))
                .withMessageContaining("not the right one")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("wr0ng"));
    }

    @Test
    void pkcs12WithoutKeysSaysHowToTurnItIntoPem() throws Exception {
        files.run("pkcs12 -export -nokeys -in ca.pem -passout pass: -out nokeys.p12");
        assertRefused("nokeys.p12", "openssl pkcs12 -nokeys");
    }

    @Test
    void whatHoldsNoCertificateIsToldByItsContent() throws Exception {
        Files.writeString(files.file("text.pem"), "hello");
        Files.writeString(files.file("empty.pem"), "");
        Files.writeString(
                files.file("half.pem"), Files.readString(files.file("ca.pem")).substring(0, 200));
        Files.writeString(
                files.file("torn.pem"), Files.readString(files.file("ca.pem")).replace("MII", "!!!"));
        assertRefused("leaf.key", "no certificate, but PRIVATE KEY");
        assertRefused("leaf.csr", "no certificate, but CERTIFICATE REQUEST");
        assertRefused("text.pem", "neither PEM nor DER");
        assertRefused("empty.pem", "neither PEM nor DER");
        assertRefused("half.pem", "no end");
        assertRefused("torn.pem", "not valid Base64");
        assertRefused("missing.pem", "it is not there");
        assertRefused(".", "it is a folder");
    }
}
