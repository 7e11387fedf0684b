package app.sockeye.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends messages of 100 B to a server that only reads, several times, and tells the median rate of each sender. */
final class SendCase {
    private static final int HEAP = 256;
    private static final int WARM_UPS = 2;
    private static final String RAW = "frames written to a socket";
    private static final String TYRUS = "Tyrus' JDK client";
    private static final String SESSION = "session, transcript";
    private static final String TEMPLATE = "session, transcript, ${counter}";
    private static final String REPEAT = "repeat, transcript, window";
    private static final String REPEAT_TEMPLATE = "repeat, transcript, window, ${counter}";

    /** The senders by the name they have in the report. */
    private static final Map<String, FloodSender> SENDERS = new LinkedHashMap<>();

    static {
        SENDERS.put(RAW, new RawSender());
        SENDERS.put(TYRUS, new TyrusSender());
        SENDERS.put("npm ws", new NodeSender());
        SENDERS.put("engine, nothing kept", new EngineSender());
        SENDERS.put(SESSION, new SessionSender("x".repeat(100)));
        SENDERS.put(TEMPLATE, new SessionSender("x".repeat(90) + "${counter}"));
        SENDERS.put("repeat, transcript", new RepeatSender("x".repeat(100), false));
        SENDERS.put(REPEAT, new RepeatSender("x".repeat(100), true));
        SENDERS.put(REPEAT_TEMPLATE, new RepeatSender("x".repeat(90) + "${counter}", true));
    }

    private SendCase() {}

    static void report(Report report, Sizes sizes) throws IOException, InterruptedException {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        try (ChildJvm child = new ChildJvm(HEAP, Sink.class)) {
            String sink = child.readLine();
            Map<String, List<Map<String, Double>>> rounds = new LinkedHashMap<>();
            for (int round = 0; round < sizes.rounds(); round++) {
                for (String sender : SENDERS.keySet()) {
                    Report.progress("sending, round " + (round + 1) + ": " + sender);
                    rounds.computeIfAbsent(sender, s -> new ArrayList<>())
                            .add(ChildJvm.figures(
                                    HEAP, SendCase.class, sender, sink, sizes.messages(), sizes.passes()));
                }
            }
            rounds.forEach((sender, figures) -> all.put(sender, median(figures)));
        }
        report.table(
                "%,d text messages of 100 B sent".formatted(sizes.messages()),
                "per second",
                "CPU µs each",
                "of the socket",
                "times Tyrus");
        double raw = rate(all.get(RAW));
        double tyrus = rate(all.get(TYRUS));
        all.forEach((sender, figures) -> report.row(
                sender,
                "%,.0f".formatted(rate(figures)),
                "%.2f".formatted(figures.getOrDefault("cpu", Double.NaN)),
                "%.0f %%".formatted(100 * rate(figures) / raw),
                "%.1f".formatted(rate(figures) / tyrus)));
        report.table("sending, with transcript", "figure", "target", "");
        target(report, all, SESSION, 1_500_000);
        target(report, all, TEMPLATE, 1_000_000);
        target(report, all, REPEAT, 1_500_000);
        target(report, all, REPEAT_TEMPLATE, 1_000_000);
    }

    private static void target(Report report, Map<String, Map<String, Double>> all, String sender, int least) {
        Map<String, Double> figures = all.get(sender);
        report.target(sender + ", per second", figures, "%,d".formatted(least), rate(figures) >= least, f -> "%,.0f"
                .formatted(rate(f)));
    }

    private static Map<String, Double> median(List<Map<String, Double>> rounds) {
        rounds.sort(Comparator.comparing(SendCase::rate));
        return rounds.get(rounds.size() / 2);
    }

    private static double rate(Map<String, Double> figures) {
        return figures.getOrDefault("rate", Double.NaN);
    }

    public static void main(String[] arguments) throws Exception {
        FloodSender sender = SENDERS.get(arguments[0]);
        URI sink = URI.create(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        double[] rates = new double[WARM_UPS + Integer.parseInt(arguments[3])];
        double[] cpu = new double[rates.length];
        for (int pass = 0; pass < rates.length; pass++) {
            long before = processorNanos();
            rates[pass] = count * BenchUnits.SECOND / sender.send(sink, count);
            cpu[pass] = (processorNanos() - before) / 1000.0 / count;
        }
        System.out.println("rate=" + median(rates));
        System.out.println("cpu=" + median(cpu));
        sender.close();
        System.exit(0);
    }

    private static double median(double[] passes) {
        double[] warm = Arrays.copyOfRange(passes, WARM_UPS, passes.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
