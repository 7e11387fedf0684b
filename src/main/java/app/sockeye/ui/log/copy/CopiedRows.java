package app.sockeye.ui.log.copy;

import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.log.row.RowWords;
import app.sockeye.ui.log.words.ExportTexts;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Rows as text for the clipboard, one entry per line, up to a limit.
 *
 * @param text what to copy
 * @param notice what was left out and what to do about it, in a sentence or two; empty if nothing was
 */
public record CopiedRows(String text, String notice) {
    /** Maximum payload bytes, for formats with about one character per byte. */
    static final int MOST_BYTES = 4_000_000;

    static final int MOST_ENTRIES = 20_000;

    /**
     * Makes the text of rows. Reads from the disk.
     *
     * @param entries returns the entry at a row
     * @param origins words, as Markdown, when the entry at a row was recorded, and by whom where that is not clear
     */
    public static CopiedRows of(
            List<RowRange> rows, LongFunction<Entry> entries, CopyFormat format, LongFunction<String> origins) {
        StringBuilder text = new StringBuilder();
        long all = rows.stream().mapToLong(RowRange::size).sum();
        long most = format.mostBytes();
        long room = most;
        long copied = 0;
        for (RowRange range : rows) {
            for (long row = range.first(); row <= range.last(); row++) {
                long at = row;
                Entry entry = entries.apply(at);
                if (copied == MOST_ENTRIES || copied > 0 && entry.size() > room) {
                    return new CopiedRows(text.toString(), ExportTexts.copiedEntries(copied, all));
                }
                text.append(copied == 0 ? "" : "\n").append(one(entry, format, room, () -> origins.apply(at)));
                if (entry.size() > room) {
                    return new CopiedRows(text.toString(), ExportTexts.copiedBytes(most, entry.size(), all > 1));
                }
                room -= entry.size();
                copied++;
            }
        }
        return new CopiedRows(text.toString(), "");
    }

    /**
     * Puts the text into the clipboard, unless it is empty.
     *
     * @return false where it is not put there, as the clipboard would cut it
     */
    public boolean put() {
        boolean whole = !ClipboardText.isCut(text);
        if (whole && !text.isEmpty()) {
            ClipboardText.put(text);
        }
        return whole;
    }

    private static String one(Entry entry, CopyFormat format, long room, Supplier<String> origin) {
        if (format == CopyFormat.MARKDOWN) {
            return entry.kind().isMessage()
                    ? MarkdownEntry.message(
                            entry, origin.get(), head(entry, (int) room), entry.kind() == EntryKind.TEXT)
                    : MarkdownEntry.told(entry, origin.get());
        }
        boolean told = !entry.kind().isMessage() && (format == CopyFormat.TEXT || format == CopyFormat.JSON);
        if (told) {
            return RowWords.of(entry);
        }
        boolean bytes = entry.kind() == EntryKind.BINARY && format == CopyFormat.TEXT;
        return (bytes ? CopyFormat.HEX : format)
                .of(
                        head(entry, (int) room),
                        entry.kind() != EntryKind.BINARY && !entry.kind().isControl());
    }

    /** The first bytes of a payload; a text is cut between two characters. */
    private static byte[] head(Entry entry, int room) {
        byte[] head = entry.payload().head(room);
        int end = head.length;
        if (entry.kind() == EntryKind.TEXT && entry.size() > room) {
            while (end > 0 && (head[end - 1] & 0xC0) == 0x80) {
                end--;
            }
            end = Math.max(0, end - 1);
        }
        return Arrays.copyOf(head, end);
    }
}
