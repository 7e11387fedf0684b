package app.sockeye.client;

import app.sockeye.client.address.Target;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.dial.UnixSocketException;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.failure.DialWording;
import app.sockeye.client.failure.Phrases;
import app.sockeye.client.failure.ProxyWording;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.client.tls.OtherProtocolException;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.tls.TlsFailure;
import app.sockeye.client.upgrade.HandshakeWording;
import app.sockeye.client.upgrade.Upgrade;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.VisibleText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Why a connection can't be made, by the stage it failed in: one sentence on what happened and where, one on what to do
 * next. Header values are never repeated, as they may be secrets.
 */
final class FailureWording {
    private FailureWording() {}

    /**
     * The failure that an exception while connecting means, given the stage and proxy it occurred at, why the socket
     * was cut, if it was, and what TLS agreed on.
     */
    static ConnectFailure of(
            Throwable e,
            ConnectStage stage,
            SocketGuard.Cut cut,
            Target target,
            Optional<ProxyOptions> atProxy,
            ConnectOptions options,
            Optional<TlsFacts> tls) {
        if (cut == SocketGuard.Cut.CANCELLED) {
            return cancelled(target);
        }
        if (atProxy.isPresent()) {
            return ProxyWording.of(
                    atProxy.get(), stage, e, cut == SocketGuard.Cut.EXPIRED, allowed(stage, options.timeouts()));
        }
        if (e instanceof UnixSocketException unixSocket) {
            return DialWording.unixSocket(unixSocket);
        }
        if (cut == SocketGuard.Cut.EXPIRED || e instanceof SocketTimeoutException) {
            return DialWording.timeout(stage, target, allowed(stage, options.timeouts()), e);
        }
        if (e instanceof TlsFailure failure) {
            return DialWording.tls(target, options.tls(), failure);
        }
        if (e instanceof OtherProtocolException other) {
            return HandshakeWording.otherProtocol(target, other);
        }
        if (e instanceof Upgrade.BrokenAnswer broken) {
            return broken.received().length == 0 && isAsked(tls)
                    ? DialWording.tls(target, options.tls(), TlsFailure.late(broken, tls))
                    : HandshakeWording.broken(target, broken);
        }
        if (!(e instanceof IOException io)) {
            return internal(e);
        }
        if (io instanceof SSLException || stage == ConnectStage.UPGRADE && isAsked(tls)) {
            return DialWording.tls(target, options.tls(), TlsFailure.late(io, tls));
        }
        return switch (stage) {
            case DNS -> DialWording.unknownHost(target, io);
            case TCP ->
                e instanceof ConnectException
                                && !(e instanceof NoRouteToHostException)
                                && String.valueOf(e.getMessage()).contains("refused")
                        ? DialWording.refused(target, io)
                        : DialWording.unreachable(target, io);
            case SIGN_IN, PROXY_SCRIPT, PROXY, TLS, UPGRADE -> HandshakeWording.ended(target, 0, io);
        };
    }

    private static Duration allowed(ConnectStage stage, TimeoutOptions timeouts) {
        return switch (stage) {
            case DNS -> timeouts.resolve();
            case PROXY_SCRIPT, TCP, PROXY -> timeouts.connect();
            case TLS -> timeouts.tls();
            case SIGN_IN, UPGRADE -> timeouts.handshake();
        };
    }

    /** Whether the server asked for a client certificate: with TLS 1.3 it refuses one after our handshake is over. */
    private static boolean isAsked(Optional<TlsFacts> tls) {
        return tls.flatMap(TlsFacts::request).isPresent();
    }

    /** As {@link #of}, for the stream to an OAuth server; what goes wrong on the open stream is no handshake's fault. */
    static ConnectFailure ofToken(
            IOException e,
            ConnectStage stage,
            SocketGuard.Cut cut,
            Target target,
            Optional<ProxyOptions> atProxy,
            ConnectOptions options,
            Optional<TlsFacts> tls) {
        if (stage != ConnectStage.UPGRADE || cut == SocketGuard.Cut.CANCELLED) {
            return of(e, stage, cut, target, atProxy, options, tls);
        }
        String what = cut == SocketGuard.Cut.EXPIRED
                ? " gave no token within " + Phrases.seconds(options.timeouts().handshake()) + "."
                : e instanceof MalformedHeadException
                        ? " didn't answer in HTTP when asked for a token."
                        : " closed the connection when asked for a token.";
        return ConnectFailure.of(
                Kind.SIGN_IN,
                target.address() + what,
                "Check the endpoint's address, port and scheme (http or https).",
                Phrases.said(e),
                e);
    }

    static ConnectFailure invalidUri(String complaint) {
        return ConnectFailure.of(Kind.INVALID_URI, complaint, "Correct the address.", "RFC 6455 section 3", null);
    }

    static ConnectFailure invalidOption(String complaint) {
        return ConnectFailure.of(
                Kind.INVALID_OPTION, complaint, "Correct the connection's options.", "Nothing was sent.", null);
    }

    static ConnectFailure cancelled(Target target) {
        return ConnectFailure.of(
                Kind.CANCELLED,
                "Connecting to " + target.address() + " was cancelled.",
                "Connect again when you like.",
                "",
                null);
    }

    static ConnectFailure internal(Throwable e) {
        return ConnectFailure.of(
                Kind.INTERNAL,
                "Sockeye made a mistake: " + VisibleText.of(e.toString()) + ".",
                "Please report it with the details.",
                Phrases.chain(e),
                e);
    }
}
