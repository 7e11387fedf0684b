package app.sockeye.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.message.RawFrame.LengthForm;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RawFrameEncoderTest {
    private static final RawFrame PLAIN = RawFrame.of(1, "Hi").withMask(false, OptionalInt.empty());

    @Test
    void everyBitOfTheFirstByteIsAsChosen() {
        assertThat(hex(PLAIN)).isEqualTo("81024869");
        assertThat(hex(PLAIN.withFin(false).withRsv(5).withOpcode(0xF))).isEqualTo("5f024869");
    }

    @Test
    void aPayloadIsMaskedWithTheChosenKey() {
        assertThat(hex(PLAIN.withMask(true, OptionalInt.of(0x01020304)))).isEqualTo("818201020304496b");
    }

    @Test
    void aLengthIsWrittenInTheChosenForm() {
        assertThat(hex(PLAIN.withLength(LengthForm.BITS_16, OptionalLong.empty())))
                .isEqualTo("817e00024869");
        assertThat(hex(PLAIN.withLength(LengthForm.BITS_64, OptionalLong.of(-1))))
                .isEqualTo("817fffffffffffffffff4869");
        assertThat(hex(PLAIN.withLength(LengthForm.BITS_7, OptionalLong.of(200))))
                .isEqualTo("81484869");
        assertThat(hex(PLAIN.withLength(LengthForm.SHORTEST, OptionalLong.of(126))))
                .isEqualTo("817e007e4869");
        assertThat(hex(PLAIN.withLength(LengthForm.SHORTEST, OptionalLong.of(1 << 16))))
                .isEqualTo("817f00000000000100004869");
    }

    @Test
    void onlyTheFirstBytesAreSentWhereSaid() {
        assertThat(hex(PLAIN.withSentBytes(OptionalInt.of(3)))).isEqualTo("810248");
        assertThat(hex(PLAIN.withSentBytes(OptionalInt.of(0)))).isEmpty();
    }

    @Test
    void aPayloadTypedWrongIsRefused() {
        assertThat(RawFrameEncoder.complaint(RawFrame.ofHex(1, "0"))).isPresent();
        assertThatThrownBy(() -> hex(RawFrame.ofHex(1, "0"))).isInstanceOf(UnsendableException.class);
    }

    private static String hex(RawFrame frame) {
        return HexFormat.of().formatHex(new RawFrameEncoder(new SplittableRandom(1)).bytes(frame));
    }
}
