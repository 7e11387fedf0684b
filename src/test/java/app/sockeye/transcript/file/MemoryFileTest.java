package app.sockeye.transcript.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryFileTest {
    @Test
    void whoIsToldOfTakenMemoryMayWaitForAnotherThreadThatUsesTheFile() throws IOException {
        List<Long> told = new ArrayList<>();
        List<MemoryFile> files = new ArrayList<>();
        MemoryFile file = new MemoryFile("one", bytes -> {
            told.add(bytes);
            if (bytes > 0) {
                CompletableFuture.runAsync(() -> files.get(0).freeBefore(MemoryFile.CHUNK))
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
            }
        });
        files.add(file);
        file.write(ByteBuffer.allocate(2 * MemoryFile.CHUNK + 1), 0);
        assertThat(told).containsExactly(3L * MemoryFile.CHUNK, -1L * MemoryFile.CHUNK);
        assertThat(file.taken()).isEqualTo(2L * MemoryFile.CHUNK);
        file.write(ByteBuffer.allocate(10), 2 * MemoryFile.CHUNK);
        assertThat(told).hasSize(2);
    }
}
