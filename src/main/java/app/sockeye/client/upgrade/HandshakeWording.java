package app.sockeye.client.upgrade;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.Redirection;
import app.sockeye.client.address.Target;
import app.sockeye.client.address.TypedAddress;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.failure.NextStep;
import app.sockeye.client.failure.NextSteps;
import app.sockeye.client.failure.Phrases;
import app.sockeye.client.tls.OtherProtocolException;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.VisibleText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Words failures of the opening handshake. Whatever the server sent is quoted where it is part of a sentence. */
public final class HandshakeWording {
    private static final int MAX_SHOWN_BYTES = 200;

    private HandshakeWording() {}

    /**
     * The server answered with a status other than 101.
     *
     * @param asked the URI of the request, which a redirect may be relative to
     * @param followed how many redirects led to it
     */
    public static ConnectFailure refused(Target target, URI asked, HandshakeResponse response, int followed) {
        List<NextStep> steps = NextSteps.after(asked, target, response, Instant.now());
        String reason = response.reasonPhrase().isBlank()
                ? ""
                : " " + VisibleText.quoted(response.reasonPhrase().strip());
        ConnectFailure failure = new ConnectFailure(
                Kind.HANDSHAKE_REFUSED,
                target.address() + " answered " + response.status() + reason + " instead of switching to WebSocket.",
                isRedirect(response.status())
                        ? afterRedirect(asked, response, followed)
                        : afterRefusal(target, response, steps),
                "RFC 6455 section 4.2.2: only 101 opens a connection.",
                Optional.of(response),
                null);
        return failure.withNextSteps(steps);
    }

    /** Whether a status redirects (RFC 9110 section 15.4); 304 does not, as it answers a cache. */
    private static boolean isRedirect(int status) {
        return status >= 300 && status < 400 && status != 304;
    }

    private static String afterRedirect(URI asked, HandshakeResponse response, int followed) {
        String location = response.header("Location").orElse("");
        if (location.isEmpty()) {
            return "Check the path: the server redirects, but its answer has no Location header that says where to.";
        }
        try {
            URI next = TypedAddress.redirected(asked, location).uri();
            String pointer = "The server points to " + VisibleText.quoted(next.toString());
            Optional<Redirection> to = Redirection.of(asked, response.status(), Optional.of(location));
            if (followed > 0 && to.filter(Redirection::isHarmless).isPresent()) {
                return pointer + ", but " + (followed == 1 ? "1 redirect was" : followed + " redirects were")
                        + " followed already, which is the limit. Raise it, or check the server for a loop.";
            }
            boolean loses = to.filter(Redirection::losesTls).isPresent();
            return pointer + ": connect there if you trust it" + (loses ? ", but without TLS." : ".");
        } catch (InvalidAddressException e) {
            return "The server points to " + VisibleText.quoted(location)
                    + ", which isn't an address to connect to. Check the path.";
        }
    }

    private static String afterRefusal(Target target, HandshakeResponse response, List<NextStep> steps) {
        int status = response.status();
        return switch (status) {
            case 400 ->
                NextSteps.wantsTls(target, response)
                        ? "The server wants TLS on this port: use wss:// instead of ws://."
                        : "Read the server's answer: it didn't like something in the request.";
            case 401 -> "Add an Authorization header with valid credentials.";
            case 403 -> "Check credentials, cookies and the Origin header: the server doesn't let this client in.";
            case 404 -> "Check the path: the server has nothing there.";
            case 407 -> "Check the proxy's credentials.";
            case 426 ->
                "Check the answer's Upgrade and Sec-WebSocket-Version headers: the server wants another version.";
            case 429, 503 ->
                steps.stream()
                        .filter(NextStep.TryLater.class::isInstance)
                        .findFirst()
                        .map(step -> tryLater(((NextStep.TryLater) step).delay()))
                        .orElseGet(() -> "Try again later" + unreadable(response) + ".");
            case 502, 504 -> "Check the server behind the gateway.";
            default ->
                status < 400
                        ? "Check the path: this looks like a web page, not a WebSocket endpoint."
                        : "Read the server's answer and its log.";
        };
    }

    private static String tryLater(Duration wait) {
        return wait.isZero()
                ? "Try again now: the server asked to wait until a time that is past."
                : "Try again in " + Phrases.delay(wait) + ", as the server asks.";
    }

    private static String unreadable(HandshakeResponse response) {
        return response.header("Retry-After")
                .map(t -> " (Retry-After: " + VisibleText.quoted(t) + ")")
                .orElse("");
    }

    static ConnectFailure invalid(String section, String fault, HandshakeResponse response) {
        return new ConnectFailure(
                Kind.HANDSHAKE_INVALID,
                "The server's 101 answer breaks the protocol: " + fault + ".",
                "Check the server's WebSocket library and any proxy in between; the answer itself is at fault.",
                section,
                Optional.of(response),
                null);
    }

    /** The server wants to speak something else than HTTP/1.1. */
    public static ConnectFailure otherProtocol(Target target, OtherProtocolException e) {
        String name = e.name().equals("h2") ? "HTTP/2 (h2)" : VisibleText.quoted(e.name());
        return ConnectFailure.of(
                Kind.NOT_HTTP,
                target.address() + " chose " + name + " of the application protocols that TLS offered, but a WebSocket"
                        + " is opened in HTTP/1.1.",
                "Offer http/1.1 alone in the option ALPN, or nothing at all.",
                "RFC 6455 section 4.1: the request is an HTTP/1.1 request. Nothing was sent after the TLS handshake.",
                e);
    }

    /** The answer is not HTTP, or ended early. */
    public static ConnectFailure broken(Target target, Upgrade.BrokenAnswer e) {
        if (!(e.getCause() instanceof MalformedHeadException malformed)) {
            return ended(target, e.received().length, e);
        }
        return ConnectFailure.of(
                        Kind.NOT_HTTP,
                        target.address() + " didn't answer the opening handshake in HTTP: "
                                + Phrases.lowerFirst(malformed.getMessage()),
                        afterNoise(e.received()),
                        malformed.section() + "\nIt sent: " + shown(e.received()),
                        e)
                .withNextSteps(isTls(e.received()) ? List.of(NextSteps.useWss(target)) : List.of());
    }

    private static boolean isTls(byte[] received) {
        boolean record = received.length > 1 && received[0] >= 0x14 && received[0] <= 0x17 && received[1] == 3;
        return record || received.length > 0 && received[0] == 0x15;
    }

    private static String afterNoise(byte[] received) {
        if (isTls(received)) {
            return "It looks like TLS: use wss:// instead of ws://.";
        }
        return new String(received, StandardCharsets.ISO_8859_1).startsWith("SSH")
                ? "This is an SSH server: check the port."
                : "Check the port: something else than a WebSocket server listens there.";
    }

    /**
     * The connection ended before the answer was complete.
     *
     * @param received bytes of the answer received until then
     */
    public static ConnectFailure ended(Target target, int received, Exception e) {
        return ConnectFailure.of(
                Kind.CLOSED_IN_HANDSHAKE,
                target.address() + " closed the connection "
                        + (received == 0 ? "without answering the opening handshake." : "in the middle of its answer."),
                "Check the port and the scheme (ws or wss), and the server's log.",
                received + " bytes of an answer came.\n" + Phrases.said(e),
                e);
    }

    private static String shown(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, MAX_SHOWN_BYTES));
        return VisibleText.quoted(new String(head, StandardCharsets.ISO_8859_1));
    }
}
