package app.sockeye.client.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.PendingConnection;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.oauth.OAuthTokens;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Outgoing;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.session.proxy.ProxyScripts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ways that a proxy script names, through Debian's squid and microsocks. */
@Timeout(120)
class ProxyScriptRouteTest {
    private static final ProxyScripts SCRIPTS = new ProxyScripts(new QuickJsEngine(), Clock.systemDefaultZone());

    @TempDir
    Path folder;

    @Test
    void theProxyThatTheScriptNamesIsUsed() throws Exception {
        try (Squid squid = Squid.basic(folder);
                RawServer server = RawServer.open(RawPeer::echo)) {
            ProxyScriptOptions script = inFile("PROXY 127.0.0.1:" + squid.port());
            Recorder refused = connect(address(server), script);
            assertThat(refused.failure().kind()).isEqualTo(Kind.PROXY_CREDENTIALS);
            Recorder recorder = connect(address(server), script.withCredentials(new Credentials("me", "secret")));
            assertThat(recorder.connection().chosenWay()).hasValue("http://127.0.0.1:" + squid.port());
            assertEchoes(recorder);
            assertThat(recorder.stages)
                    .startsWith(ConnectStage.PROXY_SCRIPT)
                    .contains(ConnectStage.PROXY, ConnectStage.UPGRADE);
        }
    }

