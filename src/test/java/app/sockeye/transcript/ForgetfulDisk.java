package app.sockeye.transcript;

import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.sealed.RecordingKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A disk whose power fails: of what was written since it was last forced, any part is lost. */
final class ForgetfulDisk {
    private final List<File> files = new CopyOnWriteArrayList<>();
    private volatile boolean off;

    Transcript createTranscript(Path folder, Optional<RecordingKey> key) throws IOException {
        return Transcript.create(folder, this::open, key);
    }

    private StoredFile open(Path path, boolean writable) {
        File file = new File(path, writable);
        files.add(file);
        return file;
    }

    /** Nothing is written any more, and any part of what is not forced is lost. */
    void losePower(Random random) throws IOException {
        off = true;
        for (File file : files) {
            file.lose(random);
        }
    }

    /** Nothing is written any more, and of what is not forced the first that was written to a file is lost. */
    void loseFirst(String name) throws IOException {
        off = true;
        for (File file : files) {
            if (file.path.getFileName().toString().equals(name)) {
                file.loseFirst();
            }
        }
    }

    /** What a place held before something was written there. */
    private record Before(long position, byte[] bytes, int length, long size) {}

    private final class File extends FileBelow {
        private final Path path;
        /** Guarded by this. */
        private final List<Before> unforced = new ArrayList<>();

        File(Path path, boolean writable) {
            super(path, writable);
            this.path = path;
        }

        @Override
        public synchronized void write(ByteBuffer source, long position) throws IOException {
            if (off) {
                source.position(source.limit());
                return;
            }
            ByteBuffer old = ByteBuffer.allocate(source.remaining());
            file.read(old, position);
            byte[] bytes = new byte[old.position()];
            old.flip().get(bytes);
            unforced.add(new Before(position, bytes, source.remaining(), file.size()));
            file.write(source, position);
        }

        @Override
        public synchronized void force() throws IOException {
            if (!off) {
                unforced.clear();
                file.force();
            }
        }

        synchronized void loseFirst() throws IOException {
            Before first = unforced.get(0);
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.write(
                        ByteBuffer.allocate(first.length()).put(first.bytes()).rewind(), first.position());
            }
        }

        synchronized void lose(Random random) throws IOException {
            boolean end = true;
            for (int i = unforced.size() - 1; i >= 0; i--) {
                Before before = unforced.get(i);
                if (random.nextBoolean()) {
                    end = false;
                    continue;
                }
                ByteBuffer old =
                        ByteBuffer.allocate(before.length()).put(before.bytes()).rewind();
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.write(old, before.position());
                    if (end && random.nextBoolean()) {
                        channel.truncate(before.size());
                    }
                }
            }
            if (Files.exists(path) && Files.size(path) == 0) {
                Files.delete(path);
            }
        }
    }
}
