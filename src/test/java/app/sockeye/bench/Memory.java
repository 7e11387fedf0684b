package app.sockeye.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this JVM takes, and what there is, in bytes. */
final class Memory {
    private static final int COLLECTIONS = 3;

    private Memory() {}

    static long usedHeap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Resident memory of the process; 0 where the system does not tell. */
    static long resident() throws IOException {
        return told(Path.of("/proc/self/status"), "VmRSS:");
    }

    /** What the system can give, files that it keeps in memory among it; 0 where it does not tell. */
    static long available() throws IOException {
        return told(Path.of("/proc/meminfo"), "MemAvailable:");
    }

    private static long told(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(name))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                << 10;
    }
}
