package app.sockeye.transcript.sealed;

import static app.sockeye.transcript.SampleEntries.random;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.MemoryFile;
import app.sockeye.transcript.file.SealMark;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {
    private static final int BLOCK = FrameCodec.BLOCK;
    private static final RecordingKey KEY = RecordingKey.random();
    private static final SealMark MARK = new SealMark(KEY.id(), 1, 2);

    @TempDir
    Path folder;

    private final PlainBlocks cache = new PlainBlocks(3 * BLOCK);

    /** Whatever is written, cut and read, in whatever order, it reads as a plain file does. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anySequenceOfWritesAndReadsEqualsThePlainFile(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] plain = new byte[0];
        Path path = folder.resolve("f");
        StoredFile file = file(path);
        StoredFile other = file(path);
        for (int i = 0; i < 100; i++) {
            int size = random.nextInt(4) == 0 ? 1 + random.nextInt(3 * BLOCK / 2) : 1 + random.nextInt(60);
            switch (random.nextInt(12)) {
                case 0 -> {
                    file.close();
                    assertThat(plain.length == 0 || isEnded(path)).isTrue();
                    file = file(path);
                }
                case 1 -> file.endWriting();
                case 2 -> {
                    int at =
                            random.nextInt(4) == 0 ? 0 : plain.length - random.nextInt(Math.min(plain.length, 200) + 1);
                    file.truncate(at);
                    plain = Arrays.copyOf(plain, at);
                    other.close();
                    other = file(path);
                }
                case 3 -> {
                    int at = plain.length - random.nextInt(Math.min(plain.length, 300) + 1);
                    plain = appended(Arrays.copyOf(plain, at), random(i, size));
                    file.write(ByteBuffer.wrap(plain, at, size), at);
                    other.close();
                    other = file(path);
                }
                default -> {
                    plain = appended(plain, random(i, size));
                    file.write(ByteBuffer.wrap(plain, plain.length - size, size), plain.length - size);
                }
            }
            assertThat(file.size()).isEqualTo(plain.length);
            for (StoredFile each : List.of(file, other)) {
                int at = random.nextInt(plain.length + 1);
                int length = random.nextInt(random.nextBoolean() ? 100 : BLOCK);
                ByteBuffer read = ByteBuffer.allocate(length);
                each.read(read, at);
                assertThat(Arrays.copyOf(read.array(), read.position()))
                        .as("step %d, %s", i, each == file)
                        .isEqualTo(Arrays.copyOfRange(plain, at, Math.min(plain.length, at + length)));
            }
        }
        file.close();
        assertThat(all(path)).isEqualTo(plain);
    }

    @ParameterizedTest
    @EnumSource(Aead.class)
    void everyFlippedByteIsToldAndNothingElseIsRead(Aead cipher) throws IOException {
        byte[] plain = written(cipher, 50, BLOCK, 7, 900);
        byte[] good = Files.readAllBytes(folder.resolve("f"));
        List<Integer> places = new ArrayList<>();
        for (int block = 0; block * BLOCK < good.length; block++) {
            for (int i = 0; i < 90; i++) {
                places.add(block * BLOCK + i);
            }
        }
        Random random = new Random(1);
        random.ints(30, 0, good.length).forEach(places::add);
        for (int i = 1; i <= 24; i++) {
            places.add(good.length - i);
        }
        for (int at : places) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << random.nextInt(8));
            assertToldOf(bad, plain);
        }
    }

    @Test
    void everyCutIsToldAndNothingElseIsRead() throws IOException {
        byte[] plain = written(Aead.CHACHA20, 50, BLOCK, 7, 900);
        byte[] good = Files.readAllBytes(folder.resolve("f"));
        Random random = new Random(1);
        for (int i = 1; i < 100; i++) {
            assertToldOf(Arrays.copyOf(good, i < 40 ? good.length - i : random.nextInt(good.length)), plain);
        }
    }

    @Test
    void blocksAndFilesThatWereExchangedAreDamage() throws IOException {
        byte[] plain = written(Aead.AES_GCM, 3 * BLOCK);
        byte[] good = Files.readAllBytes(folder.resolve("f"));
        byte[] bad = good.clone();
        System.arraycopy(good, 0, bad, BLOCK, BLOCK);
        System.arraycopy(good, BLOCK, bad, 0, BLOCK);
        assertToldOf(bad, plain);
        Files.write(folder.resolve("g"), good);
        assertThat(all(folder.resolve("g"))).isEmpty();
        assertThat(isEnded(folder.resolve("g"))).isFalse();
        SealMark session = new SealMark(KEY.id(), 1, 3);
        try (StoredFile file = new SealedFile(below("f"), Aead.AES_GCM, KEY, session, "f", cache)) {
            assertThat(file.size()).isZero();
            assertThat(file.isEnded()).isFalse();
        }
    }

    @Test
    void blocksBesideADamagedOneAreRead() throws IOException {
        byte[] plain = written(Aead.AES_GCM, 4 * BLOCK);
        byte[] bad = Files.readAllBytes(folder.resolve("f"));
        bad[BLOCK + 1000] ^= 1;
        Files.write(folder.resolve("f"), bad);
        int block = FrameCodec.CONTENT;
        try (StoredFile file = file(folder.resolve("f"))) {
            ByteBuffer read = ByteBuffer.allocate(plain.length);
            assertThat(file.read(read, 0)).isEqualTo(block);
            assertThatThrownBy(() -> file.read(ByteBuffer.allocate(10), block))
                    .isInstanceOfSatisfying(DamagedBlockException.class, e -> assertThat(e.next())
                            .isEqualTo(2L * block));
            read = ByteBuffer.allocate(plain.length - 2 * block);
            file.read(read, 2 * block);
            assertThat(read.array()).isEqualTo(Arrays.copyOfRange(plain, 2 * block, plain.length));
        }
    }

    /** A thousand live sessions have small ends, of which each is opened once. */
    @Test
    void whatIsHeldInMemoryIsBounded() throws IOException {
        PlainBlocks blocks = new PlainBlocks(2 * BLOCK);
        List<SealedFile> files = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            MemoryFile disk = new MemoryFile("f", bytes -> {});
            SealedFile file = new SealedFile(disk, Aead.AES_GCM, KEY, MARK, "f", blocks);
            file.write(ByteBuffer.wrap(random(i, 100)), 0);
            file.read(ByteBuffer.allocate(10), 0);
            files.add(file);
        }
        assertThat(blocks.taken()).isLessThan(BLOCK);
        for (SealedFile file : files) {
            file.write(ByteBuffer.wrap(random(1, BLOCK)), 100);
            file.read(ByteBuffer.allocate(10), BLOCK / 2);
            assertThat(blocks.taken()).isLessThanOrEqualTo(2 * BLOCK);
        }
        for (SealedFile file : files) {
            file.close();
        }
        assertThat(blocks.taken()).isZero();
    }

    @Test
    void nothingOfTheTextIsInTheFileAndNoBlockIsWrittenWithTheSameKeyTwice() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (StoredFile file = file(folder.resolve("f" + i))) {
                file.write(ByteBuffer.wrap(new byte[3 * BLOCK]), 0);
            }
        }
        byte[] one = Files.readAllBytes(folder.resolve("f0"));
        byte[] other = Files.readAllBytes(folder.resolve("f1"));
        // All of it is encrypted zeros, so that what repeats would be a key stream that does.
        for (int block = 0; block < 3; block++) {
            byte[] part = Arrays.copyOfRange(one, block * BLOCK + 64, block * BLOCK + 10_000);
            assertThat(part).isNotEqualTo(Arrays.copyOfRange(other, block * BLOCK + 64, block * BLOCK + 10_000));
            assertThat(part).isNotEqualTo(Arrays.copyOfRange(one, 3 * BLOCK + 64, 3 * BLOCK + 10_000));
            assertThat(new String(part, ISO_8859_1)).doesNotContain("\0\0\0\0\0\0");
        }
    }

    /** What a crash leaves of a write is not continued: the next one begins a block, and so a key, of its own. */
    @Test
    void aRestartAfterALostEndUsesAnotherKey() throws IOException {
        MemoryFile disk = new MemoryFile("f", bytes -> {});
        SealedFile before = new SealedFile(disk, Aead.AES_GCM, KEY, MARK, "f", cache);
        before.write(ByteBuffer.wrap(new byte[100]), 0);
        before.write(ByteBuffer.wrap(new byte[1000]), 100);
        byte[] lost = new byte[1000];
        disk.read(ByteBuffer.wrap(lost), 64 + 120);
        disk.truncate(64 + 120 + 500);
        SealedFile after = new SealedFile(disk, Aead.AES_GCM, KEY, MARK, "f", cache);
        assertThat(after.size()).isEqualTo(100);
        after.write(ByteBuffer.wrap(new byte[1000]), 100);
        assertThat(after.size()).isEqualTo(1100);
        byte[] again = new byte[1000];
        assertThat(disk.size()).isEqualTo(BLOCK + 64 + 1020);
        disk.read(ByteBuffer.wrap(again), BLOCK + 64);
        assertThat(again).isNotEqualTo(lost);
        assertThat(BlockHead.read(disk, 0).orElseThrow().salt())
                .isNotEqualTo(BlockHead.read(disk, BLOCK).orElseThrow().salt());
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenAgainWithAnotherKey() throws IOException {
        MemoryFile disk = new MemoryFile("f", bytes -> {});
        FullDisk full = new FullDisk(disk);
        SealedFile file = new SealedFile(full, Aead.AES_GCM, KEY, MARK, "f", cache);
        byte[] plain = random(1, 3 * BLOCK);
        file.write(ByteBuffer.wrap(plain, 0, 1000), 0);
        for (int left : new int[] {0, 10, 64, 100, BLOCK, BLOCK + 100, 2 * BLOCK}) {
            full.left = left;
            assertThatThrownBy(() -> file.write(ByteBuffer.wrap(plain, 1000, plain.length - 1000), 1000))
                    .isInstanceOf(IOException.class);
        }
        full.left = Long.MAX_VALUE;
        file.write(ByteBuffer.wrap(plain, 1000, plain.length - 1000), 1000);
        ByteBuffer read = ByteBuffer.allocate(plain.length);
        assertThat(file.read(read, 0)).isEqualTo(plain.length);
        assertThat(read.array()).isEqualTo(plain);
        SealedFile other = new SealedFile(disk, Aead.AES_GCM, KEY, MARK, "f", cache);
        assertThat(other.read(read.clear(), 0)).isEqualTo(plain.length);
        assertThat(read.array()).isEqualTo(plain);
    }

    private static final class FullDisk implements StoredFile {
        private final StoredFile below;
        private long left = Long.MAX_VALUE;

        private FullDisk(StoredFile below) {
            this.below = below;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return below.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            int fits = (int) Math.min(left, source.remaining());
            boolean all = fits == source.remaining();
            left -= fits;
            below.write(source.slice().limit(fits), position);
            if (!all) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public long size() throws IOException {
            return below.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            below.truncate(size);
        }

        @Override
        public void force() {}

        @Override
        public void endWriting() {}

        @Override
        public void close() {}
    }

    private byte[] written(Aead cipher, int... sizes) throws IOException {
        byte[] plain = new byte[0];
        try (StoredFile file = new SealedFile(below("f"), cipher, KEY, MARK, "f", cache)) {
            for (int size : sizes) {
                byte[] more = random(size, size);
                file.write(ByteBuffer.wrap(more), plain.length);
                plain = appended(plain, more);
            }
        }
        return plain;
    }

    /** Either a read or the missing end tells of the damage, and each byte that is read is one that was written there. */
    private void assertToldOf(byte[] bad, byte[] plain) throws IOException {
        Path path = folder.resolve("bad");
        Files.write(path, bad);
        boolean told = false;
        try (StoredFile file = new SealedFile(new ChannelFile(path, false), Aead.AES_GCM, KEY, MARK, "f", cache)) {
            told = !file.isEnded();
            ByteBuffer read = ByteBuffer.allocate(plain.length);
            long at = 0;
            while (at < plain.length) {
                try {
                    read.clear();
                    int count = file.read(read, at);
                    told |= count == 0;
                    assertThat(Arrays.copyOf(read.array(), count))
                            .isEqualTo(Arrays.copyOfRange(plain, (int) at, (int) at + count));
                    at = count == 0 ? plain.length : at + count;
                } catch (DamagedBlockException e) {
                    told = true;
                    assertThat(e.next()).isGreaterThan(at);
                    at = e.next();
                }
            }
        }
        assertThat(told).isTrue();
    }

    private StoredFile file(Path path) {
        Aead cipher = path.hashCode() % 2 == 0 ? Aead.AES_GCM : Aead.CHACHA20;
        return new SealedFile(
                new ChannelFile(path, true),
                cipher,
                KEY,
                MARK,
                path.getFileName().toString(),
                cache);
    }

    private ChannelFile below(String name) {
        return new ChannelFile(folder.resolve(name), true);
    }

    private boolean isEnded(Path path) throws IOException {
        try (StoredFile file = file(path)) {
            return file.isEnded();
        }
    }

    private byte[] all(Path path) throws IOException {
        try (StoredFile file = file(path)) {
            ByteBuffer read = ByteBuffer.allocate((int) file.size());
            file.read(read, 0);
            return read.array();
        }
    }

    private static byte[] appended(byte[] bytes, byte[] more) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }
}
