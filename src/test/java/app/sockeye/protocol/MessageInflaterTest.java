package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;

class MessageInflaterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private boolean keep(byte[] bytes, int offset, int length) {
        out.write(bytes, offset, length);
        return true;
    }

    private byte[] inflate(MessageInflater inflater, byte[] message, int step) throws DataFormatException {
        out.reset();
        for (int at = 0; at < message.length; at += step) {
            inflater.inflate(message, at, Math.min(step, message.length - at), this::keep);
        }
        inflater.endMessage(this::keep);
        return out.toByteArray();
    }

    @Test
    void anyCutGivesTheSameMessages() throws Exception {
        byte[] plain = new byte[200_000];
        new Random(3).nextBytes(plain);
        for (int step : new int[] {1, 7, 4096, Integer.MAX_VALUE / 2}) {
            MessageInflater inflater = new MessageInflater(false);
            Deflating deflating = new Deflating();
            assertThat(Arrays.equals(inflate(inflater, deflating.next(plain), step), plain))
                    .isTrue();
            assertThat(Arrays.equals(inflate(inflater, deflating.next(plain), step), plain))
                    .isTrue();
            assertThat(Arrays.equals(inflate(inflater, Deflating.finalBlock(plain), step), plain))
                    .isTrue();
            assertThat(Arrays.equals(inflate(inflater, Deflating.message(plain), step), plain))
                    .isTrue();
        }
    }

    @Test
    void anOutputThatHasEnoughStopsTheMessage() throws Exception {
        int[] taken = {0};
        new MessageInflater(false).inflate(Deflating.message(new byte[10 << 20]), 0, 1000, (b, o, length) -> {
            taken[0] += length;
            return false;
        });
        assertThat(taken[0]).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void rubbishIsRefused() {
        MessageInflater inflater = new MessageInflater(false);
        byte[] rubbish = {(byte) 0xFF, (byte) 0xFF, 0, 0};
        assertThatThrownBy(() -> inflate(inflater, rubbish, 4)).isInstanceOf(DataFormatException.class);
    }
}
