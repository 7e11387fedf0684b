package app.sockeye.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.template.TemplateValues;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrittenJsonTest {
    private static Optional<WrittenJson> of(String body) {
        Map<String, String> values = Map.of("n", "12", "name", "Ann");
        TemplateValues known = name -> Optional.ofNullable(values.get(name));
        return WrittenJson.of(new WrittenMessage(Format.JSON, body), known);
    }

    /** What is written from a place of the strict JSON on. */
    private static String at(String body, String strictPart) {
        WrittenJson json = of(body).orElseThrow();
        int start = json.strict().indexOf(strictPart);
        int end = start + strictPart.length();
        return body.substring(json.written().applyAsInt(start), json.written().applyAsInt(end));
    }

    @Test
    void strictJsonIsWhereItIsWritten() {
        assertThat(of("{\"a\": 1}").orElseThrow().strict()).isEqualTo("{\"a\": 1}");
        assertThat(at("{\"a\": 1}", "1")).isEqualTo("1");
    }

    @Test
    void placesInJson5AreFoundAgain() {
        String body = "{ // a {\n  id: 'x', list: [0x10, .5,],}";
        assertThat(of(body).orElseThrow().strict()).contains("\"id\": \"x\"").contains("[16, 0.5]");
        assertThat(at(body, "\"x\"")).isEqualTo("'x'");
        assertThat(at(body, "16")).isEqualTo("0x10");
        assertThat(at(body, "\"list\"")).isEqualTo("list");
    }

    @Test
    void aFilledValueIsWhereItsReferenceIsWritten() {
        String body = "{'name': \"${name}\", 'n': ${n}, 'm': 3}";
        assertThat(of(body).orElseThrow().strict()).contains("\"Ann\"").contains(": 12");
        assertThat(at(body, "12")).isEqualTo("${n}");
        assertThat(at(body, "\"Ann\"")).isEqualTo("\"${name}\"");
        assertThat(at(body, "3")).isEqualTo("3");
    }

    @Test
    void whatIsNoJsonHasNone() {
        assertThat(of("{")).isEmpty();
        assertThat(of(" ")).isEmpty();
        assertThat(of("{\"a\": ${nobody}}")).isEmpty();
        assertThat(WrittenJson.of(new WrittenMessage(Format.TEXT, "{}"), TemplateValues.NONE))
                .isEmpty();
    }
}
