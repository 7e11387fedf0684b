package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples are those of RFC 6455 section 5.7. */
class FrameWriterTest {
    private static final byte[] HELLO = "Hello".getBytes(StandardCharsets.US_ASCII);

    @Test
    void unmaskedTextIsWritten() {
        FrameHeader header = FrameHeader.of(true, 0, Opcode.TEXT.code(), false, 0, HELLO.length);
        assertThat(FrameWriter.toBytes(header, HELLO)).asHexString().isEqualTo("810548656C6C6F");
    }

    @Test
    void maskedTextIsWrittenAndThePayloadStays() {
        byte[] payload = HELLO.clone();
        FrameHeader header = FrameHeader.of(true, 0, Opcode.TEXT.code(), true, 0x37FA213D, HELLO.length);
        assertThat(FrameWriter.toBytes(header, payload)).asHexString().isEqualTo("818537FA213D7F9F4D5158");
        assertThat(payload).isEqualTo(HELLO);
    }

    @Test
    void partOfAnArrayGoesBehindWhatTheBufferHolds() {
        ByteBuffer out = ByteBuffer.allocate(20).position(3).slice();
        out.put((byte) 1);
        FrameHeader header = FrameHeader.of(true, 0, Opcode.TEXT.code(), true, 0x01010101, 2);
        FrameWriter.put(header, HELLO, 1, 2, out);
        assertThat(out.position()).isEqualTo(9);
        assertThat(out.flip())
                .isEqualTo(ByteBuffer.wrap(new byte[] {1, (byte) 0x81, (byte) 0x82, 1, 1, 1, 1, 'd', 'm'}));
    }

    @Test
    void brokenFrameIsWrittenAsGiven() {
        FrameHeader header = FrameHeader.of(false, 7, 0xF, false, 0, 1).withExtendedLengthBytes(8);
        assertThat(FrameWriter.toBytes(header, HELLO)).asHexString().isEqualTo("7F7F000000000000000148656C6C6F");
    }
}
