package app.sockeye.client;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.Target;
import app.sockeye.client.auth.AuthPreview;
import app.sockeye.client.cookie.CookieHeader;
import app.sockeye.client.cookie.CookieOrigin;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.upgrade.UpgradeRequestHead;
import app.sockeye.client.wire.MessageDeflate;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import jakarta.websocket.Extension;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The opening handshake's request as it would be sent now, without connecting to anything. */
public final class RequestPreview {
    /** What stands for a key, which is new at each connect. */
    static final String KEY = "(new at each connect)";

    private static final Pattern PARAMETER = Pattern.compile("([?&])([^=&]*)=([^& ]*)");

    private final HandshakeHead head;
    private final Set<String> secretNames;

    private RequestPreview(HandshakeHead head, Set<String> secretNames) {
        this.head = head;
        this.secretNames = secretNames;
    }

    /**
     * The request that options ask for; a token that only signing in gives has a placeholder.
     *
     * @throws InvalidAddressException where the address can't be connected to
     * @throws IllegalArgumentException with a sentence, where a token's key can't sign as it is to
     */
    public static RequestPreview of(ConnectOptions options, Instant now) throws InvalidAddressException {
        ConnectOptions sent = options.request().raw()
                ? options
                : AuthPreview.of(options, now, Optional.empty()).addedTo(options);
        Target target = Target.of(sent.target().uri());
        RequestOptions typed = sent.request();
        RequestOptions request = sent.cookies()
                .jar()
                .filter(jar -> !typed.raw())
                .map(jar ->
                        typed.withHeaders(CookieHeader.added(typed.headers(), jar.matching(CookieOrigin.of(target)))))
                .orElse(typed);
        return new RequestPreview(
                UpgradeRequestHead.of(name -> values(name, sent), target, request), options.secretNames());
    }

    /** What Tyrus would give. */
    private static List<String> values(String name, ConnectOptions options) {
        return switch (name) {
            case "Upgrade" -> List.of("websocket");
            case "Connection" -> List.of("Upgrade");
            case "Sec-WebSocket-Key" -> List.of(KEY);
            case "Sec-WebSocket-Version" -> List.of("13");
            case "Sec-WebSocket-Protocol" ->
                options.request().subprotocols().isEmpty()
                        ? List.of()
                        : List.of(String.join(", ", options.request().subprotocols()));
            case "Sec-WebSocket-Extensions" ->
                options.compression().offered() ? List.of(offer(new MessageDeflate(options.compression()))) : List.of();
            default -> List.of();
        };
    }

    private static String offer(Extension extension) {
        return extension.getName()
                + extension.getParameters().stream()
                        .map(p -> "; " + p.getName() + (p.getValue() == null ? "" : "=" + p.getValue()))
                        .collect(Collectors.joining());
    }

    /** The request's lines, from the request line on, as they would be sent. */
    public String text() {
        return head.startLine()
                + head.headers().stream().map(header -> "\n" + header).collect(Collectors.joining());
    }

    /**
     * The same with something in place of what authenticates.
     *
     * @param mask stands for a value
     */
    public String masked(String mask) {
        String first = PARAMETER
                .matcher(head.startLine())
                .replaceAll(found -> Matcher.quoteReplacement(
                        secretNames.contains("?" + found.group(2))
                                ? found.group(1) + found.group(2) + "=" + mask
                                : found.group()));
        return first
                + head.headers().stream()
                        .map(header -> "\n" + (isSecret(header) ? header.name() + ": " + mask : header.toString()))
                        .collect(Collectors.joining());
    }

    private boolean isSecret(Header header) {
        return Header.isSensitive(header.name())
                || secretNames.contains(header.name().toLowerCase(Locale.ROOT));
    }
}
