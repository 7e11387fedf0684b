package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ByteReadingsTest {

    @Property(tries = 300, seed = "6455")
    void numbersAreReadBackInBothOrders(@ForAll long value) {
        byte[] big = ByteBuffer.allocate(8).putLong(value).array();
        byte[] little = ByteBuffer.allocate(8).putLong(Long.reverseBytes(value)).array();
        assertThat(reading("int64", big).big()).isEqualTo(Long.toString(value));
        assertThat(reading("int64", little).little()).isEqualTo(Long.toString(value));
        assertThat(reading("uint64", big).big()).isEqualTo(Long.toUnsignedString(value));
        assertThat(reading("float64", big).big()).isEqualTo(Double.toString(Double.longBitsToDouble(value)));
        assertThat(reading("uint8", big).big()).isEqualTo(Long.toString(value >>> 56));
    }

    @Example
    void charactersAreNamed() {
        assertThat(reading("UTF-8", "😀".getBytes(UTF_8)).big()).isEqualTo("😀  U+1F600");
        assertThat(reading("UTF-16", "😀".getBytes(UTF_16BE)).big()).isEqualTo("😀  U+1F600");
        assertThat(reading("UTF-8", new byte[] {(byte) 0xff}).big()).isEqualTo("–");
    }

    @Example
    void varintTakesAsManyBytesAsItNeeds() {
        assertThat(reading("varint", new byte[] {(byte) 0xAC, 2, 9}).big()).isEqualTo("300");
        assertThat(reading("varint", new byte[] {(byte) 0x80}).big()).isEqualTo("–");
    }

    @Example
    void onlyPlausibleTimesAreTimes() {
        byte[] seconds = ByteBuffer.allocate(4).putInt(1_700_000_000).array();
        assertThat(reading("time, s", seconds).big()).isEqualTo("2023-11-14 22:13:20Z");
        assertThat(reading("time, s", new byte[4]).big()).isEqualTo("–");
    }

    @Property(tries = 200, seed = "6455")
    void anyNumberOfBytesCanBeRead(@ForAll byte[] bytes) {
        assertThat(ByteReadings.of(bytes)).hasSameSizeAs(ByteReadings.of(new byte[0]));
    }

    private static ByteReadings.Reading reading(String name, byte[] bytes) {
        return ByteReadings.of(bytes).stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
