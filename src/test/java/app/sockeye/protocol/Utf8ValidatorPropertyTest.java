package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** {@link Utf8Validator} against the JDK's decoder, fed in random pieces. */
class Utf8ValidatorPropertyTest {
    /** Bytes around every border of RFC 3629's table. */
    private static final int[] BORDERS = {
        0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
        0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF, seed = "6455")
    void textWithAFlawIsJudgedAsTheDecoderJudgesIt(@ForAll String text, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = border(random);
        }
        agrees(bytes, random);
    }

    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF, seed = "6455")
    void bytesAtTheBordersAreJudgedAsTheDecoderJudgesThem(@ForAll long seed, @ForAll @IntRange(max = 6) int length) {
        Random random = new Random(seed);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = border(random);
        }
        agrees(bytes, random);
    }

    private static void agrees(byte[] bytes, Random random) {
        boolean whole = isWhole(bytes);
        assertThat(Utf8Validator.isValid(bytes, 0, bytes.length)).isEqualTo(whole);

        Utf8Validator validator = new Utf8Validator();
        boolean accepted = true;
        for (int at = 0; accepted && at < bytes.length; ) {
            int length = 1 + random.nextInt(bytes.length - at);
            accepted = validator.accept(bytes, at, length);
            at += length;
        }
        assertThat(accepted && validator.isComplete()).isEqualTo(whole);
        assertThat(validator.accepted()).isEqualTo(longestStart(bytes));
    }

    /** The length of the longest start of the bytes that some text could begin with. */
    private static int longestStart(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        decode(rest, false);
        int start = rest.position();
        int end = Math.min(bytes.length, start + 3);
        while (!canBeCompleted(Arrays.copyOfRange(bytes, start, end))) {
            end--;
        }
        return end;
    }

    /** Whether the bytes are UTF-8 once up to three more follow. */
    private static boolean canBeCompleted(byte[] bytes) {
        if (isWhole(bytes)) {
            return true;
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        return longer.length <= 4
                && IntStream.of(0x80, 0x90, 0xA0, 0xBF).anyMatch(next -> {
                    longer[bytes.length] = (byte) next;
                    return canBeCompleted(longer);
                });
    }

    private static boolean isWhole(byte[] bytes) {
        return !decode(ByteBuffer.wrap(bytes), true).isError();
    }

    private static CoderResult decode(ByteBuffer bytes, boolean end) {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(bytes.remaining() + 1), end);
    }

    private static byte border(Random random) {
        return (byte) BORDERS[random.nextInt(BORDERS.length)];
    }
}
