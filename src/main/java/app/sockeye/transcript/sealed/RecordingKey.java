package app.sockeye.transcript.sealed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of a user's recordings: 256 random bits, from which those of blocks and texts are derived. */
public final class RecordingKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /** What its text begins with, so that another kind of key can follow. */
    private static final String VERSION = "1:";

    private final SecretKeySpec secret;
    private final long id;

    private RecordingKey(byte[] bytes) {
        secret = new SecretKeySpec(bytes, "HmacSHA256");
        id = ByteBuffer.wrap(derive("id", ByteBuffer.allocate(0), "")).getLong();
    }

    /** A new key. */
    public static RecordingKey random() {
        return new RecordingKey(random(BYTES));
    }

    /** The key of a {@link #secretText}; empty where it is none. */
    public static Optional<RecordingKey> read(String text) {
        try {
            byte[] bytes = text.startsWith(VERSION)
                    ? Base64.getDecoder().decode(text.substring(VERSION.length()))
                    : new byte[0];
            return bytes.length == BYTES ? Optional.of(new RecordingKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key as a text, which must only be written to a keyring or a vault. */
    public String secretText() {
        return VERSION + Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /** Tells it from other keys; no secret. */
    public long id() {
        return id;
    }

    /** A key of 256 bits for one purpose. */
    byte[] derive(String purpose, ByteBuffer salt, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(("Sockeye recording 1 " + purpose + "\0").getBytes(US_ASCII));
            mac.update(salt);
            mac.update(name.getBytes(UTF_8));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256", e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Without the key itself. */
    @Override
    public String toString() {
        return "RecordingKey " + Long.toHexString(id);
    }
}
