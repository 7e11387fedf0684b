package app.sockeye.transcript.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeerAddressTest {
    @Test
    void anIpAddressThatWasAskedForIsShownOnce() {
        assertThat(new PeerAddress("127.0.0.1", "127.0.0.1", 80).shown()).isEqualTo("127.0.0.1:80");
        assertThat(new PeerAddress("[::1]", "::1", 80).shown()).isEqualTo("[::1]:80");
        assertThat(new PeerAddress("localhost", "127.0.0.1", 80).shown()).isEqualTo("localhost/127.0.0.1:80");
        assertThat(new PeerAddress("example.com", "", 0).shown()).isEqualTo("example.com");
    }
}
