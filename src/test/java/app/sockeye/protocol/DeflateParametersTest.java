package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; server_max_window_bits=8",
                "permessage-deflate; server_max_window_bits=\"15\"",
                "permessage-deflate; client_max_window_bits=15; server_no_context_takeover"
            })
    void legalParametersHaveNoComplaint(String agreed) {
        assertThat(DeflateParameters.parse(agreed).complaint()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate; client_max_window_bits=14",
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