    @Test
    void waysAreTriedInTheirOrder() throws Exception {
        int socks = Squid.freePort();
        Process microsocks = ProxyTunnelTest.microsocks("-p", String.valueOf(socks));
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Squid.awaitListening(microsocks, socks);
            String dead = "PROXY 127.0.0.1:" + Squid.freePort();
            assertEchoes(connect(address(server), inFile(dead + "; SOCKS5 127.0.0.1:" + socks)));
            assertEchoes(connect(address(server), inFile(dead + "; DIRECT")));
        } finally {
            microsocks.destroy();
        }
    }

    @Test
    void aWayThatHangsLeavesTheNextItsTime() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.open(RawPeer::echo);
                RawServer silent = RawServer.plain(peer -> end.await())) {
            assertEchoes(connect(
                    address(server),
                    inFile("SOCKS 127.0.0.1:" + silent.port() + "; DIRECT"),
                    TimeoutOptions.DEFAULT.withConnect(Duration.ofSeconds(5))));
        } finally {
            end.countDown();
        }
    }

    @Test
    void whereNoWayLeadsToTheServerEachIsTold() throws Exception {
        int dead = Squid.freePort();
        ConnectFailure failure = connect("ws://127.0.0.1:" + dead + "/", inFile("PROXY 127.0.0.1:" + dead + "; DIRECT"))
                .failure();
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure.getMessage())
                .startsWith("None of the 2 ways that the proxy script ")
                .endsWith("names leads to the server; the last: 127.0.0.1:" + dead
                        + " refused the connection: nothing listens on that port.");
        assertThat(failure.details()).startsWith("No way through the proxy http://127.0.0.1:" + dead);
    }

    @Test
    void aScriptIsFetched() throws Exception {
        String source = source("DIRECT");
        try (RawServer server = RawServer.open(RawPeer::echo);
                RawServer web = RawServer.plain(peer -> {
                    assertThat(peer.readRequest().startLine()).isEqualTo("GET /proxy.pac?x=1 HTTP/1.1");
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + source.length() + "\r\n\r\n" + source);
                })) {
            assertEchoes(connect(address(server), at(web, "/proxy.pac?x=1")));
        }
    }

    @Test
    void whatIsNoScriptIsTold() throws Exception {
        assertTold(ProxyScriptOptions.in(folder.resolve("none.pac")), "none.pac isn't there.");
        assertTold(ProxyScriptOptions.in(folder), "can't be read.");
        assertTold(inFile("nowhere"), "returned \"nowhere\", which names no proxy.");
        assertTold(inSource("function FindProxyForURL() {\n  throw 'up'\n}"), "failed: up.");
        assertTold(inSource("x".repeat((1 << 20) + 1)), "is larger than 1 MiB.");
        int dead = Squid.freePort();
        assertTold(
                ProxyScriptOptions.at("http://127.0.0.1:" + dead + "/a.pac"),
                "a.pac can't be fetched: 127.0.0.1:" + dead + " refused the connection: nothing listens on that port.");
        try (RawServer web = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        })) {
            assertTold(at(web, "/"), "can't be fetched: the server answered 404.");
        }
        try (RawServer web = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(2 << 20));
        })) {
            assertTold(at(web, "/"), "is larger than 1 MiB.");
        }
    }

    @Test
    void anAttemptThatWaitsForTheScriptCanBeCancelled() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ProxyScriptRunner endless = (source, url, host, network) -> {
            asked.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        };
        Recorder recorder = new Recorder();
        PendingConnection pending = new Connector(OAuthTokens.inMemory(), endless)
                .connect(
                        ConnectOptions.builder(URI.create("ws://a.example/"))
                                .route(RouteOptions.DEFAULT.withProxyScript(inFile("DIRECT"), List.of()))
                                .build(),
                        recorder,
                        recorder);
        asked.await();
        pending.cancel();
        assertThat(recorder.failure().kind()).isEqualTo(Kind.CANCELLED);
        end.countDown();
    }

    @Test
    void aScriptThatWaitsTooLongForTheNetworkIsTold() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        ProxyScriptRunner slow = (source, url, host, network) -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        };
        Recorder recorder = new Recorder();
        new Connector(OAuthTokens.inMemory(), slow)
                .connect(
                        ConnectOptions.builder(URI.create("ws://a.example/"))
                                .route(RouteOptions.DEFAULT.withProxyScript(inFile("DIRECT"), List.of()))
                                .timeouts(TimeoutOptions.DEFAULT.withConnect(Duration.ofMillis(200)))
                                .build(),
                        recorder,
                        recorder);
        assertThat(recorder.failure()).hasMessageEndingWith("named no proxy within 200 ms.");
        end.countDown();
    }

    @Test
    void hostsThatNeedNoProxyAskNoScript() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = new Recorder();
            new Connector()
                    .connect(
                            ConnectOptions.builder(URI.create(address(server)))
                                    .route(RouteOptions.DEFAULT.withProxyScript(
                                            ProxyScriptOptions.in(folder.resolve("none")), List.of("127.0.0.1")))
                                    .build(),
                            recorder,
                            recorder);
            assertEchoes(recorder);
        }
    }

    private void assertTold(ProxyScriptOptions script, String end) throws Exception {
        ConnectFailure failure = connect("ws://127.0.0.1:9/", script).failure();
        assertThat(failure.kind()).isEqualTo(Kind.PROXY_SCRIPT);
        assertThat(failure.getMessage()).startsWith("The proxy script ").endsWith(end);
    }

    private static void assertEchoes(Recorder recorder) throws Exception {
        recorder.connection().send(Outgoing.text("by a script"));
        assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("by a script");
        recorder.connection().abort();
        recorder.closure();
    }

    private static String address(RawServer server) {
        return "ws://127.0.0.1:" + server.port() + "/";
    }

    private static ProxyScriptOptions at(RawServer web, String path) {
        return ProxyScriptOptions.at("http://127.0.0.1:" + web.port() + path);
    }

    private static String source(String ways) {
        return "function FindProxyForURL(url, host) { return '" + ways + "' }";
    }

    private ProxyScriptOptions inFile(String ways) throws Exception {
        return inSource(source(ways));
    }

    private ProxyScriptOptions inSource(String source) throws Exception {
        Path file = Files.createTempFile(folder, "proxy", ".pac");
        Files.writeString(file, source);
        return ProxyScriptOptions.in(file);
    }

    private static Recorder connect(String uri, ProxyScriptOptions script) {
        return connect(uri, script, TimeoutOptions.DEFAULT);
    }

    private static Recorder connect(String uri, ProxyScriptOptions script, TimeoutOptions timeouts) {
        Recorder recorder = new Recorder();
        new Connector(OAuthTokens.inMemory(), SCRIPTS)
                .connect(
                        ConnectOptions.builder(URI.create(uri))
                                .route(RouteOptions.DEFAULT.withProxyScript(script, List.of()))
                                .timeouts(timeouts)
                                .build(),
                        recorder,
                        recorder);
        return recorder;
    }
}
