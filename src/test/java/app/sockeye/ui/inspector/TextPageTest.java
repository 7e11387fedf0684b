package app.sockeye.ui.inspector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.InvalidJsonException;
import app.sockeye.payload.JsonText;
import org.junit.jupiter.api.Test;

class TextPageTest {
    @Test
    void pagesJoinToTheWholeTextWhereverCharactersAreCut() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + "😀".repeat(TextPage.SIZE / 2);
            ByteSource source = ByteSource.of(text.getBytes(UTF_8));
            StringBuilder joined = new StringBuilder();
            TextPage page = TextPage.raw(source, 0);
            joined.append(page.text());
            while (!page.last()) {
                page = TextPage.raw(source, page.number() + 1);
                joined.append(page.text());
            }
            assertThat(joined.toString()).isEqualTo(text);
        }
    }

    @Test
    void exactlyOnePageIsTheLast() {
        assertThat(TextPage.raw(ByteSource.of(new byte[TextPage.SIZE]), 0).last())
                .isTrue();
        assertThat(TextPage.raw(ByteSource.of(new byte[TextPage.SIZE + 1]), 0).last())
                .isFalse();
    }

    @Test
    void aPlaceInThePayloadIsFoundInThePage() {
        TextPage page = TextPage.raw(ByteSource.of("äb😀c".getBytes(UTF_8)), 0);
        assertThat(page.before(3)).isEqualTo("äb");
        assertThat(page.before(7)).isEqualTo("äb😀");
        assertThat(page.before(100)).isEqualTo("äb😀c");
    }

    @Test
    void emptyPayloadIsOneEmptyPage() {
        assertThat(TextPage.raw(ByteSource.of(new byte[0]), 0)).isEqualTo(new TextPage(0, 0, "", true));
    }

    @Test
    void malformedBytesAreReplacedNotDropped() {
        assertThat(TextPage.raw(ByteSource.of(new byte[] {'a', (byte) 0xFF, 'b'}), 0)
                        .text())
                .isEqualTo("a\ufffdb");
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
}
