package app.sockeye.dialect.preset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlannedUrlTest {
    @Test
    void pathAndParametersAreAddedWhereTheyAreMissing() {
        assertThat(PlannedUrl.of("ws://127.0.0.1:8080")
                        .withPath("/socket.io/")
                        .withParameter("EIO", "4")
                        .withParameter("room", "a b&c")
                        .url())
                .isEqualTo("ws://127.0.0.1:8080/socket.io/?EIO=4&room=a%20b%26c");
        assertThat(PlannedUrl.of("wss://host/my/path?EIO=3")
                        .withPath("/socket.io/")
                        .withParameter("EIO", "4")
                        .url())
                .isEqualTo("wss://host/my/path?EIO=3");
        assertThat(PlannedUrl.of("ws://host/?a=1").withPath("x").url()).isEqualTo("ws://host/x?a=1");
    }

    @Test
    void addressesOfWebPagesBecomeThoseOfWebSockets() {
        assertThat(PlannedUrl.of(" https://host").url()).isEqualTo("wss://host");
        assertThat(PlannedUrl.of("host:81").url()).isEqualTo("ws://host:81");
        assertThat(PlannedUrl.of("${server}").withPath("/x").url()).isEqualTo("${server}/x");
    }
}
