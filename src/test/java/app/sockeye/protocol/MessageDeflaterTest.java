package app.sockeye.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDeflaterTest {
    private static final byte[] HELLO = "hello hello hello hello".getBytes(UTF_8);

    /** Text that repeats itself at every distance up to its length. */
    private static byte[] repetitive(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(1);
        random.nextBytes(bytes);
        for (int at = 100; at < length - 40; at += 60) {
            System.arraycopy(bytes, random.nextInt(at - 20), bytes, at, 20);
        }
        return bytes;
    }

    private static byte[] inflated(MessageInflater inflater, byte[] message) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessageInflater.Output output = (bytes, offset, length) -> {
            out.write(bytes, offset, length);
            return true;
        };
        inflater.inflate(message, 0, message.length, output);
        inflater.endMessage(output);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15})
    void noReferenceGoesBackFurtherThanTheWindow(int bits) {
        MessageDeflater deflater = new MessageDeflater(9, bits, false);
        byte[] plain = repetitive(200_000);
        byte[] first = deflater.deflate(plain, true);
        byte[] second = deflater.deflate(HELLO, true);
        byte[] third = deflater.deflate(plain, true);
        ReferenceInflater inflated = ReferenceInflater.ofMessages(first, second, third);
        byte[] all = Arrays.copyOf(plain, 2 * plain.length + HELLO.length);
        System.arraycopy(HELLO, 0, all, plain.length, HELLO.length);
        System.arraycopy(plain, 0, all, plain.length + HELLO.length, plain.length);
        assertThat(inflated.result()).isEqualTo(all);
        assertThat(inflated.largestDistance()).isBetween(1 << bits - 2, 1 << bits);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 9})
    void eachLevelInflatesToTheSame(int level) throws Exception {
        MessageDeflater deflater = new MessageDeflater(level, 15, false);
        MessageInflater inflater = new MessageInflater(false);
        for (byte[] plain : new byte[][] {HELLO, new byte[0], repetitive(100_000), HELLO, new byte[0]}) {
            assertThat(inflated(inflater, deflater.deflate(plain, true))).isEqualTo(plain);
        }
    }

    @Test
    void aHigherLevelIsSmaller() {
        byte[] plain = repetitive(100_000);
        int none = new MessageDeflater(0, 15, false).deflate(plain, true).length;
        int some = new MessageDeflater(1, 15, false).deflate(plain, true).length;
        int most = new MessageDeflater(9, 15, false).deflate(plain, true).length;
        assertThat(none).isGreaterThan(plain.length);
        assertThat(some).isLessThan(none);
        assertThat(most).isLessThan(some);
    }

    @Test
    void theWindowIsKeptBetweenMessagesUnlessThatIsAgreedAway() {
        MessageDeflater keeping = new MessageDeflater(6, 15, false);
        MessageDeflater forgetting = new MessageDeflater(6, 15, true);
        assertThat(keeping.deflate(HELLO, true)).hasSizeGreaterThan(keeping.deflate(HELLO, true).length);
        assertThat(forgetting.deflate(HELLO, true)).isEqualTo(forgetting.deflate(HELLO, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 15})
    void theFramesOfAMessageAreOneStream(int bits) {
        MessageDeflater deflater = new MessageDeflater(6, bits, true);
        byte[] plain = repetitive(10_000);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(deflater.deflate(Arrays.copyOf(plain, 5000), false));
        message.writeBytes(deflater.deflate(Arrays.copyOfRange(plain, 5000, 10_000), true));
        assertThat(ReferenceInflater.ofMessages(message.toByteArray()).result()).isEqualTo(plain);
    }
}
