package app.sockeye.payload.diff;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.protocol.Utf8Validator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Compares two payloads as JSON or text if both are, otherwise as bytes. Of payloads above a limit only the beginning
 * is compared, and the result says so.
 */
public final class PayloadComparison {
    /** Maximum size of a JSON document to compare by value, in bytes. */
    public static final int MOST_JSON = 8 << 20;

    /** Maximum number of bytes to compare otherwise. */
    public static final int MOST_BYTES = 2 << 20;

    private static final int PIECE = 1 << 16;

    private final ByteSource before;
    private final ByteSource after;
    private final Runnable check;

    /** @param check called often; cancels the work by an exception */
    public PayloadComparison(ByteSource before, ByteSource after, Runnable check) {
        this.before = before;
        this.after = after;
        this.check = check;
    }

    /** Compares the payloads, which may take seconds. */
    public Difference run() {
        long largest = Math.max(before.size(), after.size());
        String notByValue = "";
        if (largest <= MOST_JSON) {
            byte[] first = head(before, MOST_JSON);
            byte[] second = head(after, MOST_JSON);
            if (Arrays.equals(first, second)) {
                return new DiffRows().difference(Difference.Way.SAME_BYTES, "");
            }
            try {
                return new JsonDiff(first, second, check).run();
            } catch (InvalidJsonException e) {
                // Unless both are JSON, they are compared as text.
            } catch (TooManyValuesException e) {
                notByValue = String.format(
                        Locale.ROOT,
                        "Compared as text: JSON is compared by value up to %,d values. ",
                        JsonValue.MOST_VALUES);
            }
        }
        return compareHeads(head(before, MOST_BYTES), head(after, MOST_BYTES), largest, notByValue);
    }

    private Difference compareHeads(byte[] first, byte[] second, long largest, String notByValue) {
        String limit = notByValue
                + (largest <= MOST_BYTES
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "Only the first %s of each are compared%s.",
                                ByteSize.format(MOST_BYTES),
                                largest > MOST_JSON
                                        ? ", as text or bytes: JSON is compared by value up to "
                                                + ByteSize.format(MOST_JSON)
                                        : ""));
        boolean text = isText(first, before.size()) && isText(second, after.size());
        return text
                ? new TextDiff(utf8(first), utf8(second), check).run(limit)
                : HexDiff.run(first, second, check, limit);
    }

    /** Whether the bytes are UTF-8; at the end of an incomplete payload a character may be cut off. */
    private static boolean isText(byte[] head, long size) {
        Utf8Validator validator = new Utf8Validator();
        return validator.accept(head, 0, head.length) && (head.length < size || validator.isComplete());
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] head(ByteSource source, int limit) {
        byte[] bytes = new byte[(int) Math.min(limit, source.size())];
        for (int at = 0; at < bytes.length; at += PIECE) {
            check.run();
            source.read(at, bytes, at, Math.min(PIECE, bytes.length - at));
        }
        return bytes;
    }
}
