package app.sockeye.payload.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.json.JsonHighlight.Span;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class JsonHighlightTest {

    @Example
    void everyKindIsFound() {
        assertThat(told("{\"a\" : [\"b\", -1.5e3, true, null]}"))
                .isEqualTo(
                        "PUNCTUATION { KEY \"a\" PUNCTUATION : PUNCTUATION [ STRING \"b\" PUNCTUATION , NUMBER -1.5e3"
                                + " PUNCTUATION , BOOLEAN true PUNCTUATION , NULL null PUNCTUATION ] PUNCTUATION }");
    }

    @Example
    void brokenTextIsColouredAsFarAsItGoes() {
        assertThat(told("{\"a\": tru, \"b\\\"c"))
                .isEqualTo("PUNCTUATION { KEY \"a\" PUNCTUATION : PUNCTUATION , STRING \"b\\\"c");
        assertThat(told("\"open\n1")).isEqualTo("STRING \"open NUMBER 1");
    }

    @Example
    void nothingBeyondTheLimitIsRead() {
        assertThat(JsonHighlight.spans("[1,2,3,4]", 3)).hasSize(3);
    }

    @Property(tries = 500, seed = "6455")
    void spansAreInOrderAndWithinTheText(@ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 40) String text) {
        int end = 0;
        for (Span span : JsonHighlight.spans(text, 30)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(30);
            end = span.end();
        }
    }

    private static String told(String text) {
        List<Span> spans = JsonHighlight.spans(text, 1000);
        return spans.stream()
                .map(s -> s.kind() + " " + text.substring(s.start(), s.end()))
                .collect(joining(" "));
    }
}
