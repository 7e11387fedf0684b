package app.sockeye.interchange.har;

import app.sockeye.files.ByteOrderMark;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.tree.ForeignJson;
import app.sockeye.interchange.tree.TreeObject;
import app.sockeye.interchange.tree.TreeValue;
import app.sockeye.message.Format;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HTTP archives (HAR 1.2, with Chrome's {@code _webSocketMessages}): the handshake of each WebSocket becomes a
 * connection, and what it sent its messages. Handshakes that ask for the same become one connection.
 */
public final class HarConnections {
    /** The name that the user reads. */
    public static final String LABEL = "HAR";

    private static final Pattern BEGINNING = Pattern.compile("\\A\\uFEFF?\\s*\\{\\s*\"log\"\\s*:");
    private static final int MOST_MESSAGES = 100;
    private static final int BINARY = 2;

    /** Members that may be large and say nothing of a connection. */
    private static final Set<String> SKIPPED =
            Set.of("content", "postData", "timings", "cache", "pages", "queryString", "cookies", "_initiator");

    private final ImportSink sink;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private int others;

    /** A connection, and the messages that it sent so far. */
    private record Seen(ConnectionBuilder connection, Set<String> messages) {}

    private HarConnections(ImportSink sink) {
        this.sink = sink;
    }

    /** Whether a file is an HTTP archive, by its first bytes. */
    public static boolean recognises(byte[] head) {
        return BEGINNING.matcher(new String(head, StandardCharsets.UTF_8)).find();
    }

    /** Reads an archive of any size without holding its bodies. */
    public static void read(Path file, ImportSink sink) throws IOException {
        try (InputStream in = ByteOrderMark.skip(Files.newInputStream(file))) {
            TreeValue root = ForeignJson.read(in, sink.leftOut(), SKIPPED);
            new HarConnections(sink).read(new TreeObject(root, "", sink.leftOut()));
        }
    }

    private void read(TreeObject root) {
        root.object("log").ifPresent(log -> log.objects("entries").forEach(this::entry));
        seen.values().forEach(each -> each.connection().add());
        if (others > 0) {
            String item = others == 1 ? "1 request" : others + " requests";
            sink.leftOut().add(LeftOutReason.NOT_WEBSOCKET, item, 0, "log.entries", "");
        }
    }

    private void entry(TreeObject entry) {
        TreeObject request = entry.object("request").orElse(entry);
        String url = request.text("url");
        List<TreeObject> headers = request.objects("headers");
        if (!isWebSocket(entry, url, headers)) {
            others++;
            return;
        }
        StringBuilder key = new StringBuilder(url);
        for (TreeObject header : headers) {
            if (!Header.canonicalName(header.text("name")).equals("sec-websocket-key")) {
                key.append('\n').append(header.text("name")).append(':').append(header.text("value"));
            }
        }
        Seen connection =
                seen.computeIfAbsent(key.toString(), k -> new Seen(connection(entry, url, headers), new HashSet<>()));
        messages(entry, connection);
    }

    private ConnectionBuilder connection(TreeObject entry, String url, List<TreeObject> headers) {
        ConnectionBuilder connection = new ConnectionBuilder(sink, PlaceholderSyntax.SAME, List.of(), "").at(entry);
        connection.url(url);
        for (TreeObject header : headers) {
            // Names with a colon are pseudo-headers of HTTP/2.
            if (!header.text("name").startsWith(":")) {
                connection.header(header.text("name"), header.text("value"), true);
            }
        }
        return connection;
    }

    private static boolean isWebSocket(TreeObject entry, String url, List<TreeObject> headers) {
        return url.matches("(?is)wss?://.*")
                || entry.text("_resourceType").equalsIgnoreCase("websocket")
                || entry.has("_webSocketMessages")
                || headers.stream()
                        .anyMatch(header -> header.text("name").equalsIgnoreCase("Upgrade")
                                && header.text("value").equalsIgnoreCase("websocket"));
    }

    private static void messages(TreeObject entry, Seen connection) {
        for (TreeObject message : entry.objects("_webSocketMessages")) {
            String data = message.text("data");
            boolean sent = message.text("type").equals("send");
            if (sent && connection.messages().size() == MOST_MESSAGES) {
                connection.connection().at(message);
                connection
                        .connection()
                        .leaveOut(
                                LeftOutReason.BEYOND_LIMIT,
                                "messages after the first " + MOST_MESSAGES + " different ones",
                                "");
                return;
            }
            if (sent && connection.messages().add(data)) {
                boolean binary = message.number("opcode").orElse(1) == BINARY;
                connection.connection().message("", binary ? Format.BASE64 : format(data), data);
            }
        }
    }

    private static Format format(String data) {
        return data.startsWith("{") || data.startsWith("[") ? Format.JSON : Format.TEXT;
    }
}
