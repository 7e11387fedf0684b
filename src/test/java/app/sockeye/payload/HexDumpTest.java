package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HexDumpTest {

    @Property(tries = 200, seed = "6455")
    void rowsHoldEveryByteOnce(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 40) int width) {
        StringBuilder hex = new StringBuilder();
        for (long row = 0; row < HexDump.rowCount(bytes.length, width); row++) {
            int from = (int) (row * width);
            hex.append(HexDump.row(from, bytes, from, Math.min(width, bytes.length - from), width)
                            .hex())
                    .append(' ');
        }
        assertThat(((InputBytes) HexInput.parse(hex.toString())).bytes()).isEqualTo(bytes);
    }

    @Example
    void aRowHasAGapInItsMiddleAndDotsForTheUnprintable() {
        byte[] bytes = "{\"a\":1}\n".getBytes(US_ASCII);
        assertThat(HexDump.row(0x28, bytes, 0, 8, 8).line()).isEqualTo("000028  7b 22 61 22  3a 31 7d 0a  {\"a\":1}.");
    }

    @Example
    void aShortRowIsPadded() {
        HexRow full = HexDump.row(0, new byte[8], 0, 8, 8);
        HexRow last = HexDump.row(8, new byte[] {65, (byte) 0xff}, 0, 2, 8);
        assertThat(last.hex()).hasSameSizeAs(full.hex()).startsWith("41 ff");
        assertThat(last.ascii()).isEqualTo("A.");
    }

    @Example
    void bigOffsetsTakeMoreDigits() {
        assertThat(HexDump.row(0x1_2345_6789L, new byte[1], 0, 1, 1).offsetText())
                .isEqualTo("123456789");
    }
}
