package app.sockeye.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Receives a flood several times, the first ones to warm up, and tells the first and the median rate. */
final class ReceiveCase {
    private static final int HEAP = 256;
    private static final int WARM_UPS = 2;

    private static final String RAW = "frame reader on a socket";
    private static final String TYRUS = "Tyrus' JDK client";
    private static final String ENGINE = "engine, nothing kept";
    private static final String WINDOW = "engine, transcript, window";

    /** The receivers by the name they have in the report. */
    private static final Map<String, Receiver> RECEIVERS = new LinkedHashMap<>();

    static {
        RECEIVERS.put(RAW, new RawReceiver());
        RECEIVERS.put(TYRUS, new TyrusReceiver(false));
        RECEIVERS.put("Tyrus' JDK client, tuned", new TyrusReceiver(true));
        RECEIVERS.put(ENGINE, new EngineReceiver());
        RECEIVERS.put("engine, transcript", new TranscriptReceiver());
        RECEIVERS.put(WINDOW, new WindowReceiver());
    }

    private ReceiveCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        Map<String, Map<String, Double>> all = measure(sizes, server);
        double raw = rate(all.get(RAW));
        double tyrus = rate(all.get(TYRUS));
        double engine = rate(all.get(ENGINE));
        report.table(
                "%,d text messages of 100 B".formatted(sizes.messages()),
                "per second",
                "in a cold JVM",
                "of the frame reader",
                "times Tyrus",
                "of the engine",
                "lost");
        all.forEach((receiver, figures) -> report.row(
                receiver,
                "%,.0f".formatted(rate(figures)),
                "%,.0f".formatted(figures.getOrDefault("cold", Double.NaN)),
                "%.0f %%".formatted(100 * rate(figures) / raw),
                "%.1f".formatted(rate(figures) / tyrus),
                "%.0f %%".formatted(100 * rate(figures) / engine),
                "%.0f".formatted(figures.getOrDefault("lost", Double.NaN))));
        report.table("receiving, with transcript and window", "figure", "target", "");
        Map<String, Double> shown = all.get(WINDOW);
        report.target("of the engine, nothing kept", shown, "at least 50 %", rate(shown) >= engine / 2, f -> "%.0f %%"
                .formatted(100 * rate(f) / engine));
        report.target("times Tyrus' JDK client", shown, "at least 3", rate(shown) >= 3 * tyrus, f -> "%.1f"
                .formatted(rate(f) / tyrus));
        report.target("per second", shown, "1,000,000", rate(shown) >= 1_000_000, f -> "%,.0f".formatted(rate(f)));
        report.target("lost by anybody", shown, "0", lost(all) == 0, f -> "%.0f".formatted(lost(all)));
    }

    /** Each receiver several times, in turn, so that a disturbance does not hit one of them alone. */
    private static Map<String, Map<String, Double>> measure(Sizes sizes, String server)
            throws IOException, InterruptedException {
        Map<String, List<Map<String, Double>>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            for (String receiver : RECEIVERS.keySet()) {
                Report.progress("receiving, round " + (round + 1) + ": " + receiver);
                URI flood = Receiver.flood(server, sizes.messages());
                rounds.computeIfAbsent(receiver, r -> new ArrayList<>())
                        .add(ChildJvm.figures(
                                HEAP, ReceiveCase.class, receiver, flood, sizes.messages(), sizes.passes()));
            }
        }
        Map<String, Map<String, Double>> medians = new LinkedHashMap<>();
        rounds.forEach((receiver, figures) -> medians.put(receiver, median(figures)));
        return medians;
    }

    /** The round with the median rate, with what all of them lost; empty where one failed. */
    private static Map<String, Double> median(List<Map<String, Double>> rounds) {
        if (rounds.contains(Map.<String, Double>of())) {
            return Map.of();
        }
        rounds.sort(Comparator.comparing(ReceiveCase::rate));
        Map<String, Double> median = rounds.get(rounds.size() / 2);
        median.put("lost", rounds.stream().mapToDouble(f -> f.get("lost")).sum());
        return median;
    }

    private static double rate(Map<String, Double> figures) {
        return figures.getOrDefault("rate", Double.NaN);
    }

    private static double lost(Map<String, Map<String, Double>> all) {
        return all.values().stream()
                .mapToDouble(f -> f.getOrDefault("lost", Double.NaN))
                .sum();
    }

    public static void main(String[] arguments) throws Exception {
        Receiver receiver = RECEIVERS.get(arguments[0]);
        URI flood = URI.create(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        double[] rates = new double[WARM_UPS + Integer.parseInt(arguments[3])];
        long lost = 0;
        for (int pass = 0; pass < rates.length; pass++) {
            Receiver.Received received = receiver.receive(flood, count);
            rates[pass] = count * BenchUnits.SECOND / received.nanos();
            lost += received.lost();
        }
        double[] warm = Arrays.copyOfRange(rates, WARM_UPS, rates.length);
        Arrays.sort(warm);
        System.out.println("cold=" + rates[0]);
        System.out.println("rate=" + warm[warm.length / 2]);
        System.out.println("lost=" + lost);
        receiver.close();
        System.exit(0);
    }
}
