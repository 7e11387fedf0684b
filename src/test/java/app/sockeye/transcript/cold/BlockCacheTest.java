package app.sockeye.transcript.cold;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.file.ChannelFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockCacheTest {
    private static final int BLOCKS = 10;

    @TempDir
    Path folder;

    private final BlockCache cache = new BlockCache(3);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void theBlocksReadLastAreHeldUntilTheirFileIsClosed() throws IOException {
        CompressedFile one = file("a.segment");
        try (CompressedFile other = file("b.segment")) {
            for (int block = 0; block < BLOCKS; block++) {
                read(one, block);
                assertThat(cache.count()).isEqualTo(Math.min(3, block + 1));
            }
            reads.set(0);
            read(one, BLOCKS - 1);
            read(one, BLOCKS - 2);
            read(one, BLOCKS - 3);
            assertThat(reads).hasValue(0);
            read(other, 0);
            assertThat(reads).hasPositiveValue();
            assertThat(cache.count()).isEqualTo(3);
            one.close();
            assertThat(cache.count()).isEqualTo(1);
        }
        assertThat(cache.count()).isZero();
    }

    private static void read(CompressedFile file, int block) throws IOException {
        assertThat(file.read(ByteBuffer.allocate(100), (long) block * BlockCodec.LENGTH + 7))
                .isEqualTo(100);
    }

    private CompressedFile file(String name) throws IOException {
        Path plain = folder.resolve(name);
        Files.write(plain, new byte[BLOCKS * BlockCodec.LENGTH]);
        try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, true)) {
            assertThat(file.compress(() -> true)).isTrue();
        }
        WatchedDisk disk = new WatchedDisk((path, written) -> reads.incrementAndGet());
        return new CompressedFile(disk.open(folder.resolve(name + ".zst"), false), cache);
    }
}
