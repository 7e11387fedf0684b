package app.sockeye.client.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "ws://example.org, example.org, 80, /, example.org",
        "WSS://example.org, example.org, 443, /, example.org",
        "ws://example.org:443/a, example.org, 443, /a, example.org:443",
        "wss://example.org:443/a, example.org, 443, /a, example.org",
        "ws://my_service:8080/x?y, my_service, 8080, /x?y, my_service:8080",
        "ws://[::1]:9001/, ::1, 9001, /, [::1]:9001",
        "ws://münchen.example/ü?ä, xn--mnchen-3ya.example, 80, /%C3%BC?%C3%A4, xn--mnchen-3ya.example",
        "ws://h//a//b, h, 80, //a//b, h"
    })
    void aUriIsTakenApart(String uri, String host, int port, String resource, String hostHeader) throws Exception {
        Target target = Target.of(URI.create(uri));
        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.resource()).isEqualTo(resource);
        assertThat(target.hostHeader()).isEqualTo(hostHeader);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://h/",
                "h",
                "ws:/h",
                "ws:h",
                "ws://h/#f",
                "ws://u:p@h/",
                "ws://h:0/",
                "ws://h:65536/",
                "ws://:80/"
            })
    void whatIsNoWebSocketUriIsRefused(String uri) {
        assertThatThrownBy(() -> Target.of(URI.create(uri))).isInstanceOf(InvalidAddressException.class);
    }

    @Test
    void aZoneReachesTheSocketAndNotTheHostHeader() throws Exception {
        Target target = Target.of(URI.create("ws://[fe80::1%25eth0]:8080/"));
        assertThat(target.hostInZone()).isEqualTo("fe80::1%eth0");
        assertThat(target.hostHeader()).isEqualTo("[fe80::1]:8080");
        assertThat(target.host()).isEqualTo("fe80::1");
        assertThat(target.address()).isEqualTo("[fe80::1%eth0]:8080");
    }

    @Test
    void addressesAreTold() throws Exception {
        assertThat(Target.of(URI.create("ws://127.0.0.1/")).isAddress()).isTrue();
        assertThat(Target.of(URI.create("ws://[::1]/")).isAddress()).isTrue();
        assertThat(Target.of(URI.create("ws://localhost/")).isAddress()).isFalse();
    }
}
