package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A path to follow from value to value. How far a value has come on it is a set of bits, as a step to any depth can be
 * taken at several depths: bit {@code n} tells that the path's first {@code n} steps lead there.
 */
final class JsonRoute {
    /** How far the root has come. */
    static final long ROOT = 1;

    /** How far what lies elsewhere has come. */
    static final long NOWHERE = 0;

    private final JsonStep[] steps;
    /** The names of the steps that have one, in UTF-8. */
    private final byte[][] names;
    /** The steps that can be taken at any depth. */
    private final long descendants;
    /** The bit of what the whole path leads to. */
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

    /** Whether the path leads on from a value. */
    boolean goesOnFrom(long come) {
        return (come & ~end) != 0;
    }

    /** Whether a document whose first byte is this one may have a value there. */
    boolean mayBeginWith(int c) {
        if (steps.length == 0) {
            return c == '{' || c == '[' || JsonLexer.beginsScalar(c);
        }
        boolean object = descendants % 2 == 1 || !(steps[0] instanceof JsonStep.Index);
        boolean array = descendants % 2 == 1 || !(steps[0] instanceof JsonStep.Key);
        return object && c == '{' || array && c == '[';
    }

    /** How far an array's element has come. */
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

    /** How far an object's member has come, whose key stands between two places, quotation marks included. */
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
