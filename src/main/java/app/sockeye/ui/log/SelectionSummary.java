package app.sockeye.ui.log;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.pane.SelectedEntries;
import app.sockeye.ui.log.words.LogTexts;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Words for the selected rows: how many, how large, and how far apart. */
final class SelectionSummary {
    /** Maximum number of rows whose sizes are added up. */
    static final int MOST_ADDED = 200_000;

    private SelectionSummary() {}

    /** Payload bytes of the selected rows; empty if there are too many. */
    static OptionalLong bytes(SelectedEntries selected, Transcript transcript, BooleanSupplier stopped) {
        if (selected.count() > MOST_ADDED) {
            return OptionalLong.empty();
        }
        long bytes = 0;
        PrimitiveIterator.OfLong indexes = selected.chosen().indexes().apply(stopped);
        while (indexes.hasNext()) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            bytes += transcript.entry(indexes.nextLong()).size();
        }
        return OptionalLong.of(bytes);
    }

    /**
     * Describes two or more rows.
     *
     * @param bytes empty while not known
     */
    static String text(SelectedEntries selected, Transcript transcript, OptionalLong bytes) {
        long nanos = transcript.entry(selected.last()).nanos()
                - transcript.entry(selected.first()).nanos();
        boolean two = selected.count() == 2;
        return LogTexts.selected(selected.count()) + " · "
                + (bytes.isPresent() && !two ? ByteSize.format(bytes.getAsLong()) + " · " : "")
                + (two ? LogTexts.apart(exact(nanos)) : LogTexts.over(exact(nanos)));
    }

    /** Exact to the millisecond from one second on, shortened below. */
    private static String exact(long nanos) {
        if (nanos < 1_000_000_000) {
            return Durations.brief(nanos);
        }
        double seconds = nanos / 1e9;
        return seconds < 60
                ? String.format(Locale.ROOT, "%.3f s", seconds)
                : Durations.clock(nanos) + String.format(Locale.ROOT, ".%03d", nanos / 1_000_000 % 1000);
    }
}
