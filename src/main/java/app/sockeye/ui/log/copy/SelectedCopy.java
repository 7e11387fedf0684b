package app.sockeye.ui.log.copy;

import app.sockeye.files.Reason;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.pane.LogPane;
import app.sockeye.ui.log.row.RowTime;
import app.sockeye.ui.log.words.LogTexts;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;

/** Copies the selected rows, and tells what was not copied. */
public final class SelectedCopy {
    private static final int MOST_LOOKED_AT = 50;

    private final LogModel model;
    private final LogPane pane;
    private final Notice notice;

    public SelectedCopy(LogModel model, LogPane pane, Notice notice) {
        this.model = model;
        this.pane = pane;
        this.notice = notice;
    }

    /** Copies the selected entries in a format. */
    public void copy(CopyFormat format) {
        try {
            put(CopiedRows.of(ranges(), this::entry, format, row -> timeOf(entry(row))));
        } catch (UncheckedIOException e) {
            notice.show(LogTexts.COPY_UNREADABLE, Reason.sentence(e));
        }
    }

    /** Whether a selected row may be JSON; assumed of many rows, as checking each would take too long. */
    public boolean holdsJson() {
        List<RowRange> ranges = ranges();
        return ranges.stream().mapToLong(RowRange::size).sum() > MOST_LOOKED_AT
                || ranges.stream()
                        .flatMapToLong(range -> LongStream.rangeClosed(range.first(), range.last()))
                        .anyMatch(row ->
                                pane.entry(row).filter(CopyFormat::isJson).isPresent());
    }

    private List<RowRange> ranges() {
        return pane.rows().selection().ranges();
    }

    private Entry entry(long row) {
        return pane.entry(row).orElseThrow();
    }

    private String timeOf(Entry entry) {
        return model.transcript()
                .map(transcript -> new RowTime(transcript.started(), ZoneId.systemDefault())
                        .format(TimeMode.CLOCK, entry.nanos(), 0))
                .orElse("");
    }

    private void put(CopiedRows copied) {
        if (!copied.put()) {
            notice.show(
                    ClipboardText.REFUSAL, "", LogTexts.COPY_ESCAPED, () -> ClipboardText.putEscaped(copied.text()));
            return;
        }
        if (copied.notice().isEmpty()) {
            notice.clear();
        } else {
            notice.show(copied.notice(), "");
        }
    }
}
