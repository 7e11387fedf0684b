package app.sockeye.ui.log.copy;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.json.JsonText;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.log.row.RowWords;
import app.sockeye.ui.log.words.LogTexts;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An entry as Markdown, to be pasted into a bug report: a line on what it is, and its payload as a block of code. */
public final class MarkdownEntry {
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final int SHORTEST_FENCE = 3;

    private MarkdownEntry() {}

    /** A message with a payload, or with its beginning. */
    static String message(Entry entry, String origin, byte[] payload, boolean isText) {
        return head(entry, origin) + ", " + RowWords.kind(entry.kind()) + ", " + ByteSize.format(entry.size()) + "\n\n"
                + block(payload, isText) + "\n";
    }

    /** What is not a message. */
    static String told(Entry entry, String origin) {
        return head(entry, origin) + ": " + code(RowWords.of(entry)) + "\n";
    }

    /** A payload as a block of code: JSON is indented, bytes are a hex dump. */
    static String block(byte[] payload, boolean isText) {
        boolean json = isText && JsonText.looksLikeJson(payload);
        CopyFormat format = json ? CopyFormat.JSON : isText ? CopyFormat.TEXT : CopyFormat.HEX_DUMP;
        String text = format.of(payload, isText);
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestTicks(text) + 1));
        return fence + (json ? "json" : "") + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence;
    }

    private static String head(Entry entry, String origin) {
        String way = entry.direction()
                .map(direction -> direction == Direction.SENT ? LogTexts.ROW_SENT : LogTexts.ROW_RECEIVED)
                .map(word -> ", " + word)
                .orElse("");
        return "**#" + entry.index() + "** " + origin + way;
    }

    /** A text in a line as code, which nothing in it can end. */
    public static String code(String text) {
        String ticks = "`".repeat(longestTicks(text) + 1);
        String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return ticks + space + text + space + ticks;
    }

    private static int longestTicks(String text) {
        return TICKS.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
