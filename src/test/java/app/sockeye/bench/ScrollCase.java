package app.sockeye.bench;

import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.row.RowPane;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.scene.input.ScrollEvent;

/** Times the window's frames while its user scrolls through a log of Socket.IO packets, by the bar and by the wheel. */
final class ScrollCase {
    private static final int HEAP = 256;
    private static final int DRAGGED_SECONDS = 10;
    private static final int WHEELED_SECONDS = 5;
    private static final int SETTLING_SECONDS = 3;
    private static final int NOTCH = 120;
    private static final int MOST_MILLIS = 50;

    private ScrollCase() {}

    static void report(Report report, String server) throws IOException, InterruptedException {
        Report.progress("scrolling through packets");
        Map<String, Double> figures = ChildJvm.figures(HEAP, ScrollCase.class, server);
        double most = MOST_MILLIS * BenchUnits.MILLISECOND;
        report.target(
                String.format(Locale.ROOT, "the window's frames while %,d packets are scrolled", DialectCase.COUNT),
                figures,
                "none over " + MOST_MILLIS + " ms",
                figures.getOrDefault("dragged longest", most) < most && figures.get("wheeled longest") < most,
                f -> String.format(
                        Locale.ROOT,
                        "by the bar %.0f per second, p99 %.0f ms, longest %.0f ms;"
                                + " by the wheel %.0f per second, p99 %.0f ms, longest %.0f ms",
                        f.get("dragged fps"),
                        f.get("dragged p99") / BenchUnits.MILLISECOND,
                        f.get("dragged longest") / BenchUnits.MILLISECOND,
                        f.get("wheeled fps"),
                        f.get("wheeled p99") / BenchUnits.MILLISECOND,
                        f.get("wheeled longest") / BenchUnits.MILLISECOND));
    }

    public static void main(String[] arguments) throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            BenchWindow window = BenchWindow.show(folder.path());
            Transcript transcript =
                    window.connect(URI.create(arguments[0] + "/echo")).transcript();
            DialectCase.fill(transcript.appender());
            RowPane rows = BenchWindow.onFx(window::rows);
            await(transcript, rows);
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            // Once in advance, until the code is compiled.
            drag(rows, "");
            drag(rows, "dragged ");
            wheel(rows, "wheeled ");
        }
        System.exit(0);
    }

    private static void await(Transcript transcript, RowPane rows) {
        while (BenchWindow.onFx(rows::count) < transcript.count()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        Optional<String> spoken = transcript.conversations().last().map(connection -> connection
                .dialect()
                .key());
        if (!spoken.equals(Optional.of("socketio"))) {
            throw new IllegalStateException("spoken: " + spoken);
        }
    }

    /** From the first row to the last. */
    private static void drag(RowPane rows, String prefix) throws InterruptedException {
        long begun = System.nanoTime();
        double seconds = DRAGGED_SECONDS;
        perFrame(prefix, DRAGGED_SECONDS, () -> {
            double share = Math.min(1, (System.nanoTime() - begun) / BenchUnits.SECOND / seconds);
            rows.center((long) (share * (rows.count() - 1)));
        });
    }

    /** Upwards from the end. */
    private static void wheel(RowPane rows, String prefix) throws InterruptedException {
        perFrame(
                prefix,
                WHEELED_SECONDS,
                () -> rows.fireEvent(new ScrollEvent(
                        ScrollEvent.SCROLL,
                        1,
                        1,
                        1,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        NOTCH,
                        0,
                        NOTCH,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    /** @param prefix of the figures; empty for none */
    private static void perFrame(String prefix, int seconds, Runnable action) throws InterruptedException {
        AnimationTimer timer = BenchWindow.onFx(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                action.run();
            }
        });
        timer.start();
        FrameGaps gaps = FrameGaps.begin();
        TimeUnit.SECONDS.sleep(seconds);
        timer.stop();
        if (prefix.isEmpty()) {
            gaps.stop();
        } else {
            gaps.tell(prefix);
        }
    }
}
