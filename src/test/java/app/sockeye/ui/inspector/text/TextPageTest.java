package app.sockeye.ui.inspector.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.DecodedText;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonText;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPageTest {
    @Test
    void pagesJoinToTheWholeTextWhereverCharactersAreCut() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + "😀".repeat(TextPage.SIZE / 2);
            ByteSource source = ByteSource.of(text.getBytes(UTF_8));
            StringBuilder joined = new StringBuilder();
            TextPage page = TextPage.raw(source, 0, UTF_8);
            joined.append(page.text());
            while (!page.last()) {
                page = TextPage.raw(source, page.number() + 1, UTF_8);
                joined.append(page.text());
            }
            assertThat(joined.toString()).isEqualTo(text);
        }
    }

    @Test
    void exactlyOnePageIsTheLast() {
        assertThat(TextPage.raw(ByteSource.of(new byte[TextPage.SIZE]), 0, UTF_8)
                        .last())
                .isTrue();
        assertThat(TextPage.raw(ByteSource.of(new byte[TextPage.SIZE + 1]), 0, UTF_8)
                        .last())
                .isFalse();
    }

    @Test
    void aPlaceInThePayloadIsFoundInThePage() {
        TextPage page = TextPage.raw(ByteSource.of("äb😀c".getBytes(UTF_8)), 0, UTF_8);
        assertThat(page.before(3)).isEqualTo("äb");
        assertThat(page.before(7)).isEqualTo("äb😀");
        assertThat(page.before(100)).isEqualTo("äb😀c");
    }

    @Test
    void emptyPayloadIsOneEmptyPage() {
        assertThat(TextPage.raw(ByteSource.of(new byte[0]), 0, UTF_8))
                .isEqualTo(new TextPage(0, 0, 1, new DecodedText("", 0), true));
    }

    @Test
    void malformedBytesAreShownAsBytes() {
        assertThat(TextPage.raw(ByteSource.of(new byte[] {'a', (byte) 0xFF, 'b'}), 0, UTF_8)
                        .text())
                .isEqualTo("a<FF>b");
    }

    @Test
    void formattedPagesJoinToTheFormattedDocument() throws Exception {
        String json = "[" + "{\"key\":\"wärde\"},".repeat(20_000) + "1]";
        ByteSource source = ByteSource.of(json.getBytes(UTF_8));
        StringBuilder joined = new StringBuilder();
        TextPage page = TextPage.formatted(source, 0);
        joined.append(page.text());
        while (!page.last()) {
            page = TextPage.formatted(source, page.number() + 1);
            joined.append(page.text());
        }
        assertThat(joined.toString()).isEqualTo(JsonText.format(json));
    }

    @Test
    void brokenJsonCannotBeFormatted() {
        assertThatThrownBy(() -> TextPage.formatted(ByteSource.of("[1,".getBytes(UTF_8)), 0))
                .isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void pagesOfEveryCharsetJoinToTheWholeText() throws Exception {
        String text = "Ærø ".repeat(10) + "日本語テキスト 0123\n".repeat(TextPage.SIZE / 8) + "終";
        for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "Shift_JIS", "EUC-JP", "GB18030")) {
            Charset charset = Charset.forName(name);
            String known = charset.decode(charset.encode(text)).toString();
            ByteSource source = ByteSource.of(known.getBytes(charset));
            StringBuilder joined = new StringBuilder();
            TextPage page = TextPage.raw(source, 0, charset);
            joined.append(page.text());
            while (!page.last()) {
                page = TextPage.raw(source, page.number() + 1, charset);
                assertThat(page.firstLine())
                        .as(name)
                        .isEqualTo(1 + joined.chars().filter(c -> c == '\n').count());
                joined.append(page.text());
            }
            assertThat(joined.toString()).as(name).isEqualTo(known);
        }
    }

    @Test
    void aFormattedPageKnowsItsFirstLine() throws Exception {
        ByteSource source = ByteSource.of(("[" + "1,".repeat(100_000) + "1]").getBytes(UTF_8));
        TextPage first = TextPage.formatted(source, 0);
        TextPage second = TextPage.formatted(source, 1);
        assertThat(first.firstLine()).isEqualTo(1);
        assertThat(second.firstLine())
                .isEqualTo(1 + first.text().chars().filter(c -> c == '\n').count());
    }
}
