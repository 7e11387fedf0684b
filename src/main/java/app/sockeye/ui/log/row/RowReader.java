package app.sockeye.ui.log.row;

import app.sockeye.files.Reason;
import app.sockeye.payload.Preview;
import app.sockeye.payload.json.JsonPreview;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.Highlights;
import app.sockeye.ui.log.words.LogTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads entries as rows show them, and caches those used last. */
public final class RowReader {
    private static final int KEPT_ROWS = 512;
    private static final int MOST_HITS = 32;
    /** Bytes of a message that are searched for a hit beyond the beginning of the preview. */
    private static final int HIT_REACH = 16 << 10;
    /** Characters shown before such a hit. */
    private static final int BEFORE_HIT = 24;

    private final Transcript transcript;
    private final List<TextPattern> patterns;
    private final int previewLimit;
    private final Map<Long, RowContent> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RowContent> eldest) {
            return size() > KEPT_ROWS;
        }
    };

    /** @param previewLimit characters of a preview at most */
    public RowReader(Transcript transcript, List<TextPattern> patterns, int previewLimit) {
        this.transcript = transcript;
        this.patterns = patterns;
        this.previewLimit = previewLimit;
    }

    /** What the row of an entry shows; why not, if the entry can't be read. */
    public RowContent read(long entryIndex) {
        RowContent known = kept.get(entryIndex);
        if (known != null) {
            return known;
        }
        try {
            RowContent content = content(transcript.entry(entryIndex));
            kept.put(entryIndex, content);
            return content;
        } catch (UncheckedIOException e) {
            return unreadable(entryIndex, e.getCause());
        }
    }

    private static RowContent unreadable(long entryIndex, IOException cause) {
        String sentence = LogTexts.unreadable(Reason.sentence(cause));
        return new RowContent(
                entryIndex,
                0,
                EntryKind.ERROR,
                RowWords.kind(EntryKind.ERROR),
                true,
                Optional.empty(),
                Mark.NONE,
                RowSizes.NONE,
                sentence,
                "",
                false,
                List.of());
    }

    private RowContent content(Entry entry) {
        String preview = preview(entry);
        return new RowContent(
                entry.index(),
                entry.nanos(),
                entry.kind(),
                RowWords.kind(entry),
                RowWords.isFailure(entry),
                entry.direction(),
                entry.mark(),
                RowSizes.of(entry),
                preview,
                RowWords.flaw(entry),
                RowWords.gap(entry).isPresent(),
                hits(preview));
    }

    private String preview(Entry entry) {
        return switch (entry.kind()) {
            case TEXT -> text(entry);
            case BINARY -> Preview.binary(entry.payload().head(previewLimit / 4), entry.size(), previewLimit / 4);
            default -> RowWords.of(entry);
        };
    }

    private String text(Entry entry) {
        // Characters of more bytes are wider, so that twice the limit fills the row in any script.
        int bytes = previewLimit * 2;
        byte[] head = entry.payload().head(bytes);
        // The preview leaves indentation out, so that indented JSON needs more bytes.
        byte[] enough = JsonPreview.isIndented(head) ? entry.payload().head(HIT_REACH) : head;
        String start = JsonPreview.text(enough, entry.size(), previewLimit);
        if (patterns.isEmpty() || entry.size() <= previewLimit || !hits(start).isEmpty()) {
            return start;
        }
        String longer = Preview.text(entry.payload().head(HIT_REACH), entry.size(), HIT_REACH);
        List<TextPattern.Span> found = Highlights.of(patterns, longer, 1);
        return found.isEmpty() ? start : around(longer, found.get(0).start());
    }

    private String around(String text, int hit) {
        int from = Math.max(0, hit - BEFORE_HIT);
        int to = Math.min(text.length(), from + previewLimit);
        // The text must not start in the middle of a surrogate pair.
        int whole = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        return "…" + text.substring(whole, to) + (to < text.length() && !text.endsWith("…") ? "…" : "");
    }

    private List<TextPattern.Span> hits(String preview) {
        return Highlights.of(patterns, preview, MOST_HITS);
    }
}
