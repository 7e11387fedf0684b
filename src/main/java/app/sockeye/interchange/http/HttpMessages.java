package app.sockeye.interchange.http;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.message.Format;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The messages of a request, parted by lines with {@code ===}. One thread. */
final class HttpMessages {
    private static final Pattern SCRIPT = Pattern.compile("(?:>|<) ?\\{%.*|\\{\\{@?\\s*|\\?\\? .*");
    private static final Pattern OTHER_FILE = Pattern.compile("(?:<@?|>>?!?|<>) \\S.*");

    private final List<HttpLine> lines;
    private final boolean json;
    private final ConnectionBuilder connection;
    private StringJoiner message = new StringJoiner("\n");
    private boolean toldOfWaiting;

    HttpMessages(List<HttpLine> lines, boolean json, ConnectionBuilder connection) {
        this.lines = lines;
        this.json = json;
        this.connection = connection;
    }

    void read() {
        for (int i = 0; i < lines.size(); i++) {
            HttpLine line = lines.get(i);
            String text = line.text();
            connection.at(line.number(), "");
            if (text.startsWith("===")) {
                end();
                waiting(text);
            } else if (SCRIPT.matcher(text).matches()) {
                connection.leaveOut(LeftOutReason.SCRIPT, "script", "");
                i = endOfScript(lines, i);
            } else if (OTHER_FILE.matcher(text).matches()) {
                connection.leaveOut(LeftOutReason.NOT_FOLLOWED, text.strip(), "");
            } else if (!text.startsWith("//") && !text.startsWith("# ")) {
                message.add(text);
            }
        }
        end();
    }

    private void end() {
        String text = message.toString().strip();
        if (!text.isEmpty()) {
            boolean looksLikeJson = text.startsWith("{") || text.startsWith("[");
            connection.message("", json || looksLikeJson ? Format.JSON : Format.TEXT, text);
        }
        message = new StringJoiner("\n");
    }

    private void waiting(String separator) {
        if (separator.contains("wait-for-server") && !toldOfWaiting) {
            toldOfWaiting = true;
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "wait-for-server", "");
        }
    }

    /** Tells a script, or the file of one, and returns the line after it. */
    static int skipScript(List<HttpLine> lines, int start, LeftOutList leftOut) {
        HttpLine line = lines.get(start);
        boolean file = !line.text().contains("{%") && !line.text().startsWith("{{@");
        leftOut.add(LeftOutReason.SCRIPT, file ? line.text().strip() : "script", line.number(), "", "");
        return file ? start + 1 : endOfScript(lines, start) + 1;
    }

    /** The line that a script ends in; the last one where it has no end. */
    private static int endOfScript(List<HttpLine> lines, int start) {
        boolean braces = lines.get(start).text().startsWith("{{");
        if (lines.get(start).text().startsWith("??")) {
            return start;
        }
        for (int i = start; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (braces ? i > start && text.startsWith("}}") : text.contains("%}")) {
                return i;
            }
        }
        return lines.size() - 1;
    }
}
