package app.sockeye.ui.composer.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceCompletionTest {
    private static final List<KnownReference> KNOWN = List.of(
            new KnownReference("lang", "en", "from environment staging"),
            new KnownReference("symbol", "BTC", "from this connection"),
            new KnownReference("secret:token", "••••••", "secret"),
            new KnownReference("last:$.token", "eyJ", "newest received"));

    private static ReferenceCompletion at(String lineWithCaret) {
        int caret = lineWithCaret.indexOf('|');
        return ReferenceCompletion.at(lineWithCaret.replace("|", ""), caret).orElseThrow();
    }

    private static List<String> offers(String lineWithCaret) {
        return at(lineWithCaret).offers(KNOWN).stream()
                .map(ReferenceOffer::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a ${us| b ~ 2 ~ 6 ~ us",
                "a ${us|er} b ~ 2 ~ 9 ~ us",
                "a ${us|er b ~ 2 ~ 6 ~ us",
                "${|} ~ 0 ~ 3 ~ ''",
                "${base64:${us| ~ 9 ~ 13 ~ us",
                "${a}${b| ~ 4 ~ 7 ~ b",
            })
    void theReferenceBeforeTheCaretIsCompleted(String line, int start, int end, String typed) {
        assertThat(at(line)).isEqualTo(new ReferenceCompletion(start, end, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|", "$|{", "$${a|", "${a}|", "${a} |", "|${a"})
    void elsewhereNothingIsOffered(String line) {
        int caret = line.indexOf('|');
        assertThat(ReferenceCompletion.at(line.replace("|", ""), caret)).isEmpty();
    }

    @Test
    void namesThatBeginSoComeBeforeThoseThatHoldIt() {
        assertThat(offers("${la|")).startsWith("${lang}", "${last:$.token}", "${last:}");
        assertThat(offers("${tok|")).containsExactly("${secret:token}", "${last:$.token}");
        assertThat(offers("${SYM|")).containsExactly("${symbol}");
    }

    @Test
    void functionsAreOfferedWithWhatTheyGive() {
        ReferenceOffer uuid = at("${uu|").offers(List.of()).get(0);
        assertThat(uuid.text()).isEqualTo("${uuid}");
        assertThat(uuid.meaning()).startsWith("A random UUID");
        ReferenceOffer hex = at("${hex|").offers(List.of()).get(0);
        assertThat(hex.text()).isEqualTo("${hex:}");
        assertThat(hex.caret()).isEqualTo(6);
    }

    @Test
    void argumentsOfFakerAreOffered() {
        assertThat(offers("${faker:na|")).contains("${faker:name.fullName}").allMatch(offer -> offer.contains("na"));
    }

    @Test
    void whatIsTypedAlreadyIsNotOffered() {
        assertThat(offers("${symbol|}")).isEmpty();
    }
}
