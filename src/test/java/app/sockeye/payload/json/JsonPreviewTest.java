package app.sockeye.payload.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;

class JsonPreviewTest {
    @Example
    void jsonOfSeveralLinesIsInOne() {
        assertThat(message("\n{\n  \"a\": 1,\r\n  \"b\": [\n    true,\n    \"x\\\"  y\"\n  ],\n  \"c\": {}\n}\n"))
                .isEqualTo("{\"a\": 1, \"b\": [true, \"x\\\"  y\"], \"c\": {}}¶");
        assertThat(message("{\"a\":  1,\t\"b\":2}")).isEqualTo("{\"a\":  1,␉\"b\":2}");
    }

    @Example
    void whatIsCutInJsonIsInOneLineToo() {
        byte[] head = "{\n  \"a\": \"wor".getBytes(UTF_8);
        assertThat(JsonPreview.text(head, 100, 1000)).isEqualTo("{\"a\": \"wor…");
    }

    @Example
    void linesThatAreNoJsonStayLines() {
        assertThat(message("[INFO]\n  next")).isEqualTo("[INFO]¶  next");
        assertThat(message("{\n a")).isEqualTo("{¶ a");
        assertThat(message("{\"a\":\n1}\n{\"b\":\n2}")).isEqualTo("{\"a\": 1}¶{\"b\":¶2}");
        assertThat(message("12\n13")).isEqualTo("12¶13");
    }

    @Example
    void aLongStringIsNoTrouble() {
        String text = "[\n\"" + "\\n".repeat(100_000);
        assertThat(message(text)).startsWith("[\"\\n").hasSize(1001);
    }

    private static String message(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return JsonPreview.text(bytes, bytes.length, 1000);
    }
}
