package app.sockeye.interchange.http;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between two separators of a {@code .http} file: at most one request. One thread. */
final class HttpSection {
    private static final Pattern REQUEST_LINE = Pattern.compile("(?:([A-Z]+)\\s+)?(\\S+)(?:\\s.*)?");
    private static final Pattern DIRECTIVE = Pattern.compile("@([\\w-]+)\\s*=?\\s*(.*)");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m)?");
    private static final Pattern LOGIN = Pattern.compile("(?i)(Basic|Digest)\\s+(\\S+)\\s+(\\S+)");
    private static final int MS_PER_SECOND = 1_000;
    private static final int MS_PER_MINUTE = 60_000;

    private final String title;
    private final List<HttpLine> lines;
    private final ImportSink sink;
    private final List<String> directives = new ArrayList<>();
    private int at;

    HttpSection(String title, List<HttpLine> lines, ImportSink sink) {
        this.title = title;
        this.lines = List.copyOf(lines);
        this.sink = sink;
    }

    void read() {
        beforeRequest();
        if (at == lines.size()) {
            return;
        }
        HttpLine first = lines.get(at++);
        Matcher request = REQUEST_LINE.matcher(first.text().strip());
        if (!request.matches()) {
            return;
        }
        StringBuilder url = new StringBuilder(request.group(2));
        while (at < lines.size() && lines.get(at).isIndented()) {
            url.append(lines.get(at++).text().strip());
        }
        String method = request.group(1) == null ? "" : request.group(1);
        String name = name();
        if (!method.matches("WEBSOCKET|WSS?") && !url.toString().matches("(?is)wss?://.*")) {
            String label = name.isEmpty() ? (method + " " + url).strip() : name;
            sink.leftOut().add(LeftOutReason.NOT_WEBSOCKET, "request " + label, first.number(), "", "");
            return;
        }
        List<String> folder = sink.baseName().isEmpty() ? List.of() : List.of(sink.baseName());
        ConnectionBuilder connection =
                new ConnectionBuilder(sink, PlaceholderSyntax.BRACES, folder, name).at(first.number(), "");
        boolean whole = url.indexOf("://") >= 0 || url.indexOf("{{") == 0;
        connection.url(whole ? url.toString() : (method.equals("WSS") ? "wss://" : "ws://") + url);
        boolean json = headers(connection);
        directives.forEach(directive -> directive(directive, connection));
        new HttpMessages(lines.subList(at, lines.size()), json, connection).read();
        connection.add();
    }

    /** Takes comments and what runs before the request. */
    private void beforeRequest() {
        while (at < lines.size()) {
            HttpLine line = lines.get(at);
            if (line.isComment()) {
                directives.add(line.comment());
                at++;
            } else if (line.text().startsWith("<") || line.text().startsWith("{{@")) {
                at = HttpMessages.skipScript(lines, at, sink.leftOut());
            } else if (line.text().matches("(?:import|run|client\\.).*")) {
                sink.leftOut().add(LeftOutReason.NOT_FOLLOWED, line.text().strip(), line.number(), "", "");
                at++;
            } else if (line.isBlank()) {
                at++;
            } else {
                return;
            }
        }
    }

    private String name() {
        for (String directive : directives) {
            Matcher matcher = DIRECTIVE.matcher(directive);
            if (matcher.matches() && matcher.group(1).equals("name")) {
                return matcher.group(2).strip();
            }
        }
        return title;
    }

    /** Returns whether the messages are said to be JSON: the header only says how the editor shows them. */
    private boolean headers(ConnectionBuilder connection) {
        boolean json = false;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            HttpLine line = lines.get(at);
            int colon = line.text().indexOf(':');
            connection.at(line.number(), "");
            if (line.isComment()) {
                directives.add(line.comment());
            } else if (line.text().matches("[{\\[\"<>=?].*")) {
                return json;
            } else if (colon < 1) {
                connection.leaveOut(LeftOutReason.BROKEN, "line between the headers", "");
            } else {
                String value = line.text().substring(colon + 1).strip();
                json |= header(line.text().substring(0, colon).strip(), value, connection);
            }
        }
        return json;
    }

    private static boolean header(String name, String value, ConnectionBuilder connection) {
        Matcher login = LOGIN.matcher(value);
        if (name.equalsIgnoreCase("Content-Type")) {
            return value.contains("json");
        } else if (name.equalsIgnoreCase("Authorization") && login.matches()) {
            connection.option(OptionKeys.AUTH_TYPE, login.group(1).toLowerCase(Locale.ROOT));
            connection.option(OptionKeys.USER, login.group(2));
            connection.option(OptionKeys.PASSWORD, login.group(3));
        } else {
            connection.header(name, value, true);
        }
        return false;
    }

    private static void directive(String comment, ConnectionBuilder connection) {
        Matcher directive = DIRECTIVE.matcher(comment);
        if (!directive.matches()) {
            return;
        }
        Matcher duration = DURATION.matcher(directive.group(2).strip());
        switch (directive.group(1)) {
            case "name", "no-log", "no-auto-encoding" -> {
                // The name was taken; the others say what the editor does.
            }
            case "connection-timeout" -> {
                if (duration.matches()) {
                    connection.option(OptionKeys.CONNECT_TIMEOUT, Long.toString(millis(duration)));
                }
            }
            case "timeout" -> {
                if (duration.matches()) {
                    connection.option(OptionKeys.HANDSHAKE_TIMEOUT, Long.toString(millis(duration)));
                }
            }
            case "no-redirect" -> connection.option(OptionKeys.REDIRECTS, "0");
            case "no-cookie-jar" -> connection.option(OptionKeys.COOKIES, "false");
            default -> connection.leaveOut(LeftOutReason.NO_COUNTERPART, "@" + directive.group(1), "");
        }
    }

    private static long millis(Matcher duration) {
        String unit = duration.group(2) == null ? "s" : duration.group(2);
        long factor = unit.equals("ms") ? 1 : unit.equals("m") ? MS_PER_MINUTE : MS_PER_SECOND;
        return Long.parseLong(duration.group(1)) * factor;
    }
}
