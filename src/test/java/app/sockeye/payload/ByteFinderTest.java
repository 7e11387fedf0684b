package app.sockeye.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ByteFinderTest {
    private static final int PIECE = 1 << 18;

    @Example
    void bytesAcrossPiecesAreFoundFromBothSides() {
        for (int at : new int[] {0, PIECE - 2, PIECE - 1, PIECE, 2 * PIECE - 3}) {
            byte[] bytes = new byte[2 * PIECE];
            bytes[at] = 1;
            bytes[at + 1] = 2;
            bytes[at + 2] = 3;
            ByteFinder finder = finder(bytes, 1, 2, 3);
            assertThat(finder.next(0)).hasValue(at);
            assertThat(finder.next(at)).hasValue(at);
            assertThat(finder.next(at + 1)).isEmpty();
            assertThat(finder.previous(Long.MAX_VALUE / 2)).hasValue(at);
            assertThat(finder.previous(at)).isEmpty();
        }
    }

    @Property(tries = 300, seed = "6455")
    void everyPlaceIsFoundInBothDirections(
            @ForAll @Size(max = 60) boolean[] bits, @ForAll @Size(min = 1, max = 3) boolean[] sought) {
        StringBuilder hay = new StringBuilder();
        for (boolean bit : bits) {
            hay.append(bit ? '1' : '0');
        }
        StringBuilder needle = new StringBuilder();
        for (boolean bit : sought) {
            needle.append(bit ? '1' : '0');
        }
        byte[] bytes = hay.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        ByteFinder finder = new ByteFinder(
                ByteSource.of(bytes), needle.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        for (int from = 0; from <= bits.length; from++) {
            assertThat(finder.next(from)).isEqualTo(place(hay.indexOf(needle.toString(), from)));
            assertThat(finder.previous(from))
                    .isEqualTo(place(from == 0 ? -1 : hay.lastIndexOf(needle.toString(), from - 1)));
        }
    }

    private static OptionalLong place(int index) {
        return index < 0 ? OptionalLong.empty() : OptionalLong.of(index);
    }

    private static ByteFinder finder(byte[] bytes, int... sought) {
        byte[] needle = new byte[sought.length];
        for (int i = 0; i < sought.length; i++) {
            needle[i] = (byte) sought[i];
        }
        return new ByteFinder(ByteSource.of(bytes), needle);
    }
}
