package app.sockeye.client.dial;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.address.Target;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.KeepAliveOptions;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialerTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tcpKeepAliveIsOnAsAskedFor(boolean on) throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        try (RawServer server = RawServer.plain(RawPeer::drain)) {
            ConnectOptions options = ConnectOptions.builder(server.uri())
                    .keepAlive(KeepAliveOptions.DEFAULT.withTcp(on))
                    .build();
            Dialer dialer = new Dialer(
                    Target.of(server.uri()),
                    options,
                    InetAddress::getAllByName,
                    new SocketGuard(timer),
                    new StageClock(stage -> {}));
            try (Socket tcp = dialer.dial().tcp()) {
                assertThat(tcp.getKeepAlive()).isEqualTo(on);
                assertThat(tcp.getTcpNoDelay()).isTrue();
            }
        } finally {
            timer.shutdownNow();
        }
    }

    @Test
    void tcpKeepAliveIsOnByDefault() {
        assertThat(KeepAliveOptions.DEFAULT.tcp()).isTrue();
        assertThat(KeepAliveOptions.DEFAULT.pings()).isFalse();
    }
}
