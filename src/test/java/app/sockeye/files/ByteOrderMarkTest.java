package app.sockeye.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteOrderMarkTest {
    @Test
    void itIsSkippedAtTheStartOnly() {
        assertThat(ByteOrderMark.skip("\uFEFFa\uFEFF".getBytes(UTF_8))).isEqualTo("a\uFEFF".getBytes(UTF_8));
        assertThat(ByteOrderMark.skip("\uFEFF".getBytes(UTF_8))).isEmpty();
        assertThat(ByteOrderMark.skip(new byte[] {(byte) 0xEF, (byte) 0xBB})).hasSize(2);
        assertThat(ByteOrderMark.skip(new byte[0])).isEmpty();
    }
}
