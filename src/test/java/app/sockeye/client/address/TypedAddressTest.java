package app.sockeye.client.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.NetworkInterface;
import java.net.URI;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types or pastes, and where that connects to. */
class TypedAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '¦',
            textBlock =
                    """
                    ws://example.org/chat             → ws://example.org/chat
                    WSS://Example.ORG:443/Chat?A=b    → wss://example.org:443/Chat?A=b
                    wss:example.org/x                 → wss://example.org/x
                    ws:/example.org/x                 → ws://example.org/x
                    ws//example.org/x                 → ws://example.org/x
                    ws:\\\\example.org\\x             → ws://example.org/x
                    ws://my_service:8080/x            → ws://my_service:8080/x
                    ws://example.org.:08080/          → ws://example.org.:8080/
                    ws://example.org?a                → ws://example.org?a
                    ws://[2001:DB8::1]:8080/          → ws://[2001:db8::1]:8080/
                    ws://münchen.example/ü?ä          → ws://xn--mnchen-3ya.example/%C3%BC?%C3%A4
                    ws://m%C3%BCnchen.example         → ws://xn--mnchen-3ya.example
                    ws://例え。テスト/                   → ws://xn--r8jz45g.xn--zckzah/
                    ws://h/x?token=Bearer abc         → ws://h/x?token=Bearer%20abc
                    ws://h/a b                        → ws://h/a%20b
                    ws://h/x?streams=a|b&f={"k":1}    → ws://h/x?streams=a%7Cb&f=%7B%22k%22:1%7D
                    ws://h/<a>^`?<b>^`\\              → ws://h/%3Ca%3E%5E%60?%3Cb%3E%5E%60%5C
                    ws://h/a\\b[0]?c[]=1              → ws://h/a%5Cb%5B0%5D?c[]=1
                    ws://h/x?discount=100%            → ws://h/x?discount=100%25
                    ws://h/50%/x?a=%zz&b=%4           → ws://h/50%25/x?a=%25zz&b=%254
                    ws://h/a%20b%7C%c3%a9?c=%25       → ws://h/a%20b%7C%c3%a9?c=%25
                    ws://h/a/../b//c?d=/e?f           → ws://h/a/../b//c?d=/e?f
                    ws://h/'(a)'!$&*+,;=:@?'!$()*+,;= → ws://h/'(a)'!$&*+,;=:@?'!$()*+,;=
                    ws://h/🐟                         → ws://h/%F0%9F%90%9F
                    "ws://example.org/x"              → ws://example.org/x
                    'ws://example.org/x'              → ws://example.org/x
                    <ws://example.org/x>              → ws://example.org/x
                    ws://[::1%25lo]:80/x              → ws://[::1%25lo]:80/x
                    ws://[::1%lo]:80/x                → ws://[::1%25lo]:80/x
                    ws://[fe80::1%2]/                 → ws://[fe80::1%252]/
                    """)
    void whatHasASchemeConnectsThere(String typed, String uri) throws Exception {
        TypedAddress address = TypedAddress.read(typed);
        assertThat(address.uri()).isEqualTo(URI.create(uri)).hasToString(uri);
        assertThat(address.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, wss://example.com",
        "example.com/chat?room=1, wss://example.com/chat?room=1",
        "example.com:8443, wss://example.com:8443",
        "example.com:80, ws://example.com:80",
        "//example.com/x, wss://example.com/x",
        "8.8.8.8, wss://8.8.8.8",
        "172.32.0.1, wss://172.32.0.1",
        "[2001:db8::1], wss://[2001:db8::1]",
        "2001:db8::1, wss://[2001:db8::1]",
        "localhost:8080/x, ws://localhost:8080/x",
        "LOCALHOST, ws://localhost",
        "echo.localhost/x, ws://echo.localhost/x",
        ":8080, ws://localhost:8080",
        ":8080/x, ws://localhost:8080/x",
        "127.0.0.1:9001, ws://127.0.0.1:9001",
        "10.1.2.3, ws://10.1.2.3",
        "172.16.0.1, ws://172.16.0.1",
        "192.168.1.1:8080, ws://192.168.1.1:8080",
        "192.168.1.1:443, wss://192.168.1.1:443",
        "169.254.1.1, ws://169.254.1.1",
        "[::1]:8080, ws://[::1]:8080",
        "::1, ws://[::1]",
        "fe80::1%lo, ws://[fe80::1%25lo]",
        "[fd00::1], ws://[fd00::1]",
        "ws:8080, wss://ws:8080",
        "ws.example.com, wss://ws.example.com"
    })
    void withoutASchemeOneIsChosenAndTold(String typed, String uri) throws Exception {
        TypedAddress address = TypedAddress.read(typed);
        assertThat(address.uri()).hasToString(uri);
        String chosen = uri.substring(0, uri.indexOf("://") + 3);
        assertThat(address.told())
                .startsWith("No scheme was typed: connecting to " + chosen)
                .contains(chosen.equals("ws://") ? "Type wss://" : "Type ws://")
                .doesNotContain("room");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/x, ws://example.com/x",
        "HTTPS://example.com/x?token=t, wss://example.com/x?token=t",
        "https:example.com, wss://example.com"
    })
    void theSchemeOfHttpBecomesThatOfWebSocketAndIsTold(String typed, String uri) throws Exception {
        TypedAddress address = TypedAddress.read(typed);
        assertThat(address.uri()).hasToString(uri);
        assertThat(address.told())
                .startsWith("Connecting to " + address.uri().getScheme() + "://example.com")
                .doesNotContain("token");
    }

    @Test
    void aMissingHostIsThisMachine() throws Exception {
        TypedAddress address = TypedAddress.read("ws://:8080/x");
        assertThat(address.uri()).hasToString("ws://localhost:8080/x");
        assertThat(address.told()).startsWith("No host was typed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  ws://h/x\t\r\n",
                "\n\nws://h/x ",
                "ws://h\r\n/x",
                "\ufeffws://h/x\u200b",
                "\u00a0ws://h/x\u3000",
                " \" ws://h/x \" "
            })
    void whatCanNotBeSeenAroundItDoesNotMatter(String typed) throws Exception {
        assertThat(TypedAddress.read(typed).uri()).hasToString("ws://h/x");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Type the URL",
        "'  ', Type the URL",
        "ws://, names no host",
        "ws:///x, names no host",
        "/x, names no host",
        "?x, names no host",
        "ftp://h/, 'begins with \"ftp://\"'",
        "mailto:a@b, user or password",
        "ws://u:p@h/, Authorization",
        "u@h, Authorization",
        "ws://h/#f, write # as %23",
        "https://h/#/room, Leave it out",
        "ws://h:0/, 1 to 65535",
        "ws://h:65536/, 1 to 65535",
        "ws://h:1234567890123/, 1 to 65535",
        "h:x, 1 to 65535",
        "8080, type :8080",
        "ws://a..b/, host name",
        "ws://a234567890123456789012345678901234567890123456789012345678901234/, host name",
        "not a url, host name",
        "ws://a%20b/, host name",
        "ws://a%zz/, host name",
        "ws://[1.2.3.4]/, IPv6",
        "ws://[::g]/, IPv6",
        "ws://[::1/, host name",
        "ws://[::1%25no-such]/, interface",
        "wscat -c ws://h/x, only its address"
    })
    void whatHasNoSensibleReadingIsRefusedWithWhatToType(String typed, String part) {
        assertThatThrownBy(() -> TypedAddress.read(typed))
                .isInstanceOf(InvalidAddressException.class)
                .hasMessageContaining(part);
    }

    @Test
    void aZoneThatAUriCanNotNameBecomesTheInterfacesNumber() throws Exception {
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            String authority = TypedAddress.read("ws://[fe80::1%25" + each.getName() + "]/")
                    .uri()
                    .getRawAuthority();
            assertThat(authority).isIn("[fe80::1%25" + each.getName() + "]", "[fe80::1%25" + each.getIndex() + "]");
        }
    }

    @Property(tries = 1000, seed = "6455")
    void whateverIsTypedIsReadOrRefused(@ForAll String typed) {
        try {
            URI uri = TypedAddress.read("ws://h/" + typed.replace("#", "")).uri();
            assertThat(TypedAddress.read(uri.toString()).uri()).isEqualTo(uri);
        } catch (InvalidAddressException e) {
            assertThat(e.getMessage()).endsWith(".");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/echo, wss://example.org:81/echo",
        "echo?a b, wss://example.org:81/a/echo?a%20b",
        "../x, wss://example.org:81/x",
        "?q, wss://example.org:81/a/b?q",
        "//other/x, wss://other/x",
        "https://other/x#part, wss://other/x",
        "HTTP://other/x, ws://other/x",
        "ws://other/x y, ws://other/x%20y"
    })
    void aLocationIsResolved(String location, String uri) throws Exception {
        URI base = URI.create("wss://example.org:81/a/b?c=d");
        assertThat(TypedAddress.redirected(base, location).uri()).hasToString(uri);
    }

    @Test
    void aLocationIsResolvedAgainstAnAddressWithoutAPath() throws Exception {
        assertThat(TypedAddress.redirected(URI.create("ws://my_host"), "x").uri())
                .hasToString("ws://my_host/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b", "javascript:alert(1)", "localhost:80/x", "ftp://h/", "//u:p@h/", "http://"})
    void aLocationThatLeadsNowhereIsRefused(String location) {
        assertThatThrownBy(() -> TypedAddress.redirected(URI.create("ws://h/"), location))
                .isInstanceOf(InvalidAddressException.class);
    }
}
