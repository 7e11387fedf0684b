package app.sockeye.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs every case and writes {@code target/bench.md}; ends with 1 where a target was missed. */
final class Bench {
    private static final int SERVER_HEAP = 256;

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Sizes sizes = Sizes.of(arguments);
        Report report = new Report();
        report.title("# Benchmark");
        report.title(
                "%d processors, load %.1f beforehand, Java %s; each case in a JVM of its own, the server in another."
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                                Runtime.version()));
        report.title("Compare the ratios, not the rates; where the machine had other work, neither.");
        try (ChildJvm child = new ChildJvm(SERVER_HEAP, Server.class)) {
            String server = child.readLine();
            ReceiveCase.report(report, sizes, server);
            SendCase.report(report, sizes);
            RateCase.report(report, sizes, server);
            report.table("work", "figure", "target", "");
            FramesCase.report(report, sizes, server);
            FloodedCase.report(report, sizes, server);
            LongLogCase.report(report, sizes, server);
            SearchCase.report(report, sizes);
            DialectCase.report(report);
            ScrollCase.report(report, server);
            HugeCase.report(report, sizes, server);
            HugeFileCase.report(report, sizes);
            HugeWindowCase.report(report, sizes, server);
            ConnectionsCase.report(report, sizes, server);
            MergedCase.report(report, sizes);
            IdleCase.report(report, sizes);
        }
        Path file = Path.of("target", "bench.md");
        Files.writeString(file, report.toString());
        System.out.println(report);
        System.out.println("Written to " + file + ".");
        System.exit(report.allMet() ? 0 : 1);
    }
}
