package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Base64InputTest {

    @Property(tries = 300, seed = "6455")
    void encodedBytesAreReadBack(@ForAll byte[] bytes) {
        assertThat(bytes(Base64.getEncoder().encodeToString(bytes))).isEqualTo(bytes);
        assertThat(bytes(Base64.getUrlEncoder().encodeToString(bytes))).isEqualTo(bytes);
        assertThat(bytes(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEqualTo(bytes);
        assertThat(bytes(Base64.getMimeEncoder().encodeToString(bytes))).isEqualTo(bytes);
    }

    @Property(tries = 500, seed = "6455")
    void anyTextGivesBytesOrAnErrorWithinIt(@ForAll String text) {
        if (Base64Input.parse(text) instanceof InputError error) {
            assertThat(error.position()).isBetween(0, text.length());
        }
    }

    @Example
    void whiteSpaceMayStandAnywhere() {
        assertThat(bytes("S G\nk =\t")).isEqualTo("Hi".getBytes(UTF_8));
    }

    @Example
    void aForeignCharacterIsMarked() {
        assertThat(Base64Input.parse("SG!k")).isEqualTo(new InputError(2, "'!' is not a Base64 character."));
    }

    @Example
    void aCharacterLeftOverIsMarked() {
        assertError("SGVsb", 4);
    }

    @Example
    void paddingThatIsNotNeededIsMarked() {
        assertError("SGk==", 4);
        assertError("SGVs=", 4);
        assertError("=", 0);
    }

    @Example
    void paddingHalfGivenIsMarked() {
        assertError("SA=", 3);
    }

    @Example
    void textBehindPaddingIsMarked() {
        assertError("SGk=SGk=", 4);
    }

    private static void assertError(String text, int position) {
        assertThat(Base64Input.parse(text)).isInstanceOfSatisfying(InputError.class, e -> assertThat(e.position())
                .isEqualTo(position));
    }

    private static byte[] bytes(String text) {
        assertThat(Base64Input.parse(text)).isInstanceOf(InputBytes.class);
        return ((InputBytes) Base64Input.parse(text)).bytes();
    }
}
