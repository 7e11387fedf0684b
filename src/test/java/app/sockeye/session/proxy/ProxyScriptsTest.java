package app.sockeye.session.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.proxy.ProxyScriptException;
import app.sockeye.client.proxy.ProxyScriptRunner;
import app.sockeye.script.QuickJsEngine;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyScriptsTest {
    private static final URI URL = URI.create("https://a.example:8443/");
    /** A Saturday evening in Berlin; 20:15 there. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T19:15:30Z"), ZoneId.of("Europe/Berlin"));

    /** One engine for all, as in the program. */
    private static final ProxyScripts SCRIPTS = new ProxyScripts(new QuickJsEngine(), CLOCK);

    private final List<String> asked = new ArrayList<>();

    private final ProxyScriptRunner.Network network = new ProxyScriptRunner.Network() {
        @Override
        public Optional<InetAddress> resolve(String name) {
            asked.add(name);
            return name.equals("a.example") ? Optional.of(address(10, 1, 2, 3)) : Optional.empty();
        }

        @Override
        public InetAddress own() {
            return address(192, 168, 1, 9);
        }
    };

    @Test
    void aScriptIsToldTheUrlAndTheHost() throws Exception {
        assertThat(find("function FindProxyForURL(url, host) { return url + ' ' + host }"))
                .contains("https://a.example:8443/ a.example");
    }

    @Test
    void nullIsNoProxy() throws Exception {
        assertThat(find("function FindProxyForURL() { return null }")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isPlainHostName('www')",
                "!isPlainHostName('www.a.example')",
                "!isPlainHostName('::1')",
                "dnsDomainIs('www.A.example', '.a.example')",
                "!dnsDomainIs('www', '.a.example')",
                "localHostOrDomainIs('www.a.example', 'www.a.example')",
                "localHostOrDomainIs('www', 'www.a.example')",
                "!localHostOrDomainIs('home.a.example', 'www.a.example')",
                "isResolvable('a.example')",
                "!isResolvable('b.example')",
                "dnsResolve('a.example') === '10.1.2.3'",
                "dnsResolve('b.example') === null",
                "dnsResolve('10.9.9.9') === '10.9.9.9'",
                "isInNet('a.example', '10.1.0.0', '255.255.0.0')",
                "!isInNet('a.example', '10.2.0.0', '255.255.0.0')",
                "isInNet('198.95.249.79', '198.95.249.79', '255.255.255.255')",
                "!isInNet('b.example', '0.0.0.0', '0.0.0.0')",
                "!isInNet('a.example', '10.1.0.300', '255.255.0.0')",
                "myIpAddress() === '192.168.1.9'",
                "dnsDomainLevels('www') === 0",
                "dnsDomainLevels('www.a.example') === 2",
                "shExpMatch('http://a.example/people/ari/index.html', '*/ari/*')",
                "!shExpMatch('http://a.example/people/index.html', '*/ari/*')",
                "shExpMatch('abc', 'a?c')",
                "!shExpMatch('a.c', 'a.b')",
                "!shExpMatch('axc', 'a.c')",
                "shExpMatch('', '*')",
                "!shExpMatch('a'.repeat(5000), '*a*a*a*a*a*b')",
                "convert_addr('104.16.41.2') === 1745889538",
                "alert('x') === undefined"
            })
    void theUsualFunctionsAreThere(String holds) throws Exception {
        assertThat(find("function FindProxyForURL(url, host) { return " + holds + " }"))
                .contains("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weekdayRange('SAT')",
                "weekdayRange('FRI', 'MON')",
                "!weekdayRange('MON', 'FRI')",
                "weekdayRange('SAT', 'GMT')",
                "dateRange(28)",
                "!dateRange(1)",
                "dateRange(20, 30)",
                "dateRange('NOV')",
                "dateRange('OCT', 'DEC')",
                "dateRange('DEC', 'NOV')",
                "dateRange(2026)",
                "!dateRange(2027, 2030)",
                "dateRange(1, 'NOV', 31, 'DEC')",
                "dateRange('NOV', 2026, 'JAN', 2027)",
                "!dateRange(1, 'JAN', 2026, 27, 'NOV', 2026)",
                "dateRange(1, 'JAN', 2026, 28, 'NOV', 2026, 'GMT')",
                "timeRange(20)",
                "timeRange(19, 'GMT')",
                "!timeRange(19)",
                "timeRange(8, 20)",
                "timeRange(22, 21)",
                "!timeRange(21, 8)",
                "timeRange(20, 0, 20, 15)",
                "!timeRange(20, 16, 23, 0)",
                "timeRange(20, 15, 30, 20, 15, 31)",
                "!timeRange(0, 0, 0, 0, 0, 30)"
            })
    void timesAreThoseOfTheClock(String holds) throws Exception {
        assertThat(find("function FindProxyForURL(url, host) { return " + holds + " }"))
                .contains("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function FindProxyForURL( {|is invalid: line 1: SyntaxError",
                "var a = 1|has no function FindProxyForURL",
                "\\nfunction FindProxyForURL() { return a.b }|failed: line 2: ReferenceError: a is not defined",
                "function FindProxyForURL() { for (;;); }|failed: The script was stopped: it ran for longer than 2000 ms",
                "function FindProxyForURL() { return dnsResolve('') }|failed: line 1: Error: dnsResolve takes"
            })
    void whatIsWrongWithAScriptIsTold(String source, String clause) {
        assertThatThrownBy(() -> find(source.replace("\\n", "\n")))
                .isInstanceOf(ProxyScriptException.class)
                .hasMessageStartingWith(clause);
    }

    @Test
    void afterAScriptWasStoppedItCanBeAskedAgain() throws Exception {
        String source = "function FindProxyForURL(url) { if (url.startsWith('https')) for (;;); return 'DIRECT' }";
        assertThatThrownBy(() -> find(source)).isInstanceOf(ProxyScriptException.class);
        assertThat(SCRIPTS.find(source, URI.create("http://a.example/"), "a.example", network))
                .contains("DIRECT");
    }

    @Test
    void eachCallAsksItsOwnNetwork() throws Exception {
        String source = "function FindProxyForURL(url, host) { return dnsResolve(host) }";
        find(source);
        find(source);
        assertThat(asked).containsExactly("a.example", "a.example");
    }

    @Test
    @Timeout(60)
    void aNameServerThatDoesNotAnswerHoldsUpNoOtherConnection() throws Exception {
        ProxyScripts scripts = new ProxyScripts(new QuickJsEngine(), CLOCK, Duration.ofMillis(50));
        CountDownLatch never = new CountDownLatch(1);
        ProxyScriptRunner.Network silent = new ProxyScriptRunner.Network() {
            @Override
            public Optional<InetAddress> resolve(String name) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            }

            @Override
            public InetAddress own() {
                return address(192, 168, 1, 9);
            }
        };
        String source = "function FindProxyForURL(url, host) { return 'PROXY ' + dnsResolve(host) }";
        assertThat(scripts.find(source, URL, "b.example", silent)).contains("PROXY null");
        assertThat(scripts.find(source, URL, "a.example", network)).contains("PROXY 10.1.2.3");
        String stubborn = "function FindProxyForURL(url, host) { for (;;) dnsResolve(host) }";
        assertThatThrownBy(() -> scripts.find(stubborn, URL, "b.example", silent))
                .isInstanceOf(ProxyScriptException.class);
        assertThat(scripts.find(source, URL, "a.example", network)).contains("PROXY 10.1.2.3");
    }

    private Optional<String> find(String source) throws ProxyScriptException {
        return SCRIPTS.find(source, URL, "a.example", network);
    }

    private static InetAddress address(int... bytes) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {(byte) bytes[0], (byte) bytes[1], (byte) bytes[2], (byte) bytes[3]});
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
