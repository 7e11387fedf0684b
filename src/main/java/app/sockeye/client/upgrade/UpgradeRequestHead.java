package app.sockeye.client.upgrade;

import app.sockeye.client.address.Target;
import app.sockeye.client.options.OriginOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Builds the opening handshake's request: Tyrus' headers in a fixed order, each replaced by the user's header of the
 * same name if there is one, then the user's other headers. Tyrus itself would decode the path and join repeated
 * headers.
 */
public final class UpgradeRequestHead {
    /** The handshake's own headers in the order sent; those that Tyrus has no value for are left out. */
    private static final List<String> ORDER = List.of(
            "Host",
            "Upgrade",
            "Connection",
            "Sec-WebSocket-Key",
            "Sec-WebSocket-Version",
            "Sec-WebSocket-Protocol",
            "Sec-WebSocket-Extensions",
            "Origin",
            "User-Agent");

    private static final String CRLF = "\r\n";

    private UpgradeRequestHead() {}

    /**
     * The head to send, made of Tyrus' request, the target and the user's headers, or of these alone where they are
     * raw.
     *
     * @param engine the values that Tyrus gives to a header
     */
    public static HandshakeHead of(Function<String, List<String>> engine, Target target, RequestOptions request) {
        String requestLine = "GET " + target.resource() + " HTTP/1.1";
        if (request.raw()) {
            return raw(requestLine, request.headers());
        }
        List<Header> users = request.headers();
        List<Header> headers = new ArrayList<>();
        for (String name : ORDER) {
            List<Header> replacing = users.stream().filter(h -> h.is(name)).toList();
            if (replacing.isEmpty()) {
                values(engine, target, request.origin(), name).forEach(value -> headers.add(new Header(name, value)));
            } else {
                headers.addAll(replacing);
            }
        }
        users.stream().filter(h -> ORDER.stream().noneMatch(h::is)).forEach(headers::add);
        return HandshakeHead.of(requestLine, headers);
    }

    /** The head as typed; in UTF-8 where ISO-8859-1 can't hold it. */
    private static HandshakeHead raw(String requestLine, List<Header> headers) {
        String lines = headers.stream().map(header -> header + CRLF).collect(Collectors.joining());
        String head = requestLine + CRLF + lines + CRLF;
        boolean wide = head.chars().anyMatch(c -> c > 0xFF);
        return new HandshakeHead(
                head.getBytes(wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1), requestLine, headers);
    }

    private static List<String> values(
            Function<String, List<String>> engine, Target target, OriginOptions origin, String name) {
        return switch (name) {
            case "Host" -> List.of(target.hostHeader());
            case "Origin" -> origin.valueFor(target).stream().toList();
            case "User-Agent" -> List.of("Sockeye");
            default -> engine.apply(name);
        };
    }
}
