package app.sockeye.client;

import app.sockeye.client.ConnectFailure.Kind;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.ProtocolError;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * All that is said about a connection that can't be made: one sentence on what happened and where, one on what to do
 * next. Header values are never repeated, as they may be secrets.
 */
final class FailureWording {
    private static final int MAX_SHOWN_BYTES = 200;

    private FailureWording() {}

    // Options

    static String uriSyntax(URISyntaxException e) {
        return "This isn't a URI: " + e.getReason().toLowerCase(Locale.ROOT)
                + (e.getIndex() >= 0 ? " at character " + (e.getIndex() + 1) : "") + ".";
    }

    static String uriScheme(String scheme) {
        return scheme == null
                ? "The URI must begin with ws:// or wss://."
                : "The URI's scheme is \"" + scheme + "\"; it must be ws or wss.";
    }

    static String uriHost() {
        return "The URI names no host.";
    }

    static String uriHostName(String host) {
        return "\"" + host + "\" can't be a host name.";
    }

    static String uriPort(String port) {
        return "\"" + port + "\" can't be a port; it must be 1 to 65535.";
    }

    static String uriFragment(String fragment) {
        return "The URI has a fragment (#" + fragment + "), which a WebSocket URI can't have; write # as %23.";
    }

    static String uriUserInfo() {
        return "The URI has a user or password in it; send an Authorization header instead.";
    }

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
        return "The " + name + " time-out must be longer than nothing.";
    }

    /** What an exception while connecting means, given the stage it came in and whether the socket was cut. */
    static ConnectFailure of(
            Throwable e, ConnectStage stage, SocketGuard.Cut cut, Target target, ConnectOptions options) {
        if (cut == SocketGuard.Cut.CANCELLED) {
            return cancelled(target);
        }
        if (cut == SocketGuard.Cut.EXPIRED || e instanceof SocketTimeoutException) {
            Duration waited = stage == ConnectStage.UPGRADE ? options.handshakeTimeout() : options.connectTimeout();
            return timeout(stage, target, waited, e);
        }
        if (e instanceof TlsFailure failure) {
            return tls(target, failure);
        }
        if (e instanceof Upgrade.BrokenAnswer broken) {
            return brokenAnswer(target, broken);
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
            case TLS, UPGRADE -> closedInHandshake(target, 0, io);
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
                "The host " + target.host() + " is unknown.",
                "Check the name, and whether this machine's DNS or VPN knows it.",
                chain(e),
                e);
    }

    static ConnectFailure refused(Target target, Exception e) {
        return of(
                Kind.REFUSED,
                target.address() + " refused the connection: nothing listens on that port.",
                "Check the port, and whether the server is running.",
                chain(e),
                e);
    }

    static ConnectFailure unreachable(Target target, Exception e) {
        return of(
                Kind.UNREACHABLE,
                target.address() + " can't be reached.",
                "Check the network connection, VPN and firewall.",
                chain(e),
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
                        chain(e),
                        e);
            case TCP ->
                of(
                        Kind.TIMEOUT_TCP,
                        target.address() + " didn't answer within " + time + ".",
                        "Check host, port and firewall: something drops the packets.",
                        chain(e),
                        e);
            case TLS ->
                of(
                        Kind.TIMEOUT_TLS,
                        target.address() + " accepted the connection but didn't finish the TLS handshake within " + time
                                + ".",
                        "Check that the port speaks TLS; if it doesn't, use ws:// instead of wss://.",
                        chain(e),
                        e);
            case UPGRADE ->
                of(
                        Kind.TIMEOUT_UPGRADE,
                        target.address() + " didn't answer the opening handshake within " + time + ".",
                        "Check that the port speaks HTTP, or raise the handshake time-out.",
                        chain(e),
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
                Kind.INTERNAL, "Sockeye made a mistake: " + e + ".", "Please report it with the details.", chain(e), e);
    }

    // TLS

    static ConnectFailure tls(Target target, TlsFailure e) {
        TlsDiagnosis diagnosis = TlsDiagnosis.of(e, target);
        return of(
                Kind.TLS,
                "No TLS with " + target.address() + ": " + diagnosis.reason() + ".",
                diagnosis.nextStep(),
                diagnosis.certificates() + chain(e.getCause()),
                e.getCause());
    }

    // HTTP

    static ConnectFailure refusedHandshake(Target target, HandshakeResponse response) {
        String status = (response.status() + " " + response.reasonPhrase()).strip();
        return new ConnectFailure(
                Kind.HANDSHAKE_REFUSED,
                target.address() + " answered " + status + " instead of switching to WebSocket.",
                afterRefusal(response),
                "RFC 6455 section 4.2.2: only 101 opens a connection.",
                Optional.of(response),
                null);
    }

    private static String afterRefusal(HandshakeResponse response) {
        int status = response.status();
        Optional<String> location = response.header("Location");
        if (status >= 300 && status < 400 && location.isPresent()) {
            return "The server points to " + location.get() + ": connect there if you trust it.";
        }
        return switch (status) {
            case 400 -> "Read the server's answer: it didn't like something in the request.";
            case 401 -> "Add an Authorization header with valid credentials.";
            case 403 -> "Check credentials, cookies and the Origin header: the server doesn't let this client in.";
            case 404 -> "Check the path: the server has nothing there.";
            case 407 -> "Check the proxy's credentials.";
            case 426 ->
                "Check the answer's Upgrade and Sec-WebSocket-Version headers: the server wants another version.";
            case 429, 503 ->
                "Try again later"
                        + response.header("Retry-After")
                                .map(t -> " (Retry-After: " + t + ")")
                                .orElse("") + ".";
            case 502, 504 -> "Check the server behind the gateway.";
            default ->
                status < 400
                        ? "Check the path: this looks like a web page, not a WebSocket endpoint."
                        : "Read the server's answer and its log.";
        };
    }

    static ConnectFailure invalidHandshake(String section, String fault, HandshakeResponse response) {
        return new ConnectFailure(
                Kind.HANDSHAKE_INVALID,
                "The server's 101 answer breaks the protocol: " + fault + ".",
                "Check the server's WebSocket library and any proxy in between; the answer itself is at fault.",
                section,
                Optional.of(response),
                null);
    }

    static ConnectFailure brokenAnswer(Target target, Upgrade.BrokenAnswer e) {
        if (!(e.getCause() instanceof MalformedHeadException malformed)) {
            return closedInHandshake(target, e.received().length, e);
        }
        return of(
                Kind.NOT_HTTP,
                target.address() + " didn't answer the opening handshake in HTTP: "
                        + lowerFirst(malformed.getMessage()),
                afterNoise(e.received()),
                malformed.section() + "\nIt sent: " + shown(e.received()),
                e);
    }

    private static String afterNoise(byte[] received) {
        boolean tlsRecord = received.length > 1 && received[0] >= 0x14 && received[0] <= 0x17 && received[1] == 3;
        if (received.length > 0 && (tlsRecord || received[0] == 0x15)) {
            return "It looks like TLS: use wss:// instead of ws://.";
        }
        return new String(received, StandardCharsets.ISO_8859_1).startsWith("SSH")
                ? "This is an SSH server: check the port."
                : "Check the port: something else than a WebSocket server listens there.";
    }

    static ConnectFailure closedInHandshake(Target target, int received, Exception e) {
        return of(
                Kind.CLOSED_IN_HANDSHAKE,
                target.address() + " closed the connection "
                        + (received == 0 ? "without answering the opening handshake." : "in the middle of its answer."),
                "Check the port and the scheme (ws or wss), and the server's log.",
                received + " bytes of an answer came.\n" + chain(e),
                e);
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
        return "The TCP connection broke: " + (e.getMessage() == null ? "socket closed" : e.getMessage()) + ".";
    }

    static String mistake(Throwable e) {
        return "Sockeye made a mistake: " + e + ".";
    }

    // Details

    private static ConnectFailure of(Kind kind, String sentence, String nextStep, String details, Throwable cause) {
        return new ConnectFailure(kind, sentence, nextStep, details, Optional.empty(), cause);
    }

    /** An exception and its causes, a line each. */
    private static String chain(Throwable e) {
        StringBuilder lines = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            lines.append(t).append('\n');
        }
        return lines.toString().strip();
    }

    private static String shown(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, MAX_SHOWN_BYTES));
        return new String(head, StandardCharsets.ISO_8859_1)
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replaceAll("[^ -~]", ".");
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
