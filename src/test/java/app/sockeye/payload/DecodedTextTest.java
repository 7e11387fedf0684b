package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class DecodedTextTest {

    @Property(tries = 300, seed = "6455")
    void wellFormedTextStaysAsItIs(@ForAll @StringLength(max = 50) String some) {
        String text = new String(some.getBytes(UTF_8), UTF_8);
        assertThat(DecodedText.of(ByteBuffer.wrap(text.getBytes(UTF_8)), UTF_8)).isEqualTo(new DecodedText(text, 0));
        assertThat(DecodedText.of(ByteBuffer.wrap(text.getBytes(UTF_16LE)), UTF_16LE)
                        .text())
                .isEqualTo(text);
    }

    @Property(tries = 300, seed = "6455")
    void noBytesAreTooOdd(@ForAll byte[] bytes) {
        for (Charset charset : new Charset[] {UTF_8, UTF_16LE, Charset.forName("Shift_JIS")}) {
            assertThat(DecodedText.of(ByteBuffer.wrap(bytes), charset).malformed())
                    .isBetween(0, bytes.length);
        }
    }

    @Example
    void eachMalformedByteIsShownAndCounted() {
        byte[] bytes = {'a', (byte) 0xE2, (byte) 0x82, 'b', (byte) 0xC0, (byte) 0xE2};
        assertThat(DecodedText.of(ByteBuffer.wrap(bytes), UTF_8)).isEqualTo(new DecodedText("a<E2><82>b<C0><E2>", 4));
    }
}
