package app.sockeye.client.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectionTest {
    private static Optional<Redirection> from(String asked, String location) {
        return Redirection.of(URI.create(asked), 302, Optional.of(location));
    }

    @ParameterizedTest
    @CsvSource({
        "ws://a/x, /y, ws://a/y, false, false",
        "ws://a/x, ws://A:80/y, ws://a:80/y, false, false",
        "ws://a/x, https://a/y, wss://a/y, false, false",
        "ws://a:8080/x, wss://a/y, wss://a/y, true, false",
        "ws://a:8080/x, wss://a:8080/y, wss://a:8080/y, false, false",
        "ws://a/x, ws://a:81/, ws://a:81/, true, false",
        "ws://a/x, ws://b/x, ws://b/x, true, false",
        "ws://a/x, //b/x, ws://b/x, true, false",
        "wss://a/x, http://a/x, ws://a/x, true, true",
        "wss://a/x, ws://a:443/x, ws://a:443/x, false, true",
        "wss://a/x, ws://b/x, ws://b/x, true, true"
    })
    void itSaysWhereToAndWhatThatChanges(
            String asked, String location, String target, boolean elsewhere, boolean losesTls) {
        assertThat(from(asked, location)).contains(new Redirection(302, URI.create(target), elsewhere, losesTls));
        assertThat(from(asked, location).orElseThrow().isHarmless()).isEqualTo(!elsewhere && !losesTls);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void fiveStatusesRedirect(int status) {
        assertThat(Redirection.of(URI.create("ws://a/"), status, Optional.of("/b")))
                .hasValueSatisfying(to -> assertThat(to.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 200, 300, 304, 305, 401})
    void othersDoNot(int status) {
        assertThat(Redirection.of(URI.create("ws://a/"), status, Optional.of("/b")))
                .isEmpty();
    }

    @Test
    void whatIsNoAddressIsNone() {
        assertThat(from("ws://a/", "mailto:a@b")).isEmpty();
        assertThat(from("ws://a/", "ws://u:p@b/")).isEmpty();
        assertThat(Redirection.of(URI.create("ws://a/"), 302, Optional.empty())).isEmpty();
    }
}
