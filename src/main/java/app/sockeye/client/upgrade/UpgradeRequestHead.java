package app.sockeye.client.upgrade;

import app.sockeye.client.address.Target;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.tyrus.spi.UpgradeRequest;

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

    private UpgradeRequestHead() {}

    /** The head to send, made of Tyrus' request, the target and the user's headers. */
    public static HandshakeHead of(UpgradeRequest engine, Target target, List<Header> users) {
        List<Header> headers = new ArrayList<>();
        for (String name : ORDER) {
            List<Header> replacing = users.stream().filter(h -> h.is(name)).toList();
            if (replacing.isEmpty()) {
                values(engine, target, name).forEach(value -> headers.add(new Header(name, value)));
            } else {
                headers.addAll(replacing);
            }
        }
        users.stream().filter(h -> ORDER.stream().noneMatch(h::is)).forEach(headers::add);
        return HandshakeHead.of("GET " + target.resource() + " HTTP/1.1", headers);
    }

    private static List<String> values(UpgradeRequest engine, Target target, String name) {
        return switch (name) {
            case "Host" -> List.of(target.hostHeader());
            case "Origin" -> List.of((target.secure() ? "https://" : "http://") + target.hostHeader());
            case "User-Agent" -> List.of("Sockeye");
            default -> engine.getHeaders().getOrDefault(name, List.of());
        };
    }
}
