package app.sockeye.client.certificate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;

/** Reads a private key that has no certificate: PEM or DER in all the forms that {@link IdentityFile} reads. */
public final class PrivateKeyReader {
    private PrivateKeyReader() {}

    /**
     * The first private key of a file.
     *
     * @throws UnusableCertificateException where there is none, or it can't be read
     */
    public static PrivateKey ofFile(Path file, Optional<Passphrase> passphrase) throws UnusableCertificateException {
        try {
            return read(FileContent.of(file), passphrase);
        } catch (KeyMaterialFault e) {
            throw e.in(file);
        }
    }

    /**
     * The first private key of a text in PEM.
     *
     * @throws UnusableCertificateException where there is none, or it can't be read
     */
    public static PrivateKey ofText(String pem, Optional<Passphrase> passphrase) throws UnusableCertificateException {
        FileContent content = new FileContent(pem.getBytes(StandardCharsets.ISO_8859_1));
        try {
            if (!content.isPem()) {
                throw new KeyMaterialFault("it isn't PEM, which begins with -----BEGIN");
            }
            return read(content, passphrase);
        } catch (KeyMaterialFault e) {
            throw new UnusableCertificateException("The key", e.getMessage(), e.getCause());
        }
    }

    private static PrivateKey read(FileContent content, Optional<Passphrase> passphrase) throws KeyMaterialFault {
        return PrivateKeys.read(content, passphrase)
                .orElseThrow(() -> new KeyMaterialFault("it has no private key in it"));
    }
}
