package app.sockeye.ui;

import app.sockeye.ui.common.Tip;
import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.session.ClientSession;
import app.sockeye.session.Counters;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.tab.session.TabSession;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** The bottom line of the window: counts, rates, round-trip time, memory and disk space of the selected tab. */
final class StatusBar extends HBox {
    private static final long RATE_NANOS = 1_000_000_000L;
    private static final long HEAP_STEP = 10_000_000;
    /** Interval at which the transcript's folder is measured even if nothing was recorded, in ns. */
    private static final long DISK_NANOS = 10_000_000_000L;
    /** Stands for the bytes on disk of a session in memory, or whose folder was removed. */
    private static final long GONE = -1;
    /** Stands for the recorded amount before the folder was first measured. */
    private static final long NOTHING = -1;

    private final Figure received = new Figure("received", WindowTexts.RECEIVED, n -> "▼ " + grouped(n));
    private final Figure sent = new Figure("sent", WindowTexts.SENT, n -> "▲ " + grouped(n));
    private final Figure rate =
            new Figure("rate", WindowTexts.MESSAGE_RATE, n -> perSecond(n, WindowTexts.MESSAGES_PER_SECOND));
    private final Figure throughput =
            new Figure("throughput", WindowTexts.THROUGHPUT, n -> WindowTexts.perSecond((long) n));
    private final Figure unfinished =
            new Figure("unfinished", WindowTexts.UNFINISHED, n -> bytes(n, WindowTexts.SO_FAR));
    private final Figure queued = new Figure("queued", WindowTexts.QUEUED_BYTES, n -> bytes(n, WindowTexts.QUEUED));
    private final Label trouble = new Label();
    private final Figure rtt = new Figure(
            "rtt", WindowTexts.NEWEST_PING, n -> n < 0 ? "" : WindowTexts.roundTrip(Durations.brief((long) n)));
    private final Figure heap = new Figure("heap", WindowTexts.MEMORY, n -> WindowTexts.heap((long) n));
    private final Figure disk = new Figure(
            "disk",
            WindowTexts.RECORDING_SIZE,
            n -> n == GONE ? WindowTexts.NOT_ON_DISK : WindowTexts.onDisk((long) n));
    private final List<Figure> figures = List.of(received, sent, rate, throughput, unfinished, queued, rtt, heap, disk);

    private Optional<TabSession> tab = Optional.empty();
    private Counters shown;
    private Counters atRateStart;
    private long rateStart;
    /** Number of entries plus bytes of incoming messages when the folder was last measured. */
    private long recorded;

    private long lookedAtDisk;

    StatusBar() {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        trouble.setId("status-trouble");
        Tip.set(trouble, WindowTexts.RECORDING_WAITS);
        trouble.getStyleClass().add("trouble");
        // Others may be truncated; this one tells what to do.
        trouble.setMinWidth(USE_PREF_SIZE);
        Pane space = new Pane();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(received, sent, rate, throughput, unfinished, queued, trouble, space, rtt, heap, disk);
        clear();
    }

    /** Shows the figures of another tab. */
    void show(Optional<TabSession> next) {
        tab = next;
        shown = null;
        atRateStart = null;
        clear();
        update();
    }

    /** Updates the figures; returns whether any changed. */
    boolean update() {
        Optional<ClientSession> current = tab.map(t -> t.sessionProperty().get());
        if (current.isEmpty()) {
            return false;
        }
        ClientSession session = current.get();
        Counters now = session.counters();
        long time = System.nanoTime();
        boolean changed = !now.equals(shown);
        if (changed) {
            received.show(now.messagesReceived());
            sent.show(now.messagesSent());
            rtt.show(now.rttNanos());
            shown = now;
        }
        if (atRateStart == null || time - rateStart >= RATE_NANOS) {
            showRates(session, now, time);
        }
        return changed;
    }

    private void showRates(ClientSession session, Counters now, long time) {
        if (atRateStart != null) {
            double seconds = (time - rateStart) / 1e9;
            long messages = now.messagesReceived()
                    + now.messagesSent()
                    - atRateStart.messagesReceived()
                    - atRateStart.messagesSent();
            long bytes = now.bytesReceived() + now.bytesSent() - atRateStart.bytesReceived() - atRateStart.bytesSent();
            rate.show(messages / seconds);
            throughput.show(bytes / seconds);
        }
        atRateStart = now;
        rateStart = time;
        Runtime runtime = Runtime.getRuntime();
        // In coarse steps, as it grows by itself and each change would be drawn.
        heap.show((runtime.totalMemory() - runtime.freeMemory()) / HEAP_STEP * HEAP_STEP);
        long coming = session.transcript().openMessageBytes();
        unfinished.show(coming);
        queued.show(session.status().connection().map(c -> c.queuedBytes()).orElse(0L));
        trouble.setText(session.transcript().briefTrouble().orElse(""));
        Tip.set(trouble, session.transcript().trouble().orElse(""));
        showDisk(session.transcript(), coming, time);
    }

    private void showDisk(Transcript transcript, long coming, long time) {
        long now = transcript.count() + coming;
        if (now != recorded || time - lookedAtDisk >= DISK_NANOS) {
            recorded = now;
            lookedAtDisk = time;
            disk.show(onDisk(transcript));
        }
    }

    private static long onDisk(Transcript transcript) {
        try {
            return transcript.isInMemory() ? GONE : transcript.bytesOnDisk();
        } catch (UncheckedIOException e) {
            return GONE;
        }
    }

    private void clear() {
        figures.forEach(Figure::clear);
        trouble.setText("");
        recorded = NOTHING;
    }

    private static String bytes(double count, String what) {
        return count == 0 ? "" : ByteSize.format((long) count) + what;
    }

    private static String perSecond(double rate, String unit) {
        return rate < 1000
                ? String.format(Locale.ROOT, "%.0f %s", rate, unit)
                : String.format(Locale.ROOT, "%.1f k %s", rate / 1000, unit);
    }

    private static String grouped(double number) {
        return String.format(Locale.ROOT, "%,.0f", number).replace(',', ' ');
    }
}
