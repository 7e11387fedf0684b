package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class JsonDirectionTest {
    private static final String KEY = "\u05e9\u05dc";
    private static final String VALUE = "\u05e2\u05d5";
    private static final String JSON = "{\"" + KEY + "\":\"" + VALUE + "\",\"n\":[\"" + KEY + "\",12]}";

    @Test
    void punctuationOutsideStringsIsWrittenFromLeftToRight() {
        String marked = JsonDirection.mark(JSON);
        Bidi bidi = new Bidi(marked, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertThat(bidi.baseIsLeftToRight()).isTrue();
        for (int at = 0; at < marked.length(); at++) {
            if ("{}[]:,\"12".indexOf(marked.charAt(at)) >= 0) {
                assertThat(bidi.getLevelAt(at) % 2).as(at + " of " + marked).isZero();
            }
        }
        assertThat(JsonDirection.unmark(marked)).isEqualTo(JSON);
    }

    @Test
    void placesAreThoseOfTheSameCharacters() {
        String marked = JsonDirection.mark(JSON);
        String lines = JSON + "\n{\"a\": 1}\n  \"" + VALUE + "\",";
        String markedLines = JsonDirection.markLines(lines);
        assertThat(JsonDirection.unmark(markedLines)).isEqualTo(lines);
        for (int at = 0; at < JSON.length(); at++) {
            assertThat(JsonDirection.unmark(marked.substring(0, JsonDirection.index(JSON, at))))
                    .isEqualTo(JSON.substring(0, at));
        }
        for (int at = 0; at <= lines.length(); at++) {
            assertThat(JsonDirection.unmark(markedLines.substring(0, JsonDirection.indexInLines(lines, at))))
                    .isEqualTo(lines.substring(0, at));
        }
    }

    @Test
    void otherTextStaysAsItIs() {
        for (String text : new String[] {KEY + " \"" + VALUE + "\"", "{\"a\":1}", "", "\u65e5"}) {
            assertThat(JsonDirection.mark(text)).isSameAs(text);
        }
    }
}
