package app.sockeye.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The memory that the system keeps files in. A virtual machine gets memory from its host when it first touches it, and
 * gives back what it does not use: there, writing to memory that no file took before costs three times as much.
 */
final class PageCache {
    private static final int PIECE = 1 << 20;

    private PageCache() {}

    /** Fills it with a file of holes in a folder, so that what is written later takes memory that was in use. */
    static void fill(Path folder) throws IOException {
        Path holes = folder.resolve("holes");
        long size = Memory.available();
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
}
