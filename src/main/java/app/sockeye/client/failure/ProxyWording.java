package app.sockeye.client.failure;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.proxy.ProxyFailure;
import app.sockeye.client.tls.TlsFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

/** Words failures to get through a proxy. */
public final class ProxyWording {
    private ProxyWording() {}

    /**
     * The failure where the proxy does not open a tunnel.
     *
     * @param expired whether it took longer than {@code waited}
     */
    public static ConnectFailure of(
            ProxyOptions proxy, ConnectStage stage, Throwable e, boolean expired, Duration waited) {
        if (e instanceof ProxyFailure failure) {
            ConnectFailure told = failed(
                    proxy,
                    failure.isAboutCredentials() ? Kind.PROXY_CREDENTIALS : Kind.PROXY,
                    failure.getMessage(),
                    failure.nextStep(),
                    e);
            return failure.isAboutCredentials()
                    ? told.withNextSteps(List.of(new NextStep.AddCredentials(NextStep.Asker.PROXY, List.of())))
                    : told;
        }
        if (expired || e instanceof SocketTimeoutException) {
            return failed(
                    proxy,
                    Kind.PROXY,
                    "it didn't answer within " + Phrases.seconds(waited),
                    "Check the proxy's host, port and scheme, and the firewall.",
                    e);
        }
        if (e instanceof TlsFailure tls) {
            return failed(
                    proxy,
                    Kind.PROXY,
                    "no TLS with it (" + Phrases.said(tls.getCause()) + ")",
                    "Check that the proxy speaks TLS on this port; if it doesn't, use http:// for it.",
                    e);
        }
        if (stage == ConnectStage.DNS) {
            return failed(proxy, Kind.PROXY, "its host is unknown", "Check the proxy's name.", e);
        }
        if (e instanceof ConnectException && String.valueOf(e.getMessage()).contains("refused")) {
            return failed(
                    proxy,
                    Kind.PROXY,
                    "nothing listens on that port",
                    "Check the proxy's port, and whether it is running.",
                    e);
        }
        return e instanceof IOException
                ? failed(
                        proxy,
                        Kind.PROXY,
                        "the connection to it failed",
                        "Check the proxy's address, and the network connection.",
                        e)
                : failed(proxy, Kind.INTERNAL, "Sockeye made a mistake", "Please report it with the details.", e);
    }

    private static ConnectFailure failed(
            ProxyOptions proxy, Kind kind, String clause, String nextStep, Throwable cause) {
        return ConnectFailure.of(
                kind,
                "No way through the proxy " + proxy + ": " + clause + ".",
                nextStep,
                Phrases.said(cause.getCause() == null ? cause : cause.getCause()),
                cause);
    }
}
