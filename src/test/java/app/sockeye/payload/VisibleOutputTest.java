package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleOutputTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000})
    void whatActsOrHidesIsSeenHoweverItIsSplit(int piece) throws IOException {
        assertThat(written(piece, "a\u001b[2J\tb\r\nc\rd\n\u009be\u202e \u20ac \ud83d\udc1f\u007f\r"))
                .isEqualTo("a\u241b[2J\tb\r\nc\u240dd\n<U+009B>e<U+202E> \u20ac \ud83d\udc1f\u2421\u240d");
    }

    private static String written(int piece, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] utf8 = text.getBytes(UTF_8);
        try (OutputStream out = VisibleOutput.text(bytes)) {
            for (int at = 0; at < utf8.length; at += piece) {
                out.write(utf8, at, Math.min(piece, utf8.length - at));
            }
        }
        return bytes.toString(UTF_8);
    }
}
