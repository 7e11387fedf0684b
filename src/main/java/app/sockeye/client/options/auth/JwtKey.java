package app.sockeye.client.options.auth;

import app.sockeye.client.certificate.Passphrase;
import app.sockeye.client.certificate.PrivateKeyReader;
import app.sockeye.client.certificate.UnusableCertificateException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** What signs a JSON Web Token: a shared secret of any length, or a private key. It never shows what it is. */
public final class JwtKey {
    /** Null for a private key. */
    private final byte[] secret;
    /** Null for a secret. */
    private final PrivateKey key;

    private JwtKey(byte[] secret, PrivateKey key) {
        this.secret = secret;
        this.key = key;
    }

    /** A shared secret; its bytes are the text's UTF-8. */
    public static JwtKey secret(String text) {
        return new JwtKey(text.getBytes(StandardCharsets.UTF_8), null);
    }

    /**
     * A shared secret in Base64, of either alphabet, padded or not.
     *
     * @throws IllegalArgumentException with a sentence that doesn't repeat it, where it is not Base64
     */
    public static JwtKey base64(String text) {
        try {
            String plain = text.strip().replace('-', '+').replace('_', '/').replaceFirst("=+$", "");
            return new JwtKey(Base64.getDecoder().decode(plain), null);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The token's secret is not Base64.", e);
        }
    }

    /**
     * A private key in PEM.
     *
     * @throws UnusableCertificateException where it can't be read, with the reason in a sentence
     */
    public static JwtKey pem(String text, Optional<Passphrase> passphrase) throws UnusableCertificateException {
        return new JwtKey(null, PrivateKeyReader.ofText(text, passphrase));
    }

    /**
     * The private key of a file, PEM or DER.
     *
     * @throws UnusableCertificateException where it can't be read, with the reason in a sentence
     */
    public static JwtKey file(Path file, Optional<Passphrase> passphrase) throws UnusableCertificateException {
        return new JwtKey(null, PrivateKeyReader.ofFile(file, passphrase));
    }

    /** A copy of the shared secret; empty for a private key. */
    public Optional<byte[]> secret() {
        return Optional.ofNullable(secret).map(byte[]::clone);
    }

    /** The private key; empty for a shared secret. */
    public Optional<PrivateKey> privateKey() {
        return Optional.ofNullable(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JwtKey that
                && Arrays.equals(secret, that.secret)
                && (key == null ? that.key == null : key.equals(that.key));
    }

    @Override
    public int hashCode() {
        return secret == null ? key.hashCode() : Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return secret == null ? "a private key" : "a secret";
    }
}
