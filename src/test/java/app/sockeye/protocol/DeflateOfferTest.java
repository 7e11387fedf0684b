package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeflateOfferTest {

    private static DeflateOffer offer(String parameters) {
        return DeflateOffer.parse("permessage-deflate" + parameters);
    }

    private static DeflateParameters answer(String parameters) {
        return DeflateParameters.parse("permessage-deflate" + parameters);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''                               | ''",
                "''                               | ; server_no_context_takeover; client_no_context_takeover",
                "''                               | ; server_max_window_bits=8",
                "; server_no_context_takeover     | ; server_no_context_takeover",
                "; client_no_context_takeover     | ''",
                "; server_max_window_bits=10      | ; server_max_window_bits=10",
                "; server_max_window_bits=10      | ; server_max_window_bits=9",
                "; client_max_window_bits         | ''",
                "; client_max_window_bits         | ; client_max_window_bits=8",
                "; client_max_window_bits=10      | ; client_max_window_bits=\"10\"",
                "; client_max_window_bits=\"10\"  | ; client_max_window_bits=9",
            },
            delimiter = '|')
    void answersThatFit(String offered, String answered) {
        assertThat(offer(offered).complaintAbout(answer(answered))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "; server_no_context_takeover | '' | server_no_context_takeover is missing, though it was asked for",
                "; server_max_window_bits=10  | '' | server_max_window_bits is missing, though it was asked for",
                "; server_max_window_bits=10  | ; server_max_window_bits=11 | server_max_window_bits is 11, above the 10 offered",
                "'' | ; client_max_window_bits=15 | client_max_window_bits was not offered",
                "; client_max_window_bits=10 | ; client_max_window_bits=12 | client_max_window_bits is 12, above the 10 offered",
                "'' | ; x=1 | \"x\" is no parameter of this extension",
            },
            delimiter = '|')
    void answersThatDoNot(String offered, String answered, String complaint) {
        assertThat(offer(offered).complaintAbout(answer(answered))).contains(complaint);
    }

    @Test
    void theClientKeepsToWhatItOfferedEvenIfTheAnswerDoesNotRepeatIt() {
        DeflateParameters agreed =
                offer("; client_no_context_takeover; client_max_window_bits=10").agreed(answer(""));
        assertThat(agreed.clientNoContextTakeover()).isTrue();
        assertThat(agreed.clientWindowBits()).isEqualTo(10);
    }

    @Test
    void theServerMayLimitTheClientFurther() {
        DeflateOffer offer = offer("; client_max_window_bits");
        assertThat(offer.agreed(answer("; client_max_window_bits=9; client_no_context_takeover")))
                .isEqualTo(
                        new DeflateParameters(false, true, OptionalInt.empty(), OptionalInt.of(9), Optional.empty()));
        assertThat(offer.agreed(answer("")).clientWindowBits()).isEqualTo(15);
    }
}
