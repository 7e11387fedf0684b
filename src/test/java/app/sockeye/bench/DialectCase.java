package app.sockeye.bench;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Filters a transcript of Socket.IO events by their names, one in a thousand of which fits. */
final class DialectCase {
    private static final int EVERY = 1000;
    private static final int BATCH = 10_000;
    private static final int WARM_UPS = 2;
    static final int COUNT = 1_000_000;
    private static final int MOST_SECONDS = 2;
    private static final int HEAP = 256;

    private DialectCase() {}

    static void report(Report report) throws IOException, InterruptedException {
        String query = "event:\"chat message\"";
        Report.progress("dialect: " + query);
        Map<String, Double> figures = ChildJvm.figures(HEAP, DialectCase.class, query);
        report.target(
                String.format(Locale.ROOT, "`%s` in %,d Socket.IO events", query, COUNT),
                figures,
                "all under " + MOST_SECONDS + " s",
                figures.getOrDefault("all", Double.MAX_VALUE) < MOST_SECONDS * BenchUnits.SECOND
                        && figures.get("hits") == COUNT / EVERY,
                f -> String.format(
                        Locale.ROOT,
                        "first %.0f ms, all %.3f s, %,.0f hits",
                        f.get("first") / BenchUnits.MILLISECOND,
                        f.get("all") / BenchUnits.SECOND,
                        f.get("hits")));
    }

    public static void main(String[] arguments) throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder();
                Transcript transcript = Transcript.create(folder.path().resolve("transcript"))) {
            fill(transcript.appender());
            Filter filter = Query.parse(arguments[0]).filter(Filter.ALL.directions(), Filter.ALL.kinds());
            for (int i = 0; i < WARM_UPS; i++) {
                SearchCase.search(transcript, filter, false);
            }
            SearchCase.search(transcript, filter, true);
        }
        System.exit(0);
    }

    /** Appends the messages of a Socket.IO connection. */
    static void fill(Appender appender) {
        append(
                appender,
                "0{\"sid\":\"a\",\"upgrades\":[],\"pingInterval\":25000,\"pingTimeout\":20000,\"maxPayload\":1000000}");
        append(appender, "40{\"sid\":\"b\"}");
        for (int i = 0; i < COUNT; i++) {
            String name = i % EVERY == 0 ? "chat message" : "price";
            append(
                    appender,
                    "42[\"" + name + "\",{\"symbol\":\"ABC\",\"bid\":1234.5,\"ask\":1235.25,\"at\":" + i + "}]");
            if (i % BATCH == 0) {
                appender.publish();
            }
        }
        appender.publish();
    }

    private static void append(Appender appender, String message) {
        byte[] payload = message.getBytes(StandardCharsets.UTF_8);
        FrameHeader header = FrameHeader.of(true, 0, 1, false, 0, payload.length);
        appender.append(EntryKind.TEXT, Direction.RECEIVED, header, payload, 0, payload.length, System.nanoTime());
    }
}
