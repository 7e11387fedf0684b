package app.sockeye.ui.tab.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabTitleTest {

    @ParameterizedTest
    @CsvSource({
        "wss://example.com/v2/feed?token=abc, example.com/v2/feed",
        "ws://user:secret@example.com:8080/, example.com:8080",
        "'${playground}/flood?n=1', flood",
        "'', New connection",
        "localhost:8080/echo?x, localhost:8080/echo",
        "HTTPS://example.com/a, example.com/a",
        "user:secret@example.com, New connection",
        "wss:, New connection",
        "example, New connection"
    })
    void untitledConnectionIsNamedAfterItsAddress(String url, String title) {
        assertThat(TabTitle.of(Profile.create("", url))).isEqualTo(title);
    }
}
