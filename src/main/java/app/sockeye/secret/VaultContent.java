package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The secrets of a vault as bytes, before they are encrypted: their number, then each name and value as its length in
 * bytes and its UTF-8. Numbers have four bytes, the highest first.
 */
final class VaultContent {
    /** The most secrets of a vault. */
    static final int MOST = 10_000;

    private VaultContent() {}

    static byte[] print(SortedMap<SecretName, String> secrets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(secrets.size());
            for (Map.Entry<SecretName, String> secret : secrets.entrySet()) {
                print(secret.getKey().text(), out);
                print(secret.getValue(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Raises {@link IOException} or {@link IllegalArgumentException} for bytes that {@link #print} does not make. */
    static SortedMap<SecretName, String> read(byte[] bytes) throws IOException {
        SortedMap<SecretName, String> secrets = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                secrets.put(new SecretName(text(in)), text(in));
            }
        }
        return secrets;
    }

    private static void print(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), UTF_8);
    }
}
