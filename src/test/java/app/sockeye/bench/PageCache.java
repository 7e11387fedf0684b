package app.sockeye.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The memory that the system keeps files in. A virtual machine gets memory from its host when it first touches it, and
 * gives back what it does not use: there, writing to memory that no file took before costs three times as much.
 */
final class PageCache {
    private static final int PIECE = 1 << 20;
    private static final int KILOBYTE = 1 << 10;

    private PageCache() {}

    /** Fills it with a file of holes in a folder, so that what is written later takes memory that was in use. */
    static void fill(Path folder) throws IOException {
        Path holes = folder.resolve("holes");
        long size = available();
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        try (FileChannel file = FileChannel.open(
                holes, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (size > 0) {
                file.write(ByteBuffer.allocate(1), size - 1);
            }
            int read = 0;
            while (read >= 0) {
                read = file.read(piece.clear());
            }
        }
    }

    /** What can be had, in bytes; 0 where the system does not tell. */
    private static long available() throws IOException {
        Path told = Path.of("/proc/meminfo");
        if (!Files.exists(told)) {
            return 0;
        }
        return Files.readAllLines(told).stream()
                        .filter(line -> line.startsWith("MemAvailable:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                * KILOBYTE;
    }
}
