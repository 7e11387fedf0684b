package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameHeaderTest {

    @Property(seed = "6455")
    void anyBytesAreKept(@ForAll long high, @ForAll long low) {
        byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        FrameHeader header = FrameHeader.parse(bytes, 1);
        byte[] kept = header.toBytes();
        assertThat(kept).hasSize(header.headerLength());
        assertThat(ByteBuffer.wrap(bytes, 1, kept.length)).isEqualTo(ByteBuffer.wrap(kept));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "125, 0", "126, 2", "65535, 2", "65536, 8", "-1, 8"})
    void lengthTakesTheShortestForm(long length, int extendedBytes) {
        FrameHeader header = FrameHeader.of(true, 0, 2, false, 0, length);
        assertThat(header.extendedLengthBytes()).isEqualTo(extendedBytes);
        assertThat(header.payloadLength()).isEqualTo(length);
        assertThat(FrameHeader.parse(header.toBytes(), 0)).isEqualTo(header);
    }

    @Test
    void fieldsAreThoseOfTheBits() {
        FrameHeader header = FrameHeader.of(false, 0b101, 0x9, true, 0xCAFEBABE, 300);
        assertThat(header.fin()).isFalse();
        assertThat(header.rsv()).isEqualTo(0b101);
        assertThat(header.rsv1()).isTrue();
        assertThat(header.rsv2()).isFalse();
        assertThat(header.rsv3()).isTrue();
        assertThat(header.opcode()).isEqualTo(Opcode.PING);
        assertThat(header.masked()).isTrue();
        assertThat(header.shortLength()).isEqualTo(126);
        assertThat(header.headerLength()).isEqualTo(8);
        assertThat(header.wireLength()).isEqualTo(308);
        assertThat(header.toBytes()).asHexString().isEqualTo("59FE012CCAFEBABE");
    }

    @Test
    void longerLengthFieldTellsTheSameLength() {
        FrameHeader header = FrameHeader.of(true, 0, 1, false, 0, 5);
        assertThat(header.withExtendedLengthBytes(2).toBytes()).asHexString().isEqualTo("817E0005");
        assertThat(header.withExtendedLengthBytes(8).payloadLength()).isEqualTo(5);
        assertThat(header.withExtendedLengthBytes(8).withExtendedLengthBytes(0)).isEqualTo(header);
    }

    @Test
    void lengthTheFieldCannotTellIsRefused() {
        FrameHeader header = FrameHeader.of(true, 0, 1, false, 0, 65_536);
        assertThatIllegalArgumentException().isThrownBy(() -> header.withExtendedLengthBytes(2));
        assertThatIllegalArgumentException().isThrownBy(() -> header.withExtendedLengthBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameHeader(0x8105, 4, 0));
    }

    @Test
    void maskingKeyWithoutMaskBitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameHeader(0x8105, 5, 1));
    }
}
