package app.sockeye.bench;

import app.sockeye.session.repeat.RepeatGoal;
import app.sockeye.session.repeat.RepeatPlan;
import app.sockeye.session.repeat.RepeatProgress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Repeats a message at a rate to the playground's echo, and tells how exactly that is held. */
final class RateCase {
    private static final int HEAP = 128;
    private static final int PER_SECOND = 10_000;
    private static final double TOLERANCE = 0.01;

    private RateCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        Report.progress("an exact rate");
        Map<String, Double> figures = ChildJvm.figures(HEAP, RateCase.class, server + "/echo", sizes.idleSeconds() / 2);
        double off = Math.abs(figures.getOrDefault("rate", Double.NaN) / PER_SECOND - 1);
        report.target(
                "a message repeated %,d times a second for %d s, echoed".formatted(PER_SECOND, sizes.idleSeconds() / 2),
                figures,
                "within 1 %",
                off < TOLERANCE,
                f -> "%,.1f per second, late by %.0f µs in the middle, 99 %% by at most %.1f ms"
                        .formatted(f.get("rate"), f.get("middle") / 1000, f.get("p99") / BenchUnits.MILLISECOND));
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[1]);
        try (BenchSession recorded = new BenchSession(URI.create(arguments[0]))) {
            recorded.awaitOpen();
            String text = "{\"id\":${counter}}";
            RepeatSender.repeat(recorded.session(), text, plan(2));
            RepeatProgress end = RepeatSender.repeat(recorded.session(), text, plan(seconds));
            System.out.println("rate=" + end.sent() * BenchUnits.SECOND / end.activeNanos());
            System.out.println("middle=" + end.lateness().at(50));
            System.out.println("p99=" + end.lateness().at(99));
        }
        System.exit(0);
    }

    private static RepeatPlan plan(int seconds) {
        return new RepeatPlan(
                new RepeatGoal.Lasting(Duration.ofSeconds(seconds)), PER_SECOND, Duration.ZERO, true, false);
    }
}
