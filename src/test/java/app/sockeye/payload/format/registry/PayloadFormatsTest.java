package app.sockeye.payload.format.registry;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.format.PayloadFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PayloadFormatsTest {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*");

    private static String recognised(String hex) {
        return PayloadFormats.recognise(bytes(hex)).map(PayloadFormat::key).orElse("none");
    }

    @Test
    void keysAreDistinctAndFindTheirFormat() {
        List<String> keys = PayloadFormats.ALL.stream().map(PayloadFormat::key).toList();
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> KEY.matcher(key)
                .matches());
        assertThat(keys).allSatisfy(key -> assertThat(PayloadFormats.of(key)).isPresent());
        assertThat(PayloadFormats.of("nonsense")).isEmpty();
    }

    @Test
    void theLikeliestFormatIsRecognised() {
        assertThat(recognised("81 a1 61 01")).isEqualTo("msgpack");
        assertThat(recognised("a1 61 61 01")).isEqualTo("cbor");
    }

    @Test
    void textIsRecognisedAsNoFormat() {
        for (String text : List.of("", "a", "{}", "{\"a\":1}", "hello", "42[\"event\"]", "Größe", "\n")) {
            assertThat(PayloadFormats.recognise(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void theLikeliestFormatIsOfferedFirst() {
        assertThat(PayloadFormats.ranked(bytes("a1 61 61 01")).get(0).key()).isEqualTo("cbor");
        assertThat(PayloadFormats.ranked(new byte[0])).containsExactlyElementsOf(PayloadFormats.ALL);
    }
}
