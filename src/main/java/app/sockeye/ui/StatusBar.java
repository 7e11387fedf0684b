package app.sockeye.ui;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.session.ClientSession;
import app.sockeye.session.Counters;
import app.sockeye.ui.tab.TabSession;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** The window's bottom line: what the selected tab counted, how fast, the round trip, and what it takes. */
final class StatusBar extends HBox {
    private static final long RATE_NANOS = 1_000_000_000L;
    private static final long HEAP_STEP = 10_000_000;

    private final Label received = label("received", "Messages received");
    private final Label sent = label("sent", "Messages sent");
    private final Label rate = label("rate", "Messages per second, both ways");
    private final Label throughput = label("throughput", "Payload per second, both ways");
    private final Label unfinished = label("unfinished", "Of messages that are still coming or going");
    private final Label queued = label("queued", "Waiting to be handed to the socket");
    private final Label trouble = label("trouble", "Why recording waits");
    private final Label rtt = label("rtt", "Round trip of the newest ping");
    private final Label heap = label("heap", "Memory used by Java objects");
    private final Label disk = label("disk", "This session's transcript");

    private Optional<TabSession> tab = Optional.empty();
    private Counters shown;
    private Counters atRateStart;
    private long rateStart;

    StatusBar() {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        trouble.getStyleClass().add("trouble");
        // The others may be cut short; this one tells what to do.
        trouble.setMinWidth(USE_PREF_SIZE);
        Pane space = new Pane();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(received, sent, rate, throughput, unfinished, queued, trouble, space, rtt, heap, disk);
        clear();
    }

    /** Follows another tab. */
    void show(Optional<TabSession> next) {
        tab = next;
        shown = null;
        atRateStart = null;
        clear();
        update();
    }

    /** Looks for changes; returns whether there were any. */
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
            received.setText("▼ " + grouped(now.messagesReceived()));
            sent.setText("▲ " + grouped(now.messagesSent()));
            rtt.setText(now.rttNanos() < 0 ? "" : "RTT " + Durations.brief(now.rttNanos()));
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
            rate.setText(perSecond(messages / seconds, "msg/s"));
            throughput.setText(ByteSize.format((long) (bytes / seconds)) + "/s");
        }
        atRateStart = now;
        rateStart = time;
        Runtime runtime = Runtime.getRuntime();
        // In whole steps: the figure rises by itself, and each other one is drawn.
        heap.setText("Heap " + ByteSize.format((runtime.totalMemory() - runtime.freeMemory()) / HEAP_STEP * HEAP_STEP));
        disk.setText(onDisk(session));
        long coming = session.transcript().openMessageBytes();
        unfinished.setText(coming == 0 ? "" : ByteSize.format(coming) + " so far");
        long waiting = session.status().connection().map(c -> c.queuedBytes()).orElse(0L);
        queued.setText(waiting == 0 ? "" : ByteSize.format(waiting) + " queued");
        trouble.setText(session.transcript().briefTrouble().orElse(""));
        trouble.getTooltip().setText(session.transcript().trouble().orElse(""));
    }

    private static String onDisk(ClientSession session) {
        try {
            return "Log " + ByteSize.format(session.transcript().bytesOnDisk()) + " on disk";
        } catch (UncheckedIOException e) {
            // The session's folder was taken away.
            return "Log not on disk";
        }
    }

    private void clear() {
        getChildren().forEach(node -> {
            if (node instanceof Label label) {
                label.setText("");
            }
        });
    }

    private static String perSecond(double rate, String unit) {
        return rate < 1000
                ? String.format(Locale.ROOT, "%.0f %s", rate, unit)
                : String.format(Locale.ROOT, "%.1f k %s", rate / 1000, unit);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private static Label label(String id, String tooltip) {
        Label label = new Label();
        label.setId("status-" + id);
        if (!tooltip.isEmpty()) {
            label.setTooltip(new Tooltip(tooltip));
        }
        return label;
    }
}
