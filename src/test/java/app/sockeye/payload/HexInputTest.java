package app.sockeye.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HexInputTest {

    @Property(tries = 200, seed = "6455")
    void dumpedBytesAreReadBack(@ForAll byte[] bytes, @ForAll @From("separators") String separator) {
        String text = HexDump.plain(bytes).replace(" ", separator);
        assertThat(bytes(text)).isEqualTo(bytes);
        assertThat(bytes(text.toUpperCase(Locale.ROOT).replace("0X", "0x"))).isEqualTo(bytes);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "\n", ", ", ":", "-", " 0x", ",0x", "\r\n\t", "\u00a0");
    }

    @Property(tries = 500, seed = "6455")
    void anyTextGivesBytesOrAnErrorWithinIt(@ForAll String text) {
        if (HexInput.parse(text) instanceof InputError error) {
            assertThat(error.position()).isBetween(0, text.length());
        }
    }

    @Example
    void prefixesMayTouchAndHaveOneDigit() {
        assertThat(bytes("0x410X42 0x7,0x0aFF")).isEqualTo(new byte[] {0x41, 0x42, 7, 10, -1});
    }

    @Example
    void nothingIsNoBytes() {
        assertThat(bytes(" \n")).isEmpty();
    }

    @Example
    void aForeignCharacterIsMarked() {
        assertThat(HexInput.parse("41 4g")).isEqualTo(new InputError(4, "'g' is not a hexadecimal digit (0-9, a-f)."));
    }

    @Example
    void aDigitWithoutItsPartnerIsMarked() {
        assertThat(HexInput.parse("40x41"))
                .isEqualTo(new InputError(0, "Expected two digits for a byte, found only '4'."));
        assertThat(HexInput.parse("41 424 43"))
                .isEqualTo(new InputError(5, "Expected two digits for a byte, found only '4'."));
    }

    @Example
    void aPrefixWithoutDigitsIsMarked() {
        assertThat(HexInput.parse("41 0x")).isEqualTo(new InputError(5, "Expected hexadecimal digits after 0x."));
    }

    @Example
    void digitsOfOtherScriptsAreRefused() {
        assertThat(HexInput.parse("\u0664\u0661")).isInstanceOf(InputError.class);
    }

    private static byte[] bytes(String text) {
        assertThat(HexInput.parse(text)).isInstanceOf(InputBytes.class);
        return ((InputBytes) HexInput.parse(text)).bytes();
    }
}
