package app.sockeye.bench;

import app.sockeye.app.Main;
import app.sockeye.files.Folders;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Tells what the whole program takes of a processor while its one connection is quiet and nobody touches it. */
final class IdleCase {
    private static final int HEAP = 400;
    /** Until the window is open, compiled and at rest. */
    private static final int SETTLING_SECONDS = 30;

    private static final double TARGET = 0.01;

    private IdleCase() {}

    static void report(Report report, Sizes sizes) throws IOException, InterruptedException {
        Report.progress("the idle program");
        Map<String, Double> figures;
        try (TemporaryFolder home = new TemporaryFolder()) {
            figures = ChildJvm.figures(
                    Map.of(Folders.HOME_VARIABLE, home.path().toString()), HEAP, IdleCase.class, sizes.idleSeconds());
        }
        report(report, sizes, figures);
    }

    private static void report(Report report, Sizes sizes, Map<String, Double> figures) {
        report.target(
                "processor time of the program at rest with one quiet connection, over %d s"
                        .formatted(sizes.idleSeconds()),
                figures,
                "under 1 % of a core",
                figures.getOrDefault("share", 1.0) < TARGET,
                f -> "%.2f %% of a core".formatted(100 * f.get("share")));
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        // At its first start it connects to its own playground, which says nothing unless asked.
        Thread program = new Thread(() -> Main.main(new String[0]), "program");
        program.setDaemon(true);
        program.start();
        TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
        long before = processorNanos();
        long began = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        System.out.println("share=" + (double) (processorNanos() - before) / (System.nanoTime() - began));
        Runtime.getRuntime().halt(0);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
