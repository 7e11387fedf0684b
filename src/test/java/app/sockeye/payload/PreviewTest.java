package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PreviewTest {

    @Property(tries = 500, seed = "6455")
    void aPreviewIsOneLineWithinItsLimit(@ForAll byte[] bytes, @ForAll @IntRange(max = 60) int limit) {
        String line = Preview.text(bytes, bytes.length, limit);
        assertThat(line.codePoints().noneMatch(Character::isISOControl)).isTrue();
        assertThat(line).hasSizeLessThanOrEqualTo(limit + 1);
    }

    @Example
    void controlCharactersAreVisible() {
        assertThat(text("a\tb\r\nc\u0000\u007f")).isEqualTo("a␉b␍¶c␀␡");
        assertThat(text("a\u0085\u2028b\u202ec\ufeff")).isEqualTo("a<U+0085><U+2028>b<U+202E>c<U+FEFF>");
    }

    @Example
    void emojiJoinersStayJoined() {
        assertThat(text("👩\u200d🚀")).isEqualTo("👩\u200d🚀");
    }

    @Example
    void aCutNeverHalvesACodePoint() {
        assertThat(Preview.text("ab🚀cd".getBytes(UTF_8), 8, 3)).isEqualTo("ab…");
        assertThat(Preview.text(new byte[] {'a', (byte) 0xf0, (byte) 0x9f}, 5, 10))
                .isEqualTo("a…");
    }

    @Example
    void malformedBytesAreReplaced() {
        assertThat(Preview.text(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xc3}, 4, 10))
                .isEqualTo("a\ufffdb\ufffd");
    }

    @Example
    void binaryIsHexThenAscii() {
        byte[] bytes = {1, 'A', 'B', (byte) 0xff};
        assertThat(Preview.binary(bytes, 4, 8)).isEqualTo("01 41 42 ff   .AB.");
        assertThat(Preview.binary(bytes, 400, 3)).isEqualTo("01 41 42 …   .AB");
        assertThat(Preview.binary(new byte[0], 0, 3)).isEmpty();
    }

    @Example
    void bytesAreGroupedEvenlyHoweverManyThereAre() {
        byte[] bytes = "abcdefghij".getBytes(UTF_8);
        assertThat(Preview.binary(bytes, 10, 20)).isEqualTo("61 62 63 64  65 66 67 68  69 6a   abcdefghij");
        assertThat(Preview.binary(bytes, 9, 9)).isEqualTo("61 62 63 64  65 66 67 68  69   abcdefghi");
    }

    private static String text(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return Preview.text(bytes, bytes.length, 1000);
    }
}
