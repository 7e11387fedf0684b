package app.sockeye.client;

import app.sockeye.client.ConnectFailure.Kind;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.VisibleText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * All that is said about a connection that can't be made: one sentence on what happened and where, one on what to do
 * next. Header values are never repeated, as they may be secrets.
 */
final class FailureWording {
    private FailureWording() {}

    // Options

    static String headerName(String name) {
        return name.isEmpty()
                ? "A header has no name."
                : "\"" + name + "\" can't be a header's name; use letters, digits and !#$%&'*+-.^_`|~.";
    }

    static String headerValue(String name) {
        return "The header " + name + " has a character in its value that HTTP can't carry, such as a line break.";
    }

    static String subprotocol(String subprotocol) {
        return subprotocol.isEmpty()
                ? "A subprotocol has no name."
                : "\"" + subprotocol + "\" can't be a subprotocol; use letters, digits and !#$%&'*+-.^_`|~.";
    }

    static String subprotocolTwice(String subprotocol) {
        return "The subprotocol \"" + subprotocol + "\" is listed twice.";
    }

    static String timeout(String name) {
        return "The " + name + " timeout must be greater than 0.";
    }

    /** What an exception while connecting means, given the stage it came in and whether the socket was cut. */
    static ConnectFailure of(
            Throwable e, ConnectStage stage, SocketGuard.Cut cut, Target target, ConnectOptions options) {
        if (cut == SocketGuard.Cut.CANCELLED) {
            return cancelled(target);
        }
        if (cut == SocketGuard.Cut.EXPIRED || e instanceof SocketTimeoutException) {
            Duration waited = stage == ConnectStage.UPGRADE
                    ? options.timeouts().handshake()
                    : options.timeouts().connect();
            return timeout(stage, target, waited, e);
        }
        if (e instanceof TlsFailure failure) {
            return tls(target, failure);
        }
        if (e instanceof Upgrade.BrokenAnswer broken) {
            return HandshakeWording.broken(target, broken);
        }
        if (!(e instanceof IOException io)) {
            return internal(e);
        }
        if (io instanceof SSLException) {
            return tls(target, new TlsFailure(io, List.of()));
        }
        return switch (stage) {
            case DNS -> unknownHost(target, io);
            case TCP ->
                e instanceof ConnectException
                                && !(e instanceof NoRouteToHostException)
                                && String.valueOf(e.getMessage()).contains("refused")
                        ? refused(target, io)
                        : unreachable(target, io);
            case TLS, UPGRADE -> HandshakeWording.ended(target, 0, io);
        };
    }

    static ConnectFailure invalidUri(String complaint) {
        return of(Kind.INVALID_URI, complaint, "Correct the address.", "RFC 6455 section 3", null);
    }

    static ConnectFailure invalidOption(String complaint) {
        return of(Kind.INVALID_OPTION, complaint, "Correct the connection's options.", "Nothing was sent.", null);
    }

    // Name, TCP

    static ConnectFailure unknownHost(Target target, Exception e) {
        return of(
                Kind.UNKNOWN_HOST,
                "The host " + target.hostInZone() + " is unknown.",
                "Check the name, and whether this machine's DNS or VPN knows it.",
                said(e),
                e);
    }

    static ConnectFailure refused(Target target, Exception e) {
        return of(
                Kind.REFUSED,
                target.address() + " refused the connection: nothing listens on that port.",
                "Check the port, and whether the server is running.",
                said(e),
                e);
    }

    static ConnectFailure unreachable(Target target, Exception e) {
        return of(
                Kind.UNREACHABLE,
                target.address() + " can't be reached.",
                "Check the network connection, VPN and firewall.",
                said(e),
                e);
    }

