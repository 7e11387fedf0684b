package app.sockeye.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryMarkTest {

    @ParameterizedTest
    @ValueSource(strings = {"token", "access_token", "X-Amz-Security-Token", "apiKey", "api_key", "Password", "auth"})
    void aParameterThatIsUsuallyASecretIsFound(String name) {
        assertThat(QueryMark.secretParameter(URI.create("wss://example.com/a?b=1&" + name + "=x")))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?account=1", "?token", "?token=", "?tokens=5", "?author=me", "?key=1&pass-through=1"})
    void othersAreNot(String query) {
        assertThat(QueryMark.secretParameter(URI.create("wss://example.com/a" + query)))
                .isEmpty();
    }
}
