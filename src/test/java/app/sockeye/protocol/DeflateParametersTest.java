package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeflateParametersTest {

    @Test
    void takeoverIsReadForEachSide() {
        assertThat(DeflateParameters.parse("permessage-deflate").clientNoContextTakeover())
                .isFalse();
        assertThat(DeflateParameters.parse("permessage-deflate ;client_no_context_takeover")
                        .clientNoContextTakeover())
                .isTrue();
        assertThat(DeflateParameters.parse("permessage-deflate; server_no_context_takeover")
                        .serverNoContextTakeover())
                .isTrue();
    }

    @Test
    void windowsAreReadForEachSide() {
        DeflateParameters parameters =
                DeflateParameters.parse("permessage-deflate; server_max_window_bits=9; client_max_window_bits=\"10\"");
        assertThat(parameters.serverMaxWindowBits()).hasValue(9);
        assertThat(parameters.clientMaxWindowBits()).hasValue(10);
        assertThat(parameters.clientWindowBits()).isEqualTo(10);
        assertThat(DeflateParameters.parse("permessage-deflate").clientWindowBits())
                .isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "server_max_window_bits=7 | server_max_window_bits is \"7\"; it must be a number from 8 to 15",
                "client_max_window_bits | client_max_window_bits has no value; it must be a number from 8 to 15",
                "server_no_context_takeover=1 | server_no_context_takeover has the value \"1\", but may have none",
                "x; x | \"x\" is no parameter of this extension",
                "server_no_context_takeover; server_no_context_takeover | server_no_context_takeover is there twice",
                "'' | a parameter has no name",
            },
            delimiter = '|')
    void eachFaultHasItsWords(String parameters, String complaint) {
        assertThat(DeflateParameters.parse("permessage-deflate; " + parameters).complaint())
                .contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; server_max_window_bits=8",
                "permessage-deflate; server_max_window_bits=\"15\"",
                "permessage-deflate; client_max_window_bits=8; server_no_context_takeover"
            })
    void legalParametersHaveNoComplaint(String agreed) {
        assertThat(DeflateParameters.parse(agreed).complaint()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; client_max_window_bits=08",
                "permessage-deflate; server_no_context_takeover=",
                "permessage-deflate; server_max_window_bits",
                "permessage-deflate; server_max_window_bits=7",
                "permessage-deflate; server_max_window_bits=16",
                "permessage-deflate; server_no_context_takeover=1",
                "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
                "permessage-deflate; x",
                "permessage-deflate;"
            })
    void illegalParametersAreTold(String agreed) {
        assertThat(DeflateParameters.parse(agreed).complaint()).isPresent();
    }
}
