package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A path prepared for matching while a document is read. The state of a value is a set of bits, as a descendant step
 * may match at several depths: bit {@code n} is set if the first {@code n} steps of the path lead to the value.
 */
final class JsonRoute {
    /** The state of the root. */
    static final long ROOT = 1;

    /** The state of values that the path does not lead to. */
    static final long NOWHERE = 0;

    private final JsonStep[] steps;
    /** The names of named steps, in UTF-8. */
    private final byte[][] names;
    /** The bits of descendant steps. */
    private final long descendants;
    /** The bit of values that the whole path leads to. */
    private final long end;

    JsonRoute(JsonPath path) {
        List<JsonStep> typed = path.steps();
        steps = typed.stream()
                .map(s -> s instanceof JsonStep.Descendant step ? step.last() : s)
                .toArray(JsonStep[]::new);
        names = Arrays.stream(steps)
                .map(s -> s instanceof JsonStep.Key key ? key.name().getBytes(StandardCharsets.UTF_8) : null)
                .toArray(byte[][]::new);
        long anyDepth = 0;
        for (int n = 0; n < steps.length; n++) {
            anyDepth |= typed.get(n) instanceof JsonStep.Descendant ? 1L << n : 0;
        }
        descendants = anyDepth;
        end = 1L << steps.length;
    }

    /** Whether the path leads to a value. */
    boolean endsAt(long come) {
        return (come & end) != 0;
    }

    /** Whether the path leads to something within a value. */
    boolean goesOnFrom(long come) {
        return (come & ~end) != 0;
    }

    /** Whether a document that starts with this byte may have a value at the path. */
    boolean mayBeginWith(int c) {
        if (steps.length == 0) {
            return c == '{' || c == '[' || JsonLexer.beginsScalar(c);
        }
        boolean object = descendants % 2 == 1 || !(steps[0] instanceof JsonStep.Index);
        boolean array = descendants % 2 == 1 || !(steps[0] instanceof JsonStep.Key);
        return object && c == '{' || array && c == '[';
    }

    /** The state of an array's element. */
    long toElement(long array, long index) {
        long come = array & descendants;
        for (long left = array & ~end; left != 0; left &= left - 1) {
            int n = Long.numberOfTrailingZeros(left);
            boolean fits = steps[n] instanceof JsonStep.Index step
                    ? step.index() == index
                    : steps[n] instanceof JsonStep.Wildcard;
            come |= fits ? 2L << n : 0;
        }
        return come;
    }

    /** The state of an object's member, given the span of its key including the quotation marks. */
    long toMember(long object, ByteSource json, long keyStart, long keyEnd) {
        long come = object & descendants;
        for (long left = object & ~end; left != 0; left &= left - 1) {
            int n = Long.numberOfTrailingZeros(left);
            boolean fits = names[n] != null
                    ? isName(names[n], json, keyStart + 1, keyEnd - 1)
                    : steps[n] instanceof JsonStep.Wildcard;
            come |= fits ? 2L << n : 0;
        }
        return come;
    }

    private static boolean isName(byte[] name, ByteSource json, long start, long end) {
        long length = end - start;
        if (length < name.length || length > 6L * name.length) {
            return false;
        }
        byte[] key = new byte[(int) length];
        json.read(start, key, 0, key.length);
        return Arrays.equals(key, name) || isEscaped(key, name);
    }

    private static boolean isEscaped(byte[] key, byte[] name) {
        for (byte b : key) {
            if (b == '\\') {
                String text = JsonString.unescape(new String(key, StandardCharsets.UTF_8));
                return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), name);
            }
        }
        return false;
    }
}
