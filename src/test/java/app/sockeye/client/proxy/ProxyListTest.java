package app.sockeye.client.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROXY a:3128; direct|http://a:3128,direct",
                "proxy a|http://a:80",
                "HTTP a:1|http://a:1",
                "HTTPS a;HTTPS [::1]:8443|https://a:443,https://[::1]:8443",
                "SOCKS a; SOCKS5 b:9;SOCKS4 c|socks5h://a:1080,socks5h://b:9,socks4a://c:1080",
                "''|direct",
                " ; |direct",
                "QUIC a:1; PROXY b:2|http://b:2",
                "PROXY a:99999; DIRECT|direct"
            })
    void waysAreReadInTheirOrder(String text, String read) throws Exception {
        assertThat(told(text)).isEqualTo(read);
    }

    @Test
    void aTextThatNamesNoWayIsTold() {
        assertThatThrownBy(() -> told("true"))
                .isInstanceOf(ProxyScriptException.class)
                .hasMessage("returned \"true\", which names no proxy");
        assertThatThrownBy(() -> told("QUIC " + "a".repeat(5000)))
                .hasMessageContaining("...")
                .hasMessageNotContaining("a".repeat(200));
    }

    @Test
    void onlySoManyAreTried() throws Exception {
        assertThat(ProxyList.parse("PROXY a:1;".repeat(1000), Optional.empty())).hasSize(ProxyList.MOST);
    }

    @Test
    void eachProxyIsGivenTheCredentials() throws Exception {
        Credentials login = new Credentials("me", "secret");
        List<Optional<ProxyOptions>> ways = ProxyList.parse("PROXY a:1; DIRECT", Optional.of(login));
        assertThat(ways.get(0).orElseThrow().credentials()).contains(login);
    }

    private static String told(String text) throws ProxyScriptException {
        return String.join(
                ",",
                ProxyList.parse(text, Optional.empty()).stream()
                        .map(way -> way.map(ProxyOptions::toString).orElse("direct"))
                        .toList());
    }
}
