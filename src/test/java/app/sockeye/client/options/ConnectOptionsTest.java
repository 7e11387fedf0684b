package app.sockeye.client.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.address.Redirection;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.cookie.CookieJar;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectOptionsTest {
    private static final URI ECHO = URI.create("ws://localhost/echo");

    @Test
    void whatIsNotGivenHasItsDefault() {
        ConnectOptions options = ConnectOptions.to(ECHO);
        assertThat(options)
                .isEqualTo(new ConnectOptions(
                        new TargetOptions(ECHO),
                        RouteOptions.DEFAULT,
                        RequestOptions.DEFAULT,
                        RedirectOptions.DEFAULT,
                        AuthOptions.DEFAULT,
                        CookieOptions.DEFAULT,
                        CompressionOptions.DEFAULT,
                        TlsOptions.DEFAULT,
                        LimitOptions.DEFAULT,
                        TimeoutOptions.DEFAULT,
                        KeepAliveOptions.DEFAULT,
                        AnswerOptions.DEFAULT));
        assertThat(options.compression().offered()).isFalse();
        assertThat(options.tls().verify()).isTrue();
        assertThat(options.limits().messageBytes()).isZero();
        assertThat(options.timeouts())
                .isEqualTo(new TimeoutOptions(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(5)));
    }

    @Test
    void aBuilderOfOptionsKeepsEachPartItIsNotGiven() {
        ConnectOptions all = ConnectOptions.builder(ECHO)
                .route(RouteOptions.DEFAULT.withFamily(RouteOptions.Family.IPV4))
                .request(RequestOptions.DEFAULT.withSubprotocols(List.of("json.v2")))
                .redirects(new RedirectOptions(5))
                .auth(new AuthOptions.Digest(new Credentials("u", "p")))
                .cookies(CookieOptions.of(new CookieJar(Clock.systemUTC())))
                .compression(new CompressionOptions(true))
                .tls(TlsOptions.DEFAULT.withVerify(false))
                .limits(new LimitOptions(49))
                .timeouts(new TimeoutOptions(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)))
                .keepAlive(KeepAliveOptions.DEFAULT.withInterval(Duration.ofSeconds(4)))
                .answers(AnswerOptions.DEFAULT.withClose(Optional.empty()))
                .build();
        assertThat(all.toBuilder().build()).isEqualTo(all);
        ConnectOptions elsewhere =
                all.toBuilder().target(new TargetOptions(URI.create("ws://b/"))).build();
        assertThat(elsewhere.target().uri()).hasToString("ws://b/");
        assertThat(elsewhere.toBuilder().target(all.target()).build()).isEqualTo(all);
    }

    @Test
    void aRedirectToAnotherServerTakesNoSecretsAlong() {
        ConnectOptions options = ConnectOptions.builder(ECHO)
                .request(RequestOptions.DEFAULT
                        .withHeaders(List.of(
                                new Header("Authorization", "Bearer s3cret"),
                                new Header("cookie", "id=1"),
                                new Header("X-Pin", "1234"),
                                new Header("Host", "a"),
                                new Header("X-Trace", "7")))
                        .withSecretHeaders(Set.of("x-pin")))
                .auth(new AuthOptions.Basic(new Credentials("u", "p")))
                .tls(TlsOptions.DEFAULT
                        .withPins(Set.of(new Fingerprint("00".repeat(32))))
                        .withOffer(TlsOffer.DEFAULT.withServerName("a.example")))
                .build();
        ConnectOptions there = options.redirectedTo(redirection("ws://elsewhere/"));
        assertThat(there.target().uri()).hasToString("ws://elsewhere/");
        assertThat(there.request().headers()).containsExactly(new Header("X-Trace", "7"));
        assertThat(there.auth()).isEqualTo(AuthOptions.DEFAULT);
        assertThat(there.tls()).isEqualTo(TlsOptions.DEFAULT);
        ConnectOptions here = options.redirectedTo(redirection("/next"));
        assertThat(here)
                .isEqualTo(options.toBuilder()
                        .target(new TargetOptions(URI.create("ws://localhost/next")))
                        .build());
    }

    private static Redirection redirection(String location) {
        return Redirection.of(ECHO, 302, Optional.of(location)).orElseThrow();
    }

    @Test
    void listsAreCopiedAndSecretNamesKeptInOneSpelling() {
        List<Header> headers = new ArrayList<>(List.of(new Header("X-Pin", "1")));
        RequestOptions request = RequestOptions.DEFAULT.withHeaders(headers).withSecretHeaders(Set.of(" X-Pin "));
        headers.clear();
        assertThat(request.headers()).hasSize(1);
        assertThat(request.secretHeaders()).containsExactly("x-pin");
    }

    @Test
    void negativeLimitsAndTimeoutsAreRefused() {
        assertThatThrownBy(() -> new LimitOptions(-1)).isInstanceOf(IllegalArgumentException.class);
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new TimeoutOptions(second, second, second.negated()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneTimeoutToConnectIsForNamesTcpAndTlsEach() {
        Duration second = Duration.ofSeconds(1);
        TimeoutOptions timeouts = new TimeoutOptions(second, Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(timeouts)
                .isEqualTo(new TimeoutOptions(
                        second, second, second, Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ZERO));
        assertThat(timeouts.withResolve(Duration.ofMillis(1))
                        .withTls(Duration.ofMillis(2))
                        .withIdle(second))
                .isEqualTo(new TimeoutOptions(
                        Duration.ofMillis(1),
                        second,
                        Duration.ofMillis(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        second));
    }

    @Test
    void aSavedTimeoutUnderAMillisecondIsRefused() {
        assertThatThrownBy(() -> TimeoutOptions.ofMillis(1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A timeout must be at least 1 ms.");
    }
}
