package app.sockeye.transcript.cold;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.StoredFile;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressibleFileTest {
    private static final int BLOCK = BlockCodec.LENGTH;

    @TempDir
    Path root;

    private Path folder;
    private Path plain;
    private Path compressed;

    @BeforeEach
    void place() throws IOException {
        folder = Files.createDirectory(root.resolve("session"));
        plain = folder.resolve("000000.segment");
        compressed = folder.resolve("000000.segment.zst");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, BLOCK - 1, BLOCK, BLOCK + 1, 9 * BLOCK + 77})
    void itReadsAsBefore(int size) throws IOException {
        byte[] bytes = text(size);
        Files.write(plain, bytes);
        try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, true)) {
            assertThat(file.compress(() -> true)).isEqualTo(size > 1);
            assertThat(file.isCompressed()).isEqualTo(size > 1);
            assertThat(Files.exists(plain)).isEqualTo(size == 1);
            assertReads(file, bytes);
        }
        try (StoredFile file = new CompressibleFile(plain, ChannelFile::new, false)) {
            assertReads(file, bytes);
        }
    }

    @Test
    void anyProgramForZstandardUnpacksIt() throws IOException {
        byte[] bytes = text(3 * BLOCK + 5);
        compressed(bytes);
        try (InputStream in = new ZstdInputStream(Files.newInputStream(compressed))) {
            assertThat(in.readNBytes(bytes.length)).isEqualTo(bytes);
        }
        // The magic number of the seekable format ends the file.
        byte[] file = Files.readAllBytes(compressed);
        assertThat(Arrays.copyOfRange(file, file.length - 4, file.length)).containsExactly(0xB1, 0xEA, 0x92, 0x8F);
    }

    @Test
    void zstdUnpacksIt() throws Exception {
        byte[] bytes = text(3 * BLOCK + 5);
        compressed(bytes);
        Path unpacked = root.resolve("unpacked");
        assumeTrue(run("zstd", "-q", "-d", compressed.toString(), "-o", unpacked.toString()), "has zstd");
        assertThat(unpacked).hasBinaryContent(bytes);
    }

    @Test
    void noDamageIsReadAsSomethingElse() throws IOException {
        byte[] bytes = text(2 * BLOCK + 1000);
        compressed(bytes);
        byte[] good = Files.readAllBytes(compressed);
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            // The first frame's head and the table are short, and looked at byte by byte.
            int at = i < 50 ? i : i < 150 ? good.length - i + 49 : random.nextInt(good.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(compressed, bad);
            assertReadsNothingElse(bytes);
        }
        for (int length : new int[] {0, 1, 8, 9, 17, 30, good.length / 2, good.length - 1}) {
            Files.write(compressed, Arrays.copyOf(good, length));
            assertReadsNothingElse(bytes);
        }
    }

    @Test
    void blocksBesideADamagedOneAreRead() throws IOException {
        byte[] bytes = text(4 * BLOCK);
        compressed(bytes);
        byte[] bad = Files.readAllBytes(compressed);
        SeekTable table;
        try (StoredFile file = new ChannelFile(compressed, false)) {
            table = SeekTable.read(file);
        }
        bad[(int) table.start(1) + 100] ^= 1;
        Files.write(compressed, bad);
        try (StoredFile file = new CompressibleFile(plain, ChannelFile::new, false)) {
            ByteBuffer all = ByteBuffer.allocate(4 * BLOCK);
            assertThat(file.read(all, 0)).isEqualTo(BLOCK);
            assertThatThrownBy(() -> file.read(ByteBuffer.allocate(1), BLOCK + 5))
                    .isInstanceOf(DamagedBlockException.class);
            assertThat(file.read(all.clear(), 2 * BLOCK)).isEqualTo(2 * BLOCK);
            assertThat(all.array()).startsWith(Arrays.copyOfRange(bytes, 2 * BLOCK, 4 * BLOCK));
        }
    }

    @Test
    void whatDoesNotShrinkStaysPlain() throws IOException {
        byte[] bytes = SampleEntries.random(1, 5 * BLOCK);
        Files.write(plain, bytes);
        try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, true)) {
            assertThat(file.compress(() -> true)).isFalse();
            assertReads(file, bytes);
        }
        assertThat(names()).containsExactly("000000.segment");
    }

    @Test
    void killedAtAnyStepItLosesNothing() throws IOException {
        byte[] bytes = text(3 * BLOCK + 9);
        Files.write(plain, bytes);
        List<Path> states = new ArrayList<>();
        WatchedDisk disk = new WatchedDisk((path, written) -> {
            Path state = root.resolve("state" + states.size());
            SampleEntries.copy(folder, state);
            states.add(state);
        });
        try (CompressibleFile file = new CompressibleFile(plain, disk, true)) {
            file.compress(() -> true);
        }
        assertThat(names()).containsExactly("000000.segment.zst", "format.properties");
        // Both lie there for a moment, and before it the unproved copy.
        assertThat(states).anySatisfy(state -> assertThat(names(state)).anyMatch(n -> n.endsWith(".new")));
        assertThat(states)
                .anySatisfy(state -> assertThat(names(state)).contains("000000.segment", "000000.segment.zst"));
        for (Path state : states) {
            Path again = state.resolve("000000.segment");
            try (CompressibleFile file = new CompressibleFile(again, ChannelFile::new, true)) {
                assertReads(file, bytes);
                assertThat(file.compress(() -> true)).isTrue();
                assertReads(file, bytes);
            }
            assertThat(names(state))
                    .filteredOn(name -> !name.endsWith(".new"))
                    .containsExactly("000000.segment.zst", "format.properties");
        }
    }

    @Test
    void aFullDiskLeavesThePlainFile() throws IOException {
        byte[] bytes = text(3 * BLOCK);
        Files.write(plain, bytes);
        AtomicInteger space = new AtomicInteger();
        WatchedDisk disk = new WatchedDisk((path, written) -> {
            if (written != null && space.getAndDecrement() <= 0) {
                throw new IOException("No space left on device");
            }
        });
        try (CompressibleFile file = new CompressibleFile(plain, disk, true)) {
            for (int writes = 0; writes < 4; writes++) {
                space.set(writes);
                assertThatThrownBy(() -> file.compress(() -> true)).hasMessage("No space left on device");
                assertThat(names()).containsExactly("000000.segment");
                assertReads(file, bytes);
            }
            space.set(4);
            assertThat(file.compress(() -> true)).isTrue();
            assertReads(file, bytes);
        }
    }

    @Test
    void aCopyThatTheDiskChangedDoesNotTakeThePlainFilesPlace() throws IOException {
        byte[] bytes = text(3 * BLOCK);
        Files.write(plain, bytes);
        WatchedDisk disk = new WatchedDisk((path, written) -> {
            if (written != null) {
                written.put(written.limit() / 2, (byte) ~written.get(written.limit() / 2));
            }
        });
        try (CompressibleFile file = new CompressibleFile(plain, disk, true)) {
            assertThatThrownBy(() -> file.compress(() -> true)).isInstanceOf(DamagedBlockException.class);
            assertReads(file, bytes);
        }
        assertThat(names()).containsExactly("000000.segment");
    }

    @Test
    void aDamagedCopyBesideThePlainFileIsMadeAgain() throws IOException {
        byte[] bytes = text(3 * BLOCK);
        compressed(bytes);
        byte[] bad = Files.readAllBytes(compressed);
        bad[bad.length / 2] ^= 1;
        Files.write(compressed, bad);
        Files.write(plain, bytes);
        try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, true)) {
            assertReads(file, bytes);
            assertThat(file.compress(() -> true)).isTrue();
            assertReads(file, bytes);
        }
        assertThat(names()).containsExactly("000000.segment.zst", "format.properties");
    }

    @Test
    void stoppedItLeavesThePlainFile() throws IOException {
        Files.write(plain, text(3 * BLOCK));
        AtomicInteger blocks = new AtomicInteger(4);
        try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, true)) {
            assertThatThrownBy(() -> file.compress(() -> blocks.getAndDecrement() > 0))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(names()).containsExactly("000000.segment");
    }

    @Test
    void writtenToAgainItIsPlainAgain() throws IOException {
        byte[] bytes = text(3 * BLOCK + 8);
        for (int length : new int[] {0, 100, 2 * BLOCK + 1, bytes.length}) {
            Files.deleteIfExists(compressed);
            compressed(bytes);
            try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, true)) {
                file.truncate(length);
                file.write(ByteBuffer.wrap(new byte[] {1, 2}), length);
                byte[] expected = Arrays.copyOf(bytes, length + 2);
                expected[length] = 1;
                expected[length + 1] = 2;
                assertReads(file, expected);
                assertThat(plain).hasBinaryContent(expected);
            }
            assertThat(names()).containsExactly("000000.segment", "format.properties");
        }
        compressed(bytes);
        try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, false)) {
            assertThatThrownBy(() -> file.truncate(0)).isInstanceOf(IOException.class);
            assertReads(file, bytes);
        }
    }

    /** One reads with the same object, the other as another process does, and both without pause. */
    @Test
    void readersNoticeNothing() throws Exception {
        for (int round = 0; round < 10; round++) {
            byte[] bytes = text(2 * BLOCK + round);
            Files.write(plain, bytes);
            Files.deleteIfExists(compressed);
            AtomicBoolean done = new AtomicBoolean();
            try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, true);
                    StoredFile other = new CompressibleFile(plain, ChannelFile::new, false)) {
                List<CompletableFuture<Void>> readers = new ArrayList<>();
                for (StoredFile read : List.of(file, other)) {
                    readers.add(CompletableFuture.runAsync(() -> readUntil(done, read, bytes)));
                }
                assertThat(file.compress(() -> true)).isTrue();
                done.set(true);
                for (CompletableFuture<Void> reader : readers) {
                    reader.get(1, TimeUnit.MINUTES);
                }
            }
            // One that opened the plain file's name and had not read from it yet.
            Files.write(plain, bytes);
            Files.delete(compressed);
            try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, true);
                    StoredFile late = new CompressibleFile(plain, ChannelFile::new, false)) {
                file.compress(() -> true);
                assertReads(late, bytes);
            }
        }
    }

    private static void readUntil(AtomicBoolean done, StoredFile file, byte[] bytes) {
        try {
            int more = 20;
            while (!done.get() || more-- > 0) {
                assertReads(file, bytes);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertReads(StoredFile file, byte[] bytes) throws IOException {
        assertThat(file.size()).isEqualTo(bytes.length);
        Random random = new Random(bytes.length);
        for (int i = 0; i < 10; i++) {
            int at = random.nextInt(bytes.length + 1);
            int length = random.nextInt(i % 2 == 0 ? 600 : 3 * BLOCK);
            ByteBuffer target = i < 5 ? ByteBuffer.allocate(length) : ByteBuffer.allocateDirect(length);
            int there = Math.min(length, bytes.length - at);
            assertThat(file.read(target, at)).isEqualTo(there);
            assertThat(target.flip()).isEqualTo(ByteBuffer.wrap(bytes, at, there));
        }
        ByteBuffer all = ByteBuffer.allocate(bytes.length);
        file.read(all, 0);
        assertThat(all.array()).isEqualTo(bytes);
    }

    /** What a damaged file still gives is right, and the rest is told. */
    private void assertReadsNothingElse(byte[] bytes) throws IOException {
        try (StoredFile file = new CompressibleFile(plain, ChannelFile::new, false)) {
            for (int block = 0; block < 3; block++) {
                int length = Math.min(BLOCK, bytes.length - block * BLOCK);
                ByteBuffer read = ByteBuffer.allocate(length);
                try {
                    file.read(read, (long) block * BLOCK);
                } catch (DamagedBlockException e) {
                    // Told.
                }
                if (!read.flip().equals(ByteBuffer.wrap(bytes, block * BLOCK, read.limit()))) {
                    throw new AssertionError("block " + block + " is read as something else");
                }
            }
        }
    }

    private void compressed(byte[] bytes) throws IOException {
        Files.write(plain, bytes);
        try (CompressibleFile file = new CompressibleFile(plain, ChannelFile::new, true)) {
            assertThat(file.compress(() -> true)).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> names() {
        return names(folder);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Text with something random in it. */
    private static byte[] text(int size) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(size);
        while (text.length() < size) {
            text.append("{\"bid\":").append(random.nextInt(100_000)).append(",\"of\":\"ABC\"}");
        }
        return text.substring(0, size).getBytes(US_ASCII);
    }
}
