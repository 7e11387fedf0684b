package app.sockeye.ui.connection;

import app.sockeye.payload.ReadableBody;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A server's response that opened no connection, reduced to what explains it: the status line, the headers that matter,
 * and the decoded body. Every line is safe to show; the log's row has the whole response.
 */
final class RefusedAnswer {
    /** Names, in lower case, of headers that tell why, or what to do instead. */
    private static final Set<String> TELLING = Set.of(
            "www-authenticate",
            "proxy-authenticate",
            "location",
            "retry-after",
            "upgrade",
            "sec-websocket-version",
            "sec-websocket-accept",
            "sec-websocket-protocol",
            "sec-websocket-extensions",
            "allow",
            "server",
            "via",
            "content-type");

    private static final int MOST_HEADERS = 20;
    private static final int MOST_LINES = 200;
    private static final int MOST_LINE = 1000;
    private static final String MORE = "\u2026";

    private RefusedAnswer() {}

    static String text(HandshakeResponse response) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(("HTTP " + response.status() + " " + line(response.reasonPhrase())).strip());
        response.headers().stream()
                .filter(header -> TELLING.contains(header.name().toLowerCase(Locale.ROOT)))
                .limit(MOST_HEADERS)
                .forEach(header -> lines.add(line(header.name() + ": " + header.value())));
        // A 101 has no body: what follows it are frames.
        ReadableBody body =
                ReadableBody.of(HandshakeHead.of("HTTP/1.1 " + response.status(), response.headers()), response.body());
        if (!body.text().isBlank()) {
            lines.add("");
            List<String> text =
                    body.text().strip().lines().limit(MOST_LINES + 1L).toList();
            text.stream().limit(MOST_LINES).map(RefusedAnswer::line).forEach(lines::add);
            if (text.size() > MOST_LINES) {
                lines.add(MORE);
            }
        }
        body.notes().forEach(note -> lines.add("(" + note + ")"));
        return lines.toString();
    }

    private static String line(String text) {
        return text.length() > MOST_LINE ? VisibleText.of(text.substring(0, MOST_LINE)) + MORE : VisibleText.of(text);
    }
}