    static ConnectFailure timeout(ConnectStage stage, Target target, Duration waited, Throwable e) {
        String time = seconds(waited);
        return switch (stage) {
            case DNS ->
                of(
                        Kind.UNKNOWN_HOST,
                        "The look-up of the host " + target.host() + " took longer than " + time + ".",
                        "Check this machine's DNS servers, or use the server's IP address.",
                        said(e),
                        e);
            case TCP ->
                of(
                        Kind.TIMEOUT_TCP,
                        target.address() + " didn't answer within " + time + ".",
                        "Check host, port and firewall: something drops the packets.",
                        said(e),
                        e);
            case TLS ->
                of(
                        Kind.TIMEOUT_TLS,
                        target.address() + " accepted the connection but didn't finish the TLS handshake within " + time
                                + ".",
                        "Check that the port speaks TLS; if it doesn't, use ws:// instead of wss://.",
                        said(e),
                        e);
            case UPGRADE ->
                of(
                        Kind.TIMEOUT_UPGRADE,
                        target.address() + " didn't answer the opening handshake within " + time + ".",
                        "Check that the port speaks HTTP, or raise the handshake timeout.",
                        said(e),
                        e);
        };
    }

    static ConnectFailure cancelled(Target target) {
        return of(
                Kind.CANCELLED,
                "Connecting to " + target.address() + " was cancelled.",
                "Connect again when you like.",
                "",
                null);
    }

    static ConnectFailure internal(Throwable e) {
        return of(
                Kind.INTERNAL,
                "Sockeye made a mistake: " + VisibleText.of(e.toString()) + ".",
                "Please report it with the details.",
                chain(e),
                e);
    }

    // TLS

    static ConnectFailure tls(Target target, TlsFailure e) {
        TlsDiagnosis diagnosis = TlsDiagnosis.of(e, target);
        return of(
                Kind.TLS,
                "No TLS with " + target.address() + ": " + diagnosis.reason() + ".",
                diagnosis.nextStep(),
                diagnosis.details(),
                e.getCause());
    }

    // The end of an open connection

    static IOException notSent() {
        return new IOException("The connection closed before this was sent.");
    }

    static SentInPartException sentInPart() {
        return new SentInPartException("The connection closed while this was being sent.");
    }

    static String aborted() {
        return "The connection was cut here, without a closing handshake.";
    }

    static String noCloseAnswer(boolean sent, Duration waited) {
        return sent
                ? "The server didn't answer the close frame within " + seconds(waited) + "."
                : "The close frame couldn't be sent within " + seconds(waited) + ": the server isn't reading.";
    }

    static String peerBrokeProtocol(ProtocolError error) {
        return error.isLimit()
                ? error.sentence() + " To receive it, set a higher limit in the connection's options."
                : "The server broke the protocol (" + error.section() + "): " + lowerFirst(error.sentence());
    }

    static String endOfStream() {
        return "The server closed the TCP connection without a close frame.";
    }

    static String brokenStream(IOException e) {
        // A socket that was closed here says nothing.
        return "The TCP connection broke: "
                + (e.getMessage() == null ? "socket closed" : VisibleText.of(e.getMessage())) + ".";
    }

    static String mistake(Throwable e) {
        return "Sockeye made a mistake: " + VisibleText.of(e.toString()) + ".";
    }

    // Details

    static ConnectFailure of(Kind kind, String sentence, String nextStep, String details, Throwable cause) {
        return new ConnectFailure(kind, sentence, nextStep, details, Optional.empty(), cause);
    }

    /** What the system said about it: an exception's message and its causes', a line each, without their Java names. */
    static String said(Throwable e) {
        Set<String> lines = new LinkedHashSet<>();
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = t.getMessage();
            // Some repeat their cause as the message.
            if (message != null
                    && (t.getCause() == null || !message.equals(t.getCause().toString()))) {
                lines.add(VisibleText.of(message));
            }
        }
        return lines.isEmpty() ? "" : "The system said: " + String.join("\n", lines);
    }

    /** An exception and its causes, a line each: for mistakes of ours, which are to be reported. */
    private static String chain(Throwable e) {
        StringBuilder lines = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            lines.append(VisibleText.of(t.toString())).append('\n');
        }
        return lines.toString().strip();
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
