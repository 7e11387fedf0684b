package app.sockeye.payload.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonStringTest {

    @Test
    void quotesBackslashesAndControlsAreEscaped() {
        assertThat(JsonString.quote("a\"b\\c\n\r\t\b\f\u0001\u001f"))
                .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0001\\u001f\"");
    }

    @Test
    void everyCharacterComesBackFromAForeignParser() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 97) {
            if (!(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                all.appendCodePoint(c);
            }
        }
        assertThat(new ObjectMapper().readValue(JsonString.quote(all.toString()), String.class))
                .isEqualTo(all.toString());
    }

    @Test
    void piecesMayBeCutWithinACharacter() throws IOException {
        byte[] utf8 = "\"ü🐟\n".getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < utf8.length; i++) {
            JsonString.escape(utf8, i, 1, out);
        }
        assertThat(out.toString(UTF_8)).isEqualTo("\\\"ü🐟\\n");
    }
}
