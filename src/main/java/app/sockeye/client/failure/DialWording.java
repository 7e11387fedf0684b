package app.sockeye.client.failure;

import app.sockeye.client.address.Target;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.dial.UnixSocketException;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.tls.TlsFailure;
import app.sockeye.protocol.VisibleText;
import java.time.Duration;
import java.util.List;

/** Words failures to open a stream: name look-up, TCP, unix socket, TLS, and the timeout of each stage. */
public final class DialWording {
    private DialWording() {}

    /** The host's name has no address. */
    public static ConnectFailure unknownHost(Target target, Exception e) {
        return ConnectFailure.of(
                Kind.UNKNOWN_HOST,
                "The host " + target.hostInZone() + " is unknown.",
                "Check the name, and whether this machine's DNS or VPN knows it.",
                Phrases.said(e),
                e);
    }

    /** The TCP connection was refused. */
    public static ConnectFailure refused(Target target, Exception e) {
        return ConnectFailure.of(
                Kind.REFUSED,
                target.address() + " refused the connection: nothing listens on that port.",
                "Check the port, and whether the server is running.",
                Phrases.said(e),
                e);
    }

    /** The host or network can't be reached. */
    public static ConnectFailure unreachable(Target target, Exception e) {
        return ConnectFailure.of(
                Kind.UNREACHABLE,
                target.address() + " can't be reached.",
                "Check the network connection, VPN and firewall.",
                Phrases.said(e),
                e);
    }

    /** The unix domain socket can't be connected to. */
    public static ConnectFailure unixSocket(UnixSocketException e) {
        return ConnectFailure.of(
                Kind.UNIX_SOCKET,
                "The unix socket " + VisibleText.of(e.file().toString()) + " can't be connected to.",
                "Check the path, whether the server is running, and whether you may write to the socket.",
                Phrases.said(e.getCause()),
                e);
    }

    /** A stage took longer than its time limit. */
    public static ConnectFailure timeout(ConnectStage stage, Target target, Duration waited, Throwable e) {
        String time = Phrases.seconds(waited);
        ConnectFailure failure = timeoutOf(stage, target, time, e);
        return failure.withNextSteps(List.of(new NextStep.RaiseTimeout(stage)));
    }

    private static ConnectFailure timeoutOf(ConnectStage stage, Target target, String time, Throwable e) {
        return switch (stage) {
            case SIGN_IN, PROXY_SCRIPT ->
                throw new IllegalStateException("the one waits for the user, the other has words of its own");
            case DNS ->
                ConnectFailure.of(
                        Kind.UNKNOWN_HOST,
                        "The look-up of the host " + target.host() + " took longer than " + time + ".",
                        "Check this machine's DNS servers, or use the server's IP address.",
                        Phrases.said(e),
                        e);
            case TCP ->
                ConnectFailure.of(
                        Kind.TIMEOUT_TCP,
                        target.address() + " didn't answer within " + time + ".",
                        "Check host, port and firewall: something drops the packets.",
                        Phrases.said(e),
                        e);
            case PROXY, TLS ->
                ConnectFailure.of(
                        Kind.TIMEOUT_TLS,
                        target.address() + " accepted the connection but didn't finish the TLS handshake within " + time
                                + ".",
                        "Check that the port speaks TLS; if it doesn't, use ws:// instead of wss://.",
                        Phrases.said(e),
                        e);
            case UPGRADE ->
                ConnectFailure.of(
                        Kind.TIMEOUT_UPGRADE,
                        target.address() + " didn't answer the opening handshake within " + time + ".",
                        "Check that the port speaks HTTP, or raise the handshake timeout.",
                        Phrases.said(e),
                        e);
        };
    }

    /**
     * The TLS handshake failed.
     *
     * @param options the TLS options of the attempt
     */
    public static ConnectFailure tls(Target target, TlsOptions options, TlsFailure e) {
        TlsDiagnosis diagnosis = TlsDiagnosis.of(e, target, options);
        return ConnectFailure.of(
                        Kind.TLS,
                        "No TLS with " + target.address() + ": "
                                + diagnosis.finding().reason() + ".",
                        diagnosis.finding().nextStep(),
                        diagnosis.details(),
                        e.getCause())
                .withCertificates(e.shown(), e.review())
                .withNextSteps(diagnosis.finding().steps());
    }
}
