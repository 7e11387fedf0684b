package app.sockeye.transcript.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.InlineBytes;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PayloadTextTest {

    @Test
    void charactersOfAnyLengthAreDecodedOverAllBorders() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            text.append(random.nextInt(3) == 0 ? "ü" : random.nextInt(3) == 0 ? "🐟" : "x");
        }
        PayloadText decoded = decoded(text.toString().getBytes(UTF_8));
        assertThat(decoded.length()).isEqualTo(text.length());
        assertThat(decoded.toString()).isEqualTo(text.toString());
        assertThat(decoded.charAt(3)).isEqualTo(text.charAt(3));
        assertThat(decoded.subSequence(300_000, 300_010).toString()).isEqualTo(text.substring(300_000, 300_010));
    }

    @Test
    void whatIsNotUtf8IsReplaced() {
        byte[] bytes = {'a', (byte) 0xFF, 'b', (byte) 0xC3};
        assertThat(decoded(bytes).toString()).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(decoded(new byte[0]).toString()).isEmpty();
    }

    private static PayloadText decoded(byte[] bytes) {
        return new PayloadText(new InlineBytes(ByteBuffer.wrap(bytes), 0, bytes.length));
    }
}
