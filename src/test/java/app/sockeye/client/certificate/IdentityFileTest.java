package app.sockeye.client.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityFileTest {
    private static final Optional<Passphrase> SECRET = Optional.of(new Passphrase("s3cret"));

    @TempDir
    private static Path folder;

    private static OpenSsl files;

    @BeforeAll
    static void makeFiles() throws Exception {
        files = new OpenSsl(folder)
                .certificate("client")
                .certificate("other")
                .run("req -x509 -newkey rsa:2048 -nodes -keyout rsa.key -out rsa.pem -subj /CN=rsa -days 30");
    }

    private static ClientIdentity read(String certificate, String key, Optional<Passphrase> passphrase)
            throws Exception {
        return IdentityFile.read(
                files.file(certificate), Optional.ofNullable(key).map(files::file), passphrase);
    }

    private static AbstractStringAssert<?> refusal(String certificate, String key, Optional<Passphrase> passphrase) {
        return assertThat(catchThrowableOfType(
                                UnusableCertificateException.class, () -> read(certificate, key, passphrase))
                        .getMessage())
                .contains(" can't be used: ")
                .doesNotContain("s3cret", "wr0ng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256",
                "pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA1",
                "ec -aes256",
                "ec -aes128",
                "ec -des3"
            })
    void encryptedKeysAreReadWithTheirPassphrase(String how) throws Exception {
        String form = how.replaceAll("\\W", "");
        files.run(how + " -in client.key -passout pass:s3cret -out " + form);
        assertThat(read("client.pem", form, SECRET)).hasToString("CN=client");
        refusal("client.pem", form, Optional.empty()).contains("protected by a passphrase, and none was given");
        refusal("client.pem", form, Optional.of(new Passphrase("wr0ng"))).contains("private key");
    }

    @Test
    void theOlderFormsOfKeysAreRead() throws Exception {
        files.run("rsa -in rsa.key -traditional -out pkcs1.key")
                .run("rsa -in rsa.key -traditional -aes128 -passout pass:s3cret -out pkcs1-aes.key")
                .run("ec -in client.key -out sec1.key")
                .run("pkcs8 -topk8 -nocrypt -in rsa.key -outform DER -out rsa.der");
        assertThat(Files.readString(files.file("pkcs1.key"))).contains("BEGIN RSA PRIVATE KEY");
        assertThat(Files.readString(files.file("sec1.key"))).contains("BEGIN EC PRIVATE KEY");
        assertThat(read("rsa.pem", "pkcs1.key", Optional.empty())).hasToString("CN=rsa");
        assertThat(read("rsa.pem", "pkcs1-aes.key", SECRET)).hasToString("CN=rsa");
        assertThat(read("client.pem", "sec1.key", Optional.empty())).hasToString("CN=client");
        assertThat(read("rsa.pem", "rsa.der", Optional.empty())).hasToString("CN=rsa");
    }

    @Test
    void aKeyBehindItsParametersIsRead() throws Exception {
        files.run("ecparam -name secp384r1 -genkey -out params.key")
                .run("req -x509 -key params.key -out params.pem -subj /CN=params -days 30");
        assertThat(Files.readString(files.file("params.key"))).startsWith("-----BEGIN EC PARAMETERS");
        assertThat(read("params.pem", "params.key", Optional.empty())).hasToString("CN=params");
    }

    @Test
    void anEd25519KeyIsRead() throws Exception {
        files.run("req -x509 -newkey ed25519 -nodes -keyout ed.key -out ed.pem -subj /CN=ed -days 30");
        assertThat(read("ed.pem", "ed.key", Optional.empty())).hasToString("CN=ed");
    }

    @Test
    void oneFileMayHoldKeyAndChainInAnyOrder() throws Exception {
        Files.writeString(
                files.file("all.pem"),
                Files.readString(files.file("client.key"))
                        + Files.readString(files.file("ca.pem"))
                        + Files.readString(files.file("client.pem")));
        ClientIdentity identity = read("all.pem", null, Optional.empty());
        assertThat(identity.chain())
                .extracting(c -> c.getSubjectX500Principal().getName())
                .containsExactly("CN=client", "CN=Own-CA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " -legacy"})
    void pkcs12IsReadWithItsChain(String form) throws Exception {
        String file = "client" + form.strip() + ".p12";
        files.run("pkcs12 -export" + form
                + " -in client.pem -inkey client.key -certfile ca.pem -passout pass:s3cret -out " + file);
        assertThat(read(file, null, SECRET).chain()).hasSize(2);
        refusal(file, null, Optional.empty()).contains("none was given");
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() {
        refusal("client.pem", "other.key", Optional.empty())
                .startsWith(files.file("other.key").toString())
                .contains("does not belong to the certificate in " + files.file("client.pem"));
        refusal("client.pem", "rsa.key", Optional.empty()).contains("does not belong");
    }

    @Test
    void whatIsMissingIsTold() throws Exception {
        Files.writeString(files.file("short.key"), "-----BEGIN PRIVATE KEY-----\nMIG=\n-----END PRIVATE KEY-----\n");
        files.run("pkcs8 -topk8 -scrypt -in client.key -passout pass:s3cret -out scrypt.key");
        refusal("client.pem", null, Optional.empty()).contains("it holds no private key; give the key's file");
        refusal("client.pem", "ca.pem", Optional.empty()).contains("it holds no private key");
        refusal("client.pem", "none.key", Optional.empty()).contains("none.key can't be used: it is not there");
        refusal("client.pem", "short.key", Optional.empty()).contains("damaged");
        refusal("client.pem", "scrypt.key", SECRET).contains("scrypt", "openssl pkcs8 -topk8");
    }

    @Test
    void neitherKeyNorPassphraseIsInTheText() throws Exception {
        assertThat(read("client.pem", "client.key", Optional.empty())).hasToString("CN=client");
        assertThat(SECRET.orElseThrow()).hasToString("a passphrase");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ClientIdentity(
                        read("client.pem", "client.key", Optional.empty()).key(), List.of()));
    }
}
