package app.sockeye.ui;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.session.ClientSession;
import app.sockeye.session.Counters;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.TranscriptFiles;
import app.sockeye.transcript.write.WriteProgress;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/**
 * The bottom line of the window: counts, rates, round-trip time, memory and disk space of the selected tab; of several
 * sessions that it shows together, their sums.
 */
final class StatusBar extends HBox {
    private static final long RATE_NANOS = 1_000_000_000L;
    private static final long HEAP_STEP = 10_000_000;
    /** Interval at which the transcript's folder is measured even if nothing was recorded, in ns. */
    private static final long DISK_NANOS = 10_000_000_000L;
    /** Stands for the bytes on disk of a session in memory, or whose folder was removed. */
    private static final long GONE = -1;
    /** Maximum number of sessions whose folders are measured, as that reads each folder. */
    private static final int MOST_MEASURED = 20;
    /** Stands for the recorded amount before the folder was first measured. */
    private static final long NOTHING = -1;

    private final Executor background;
    private Supplier<List<ClientSession>> source = List::of;
    private List<ClientSession> sessions = List.of();

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
            n -> n == GONE ? WindowTexts.NOT_ON_DISK : WindowTexts.onDisk((long) n, sessions.size()));
    private final List<Figure> figures = List.of(received, sent, rate, throughput, unfinished, queued, rtt, heap, disk);

    private Counters shown;
    private Counters atRateStart;
    private long rateStart;
    /** Number of entries plus bytes of incoming messages when the folder was last measured. */
    private long recorded;

    private long lookedAtDisk;
    /** Whether folders are being measured. */
    private boolean measuring;

    /** @param background measures folders, which may take long */
    StatusBar(Executor background) {
        this.background = background;
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

    /**
     * Shows the figures of another tab.
     *
     * @param next its sessions by now, asked at each update
     */
    void show(Supplier<List<ClientSession>> next) {
        source = next;
        // Another tab may come to the front while the window is laid out, when new texts would not be measured.
        UiPulse.later(this::update);
    }

    private void begin(List<ClientSession> now) {
        sessions = now;
        shown = null;
        atRateStart = null;
        clear();
    }

    /** Updates the figures; returns whether any changed. */
    boolean update() {
        List<ClientSession> current = source.get();
        if (!current.equals(sessions)) {
            begin(current);
        }
        if (current.isEmpty()) {
            return false;
        }
        Counters now = sum();
        long time = System.nanoTime();
        boolean changed = !now.equals(shown);
        if (changed) {
            received.show(now.messagesReceived());
            sent.show(now.messagesSent());
            rtt.show(now.rttNanos());
            shown = now;
        }
        if (atRateStart == null || time - rateStart >= RATE_NANOS) {
            showRates(now, time);
        }
        return changed;
    }

    private Counters sum() {
        if (sessions.size() == 1) {
            return sessions.get(0).counters();
        }
        long[] sums = new long[4];
        for (ClientSession session : sessions) {
            Counters one = session.counters();
            sums[0] += one.messagesReceived();
            sums[1] += one.messagesSent();
            sums[2] += one.bytesReceived();
            sums[3] += one.bytesSent();
        }
        return new Counters(sums[0], sums[1], sums[2], sums[3], -1, OptionalLong.empty());
    }

    private void showRates(Counters now, long time) {
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
        long coming = sum(session -> session.transcript().writing().openMessageBytes());
        unfinished.show(coming);
        queued.show(sum(session ->
                session.status().connection().map(c -> c.queuedBytes()).orElse(0L)));
        trouble.setText(first(WriteProgress::briefTrouble));
        Tip.set(trouble, first(WriteProgress::trouble));
        showDisk(sum(session -> session.transcript().count()) + coming, time);
    }

    private long sum(ToLongFunction<ClientSession> figure) {
        return sessions.stream().mapToLong(figure).sum();
    }

    private String first(Function<WriteProgress, Optional<String>> sentence) {
        return sessions.stream()
                .flatMap(session -> sentence.apply(session.transcript().writing()).stream())
                .findFirst()
                .orElse("");
    }

    private void showDisk(long now, long time) {
        boolean due = now != recorded || time - lookedAtDisk >= DISK_NANOS;
        if (due && !measuring && sessions.size() <= MOST_MEASURED) {
            recorded = now;
            lookedAtDisk = time;
            measuring = true;
            List<ClientSession> measured = sessions;
            background.execute(() -> {
                long bytes = onDisk(measured);
                UiPulse.later(() -> measured(measured, bytes));
            });
        }
    }

    private void measured(List<ClientSession> of, long bytes) {
        measuring = false;
        if (of == sessions) {
            disk.show(bytes);
        }
    }

    private static long onDisk(List<ClientSession> sessions) {
        LongSummaryStatistics sizes = sessions.stream()
                .mapToLong(session -> onDisk(session.transcript()))
                .filter(bytes -> bytes != GONE)
                .summaryStatistics();
        return sizes.getCount() == 0 ? GONE : sizes.getSum();
    }

    private static long onDisk(Transcript transcript) {
        try {
            return transcript.isInMemory() ? GONE : TranscriptFiles.bytesIn(transcript.folder());
        } catch (IOException e) {
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
