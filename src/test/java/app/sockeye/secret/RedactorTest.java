package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedactorTest {
    private static final String SECRET = "p\u00e4ss w\u00f6rd/+\"1\"?>\ud83d\udd11";

    private final Redactor redactor = Redactor.of(List.of(SECRET));

    @Test
    void aSecretAsItIsIsReplaced() {
        assertThat(redactor.redact("a " + SECRET + " b " + SECRET)).isEqualTo("a (redacted) b (redacted)");
        assertThat(redactor.redact(SECRET)).isEqualTo("(redacted)");
    }

    @Test
    void aTextWithoutOneStaysTheSameObject() {
        String text = "nothing \\ % + \\u00zz %zz here";
        assertThat(redactor.redact(text)).isSameAs(text);
        byte[] bytes = {1, 2, 3};
        assertThat(redactor.redact(bytes)).isSameAs(bytes);
        assertThat(Redactor.NONE.redact(text)).isSameAs(text);
        assertThat(redactor.redact("")).isEmpty();
    }

    @Test
    void base64IsFoundAtEachAlignmentAndInBothAlphabets() {
        for (Base64.Encoder encoder : List.of(
                Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getEncoder().withoutPadding())) {
            for (int before = 0; before < 7; before++) {
                for (int after = 0; after < 7; after++) {
                    String around = "u".repeat(before) + SECRET + "v".repeat(after);
                    String text = "Basic " + encoder.encodeToString(around.getBytes(UTF_8)) + " end";
                    String redacted = redactor.redact(text);
                    assertThat(redacted)
                            .contains("(redacted)")
                            .startsWith("Basic ")
                            .endsWith(" end");
                    // What is left holds no byte of the secret.
                    assertThat(redacted.length() - "(redacted)".length())
                            .isLessThanOrEqualTo("Basic  end".length() + (before + after) * 4 / 3 + 2);
                }
            }
        }
    }

    @Test
    void percentEncodingsAreFound() {
        String form = URLEncoder.encode(SECRET, UTF_8);
        String url = form.replace("+", "%20");
        String all = everyByte(SECRET, "%%%02X");
        for (String encoded : List.of(form, url, url.toLowerCase(Locale.ROOT), all, all.toLowerCase(Locale.ROOT))) {
            assertThat(redactor.redact("wss://a/?t=" + encoded + "&x")).isEqualTo("wss://a/?t=(redacted)&x");
        }
    }

    @Test
    void percentEncodedBase64IsFound() {
        String base64 = Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8));
        assertThat(redactor.redact("?t=" + URLEncoder.encode(base64, UTF_8))).startsWith("?t=(redacted)");
        assertThat(redactor.redact("\"" + base64.replace("/", "\\/") + "\"")).startsWith("\"(redacted)");
    }

    @Test
    void jsonEscapesAreFound() {
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(SECRET));
        StringBuilder all = new StringBuilder();
        SECRET.chars().forEach(c -> all.append(String.format(Locale.ROOT, "\\u%04X", c)));
        for (String escaped : List.of(
                quoted,
                quoted.replace("/", "\\/"),
                all.toString(),
                all.toString().toLowerCase(Locale.ROOT))) {
            assertThat(redactor.redact("{\"t\": \"" + escaped + "\"}")).isEqualTo("{\"t\": \"(redacted)\"}");
        }
        Redactor control = Redactor.of(List.of("a\nb\tc\\d"));
        assertThat(control.redact("\"a\\nb\\tc\\\\d\"")).isEqualTo("\"(redacted)\"");
    }

    @Test
    void shortValuesAreNotSearchedFor() {
        assertThat(Redactor.of(List.of("", "abc")).redact("abc abc")).isEqualTo("abc abc");
        assertThat(Redactor.of(List.of("abcd")).redact("abcd")).isEqualTo("(redacted)");
    }

    @Test
    void theLongerOfTwoSecretsIsReplacedAsAWhole() {
        Redactor both = Redactor.of(List.of("sesame", "sesame-open"));
        assertThat(both.redact("sesame-open sesame-shut")).isEqualTo("(redacted) (redacted)-shut");
    }

    @Test
    void theCutEndOfAnEscapeIsNoTrouble() {
        for (String text : List.of("%", "%2", "\\", "\\u", "\\u00e", "\\ud83d\\u", "\\ud83d\\", "+")) {
            assertThat(redactor.redact(text)).isEqualTo(text);
            assertThat(redactor.redact("p\u00e4ss w" + text)).isEqualTo("p\u00e4ss w" + text);
        }
    }

    @Test
    void randomSecretsAreFoundInRandomBytesWhateverTheirForm() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String secret = text(random, 4 + random.nextInt(40));
            String inside = text(random, random.nextInt(9)) + secret + text(random, random.nextInt(9));
            byte[] bytes = (random.nextBoolean()
                            ? Base64.getUrlEncoder().encodeToString(inside.getBytes(UTF_8))
                            : everyByte(inside, "%%%02x"))
                    .getBytes(UTF_8);
            assertThat(Redactor.of(List.of(secret)).finds(bytes)).as(inside).isTrue();
        }
    }

    @Test
    void theNewestValuesAreKnown() {
        SecretValues values = new SecretValues();
        for (int i = 0; i < 2001; i++) {
            values.add("secret " + i);
        }
        assertThat(values.redactor().redact("secret 2000")).isEqualTo("(redacted)");
        assertThat(values.redactor().redact("<secret 1>")).isEqualTo("<(redacted)>");
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0x20, 0x2ff).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String everyByte(String text, String format) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            encoded.append(String.format(Locale.ROOT, format, b));
        }
        return encoded.toString();
    }
}
