package app.sockeye.transcript;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The numbered segment files of a folder. Reading is lock-free. */
final class Segments implements Closeable {
    /** A segment that reached this size takes no more records. */
    static final int FULL = 64 << 20;

    private static final String SUFFIX = ".segment";

    private final Path folder;
    private final StoredFile.Opener opener;
    private final boolean writable;
    /** By number; grows under this object's lock. */
    private volatile StoredFile[] files;

    Segments(Path folder, StoredFile.Opener opener, boolean writable, int count) {
        this.folder = folder;
        this.opener = opener;
        this.writable = writable;
        this.files = new StoredFile[0];
        grow(count);
    }

    /** How many segments a folder holds, gaps included: the highest number and one. */
    static int count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.matches("\\d{6,7}" + SUFFIX))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.length() - SUFFIX.length())) + 1)
                    .max()
                    .orElse(0);
        }
    }

    int count() {
        return files.length;
    }

    /** Makes room for one more segment and returns its number; its file appears with the first write. */
    int add() {
        return grow(files.length + 1) - 1;
    }

    StoredFile file(int segment) {
        return files[segment];
    }

    /** Reads what lies from a location on; returns the number of bytes, fewer than asked at the segment's end. */
    int read(long location, ByteBuffer target) throws IOException {
        return file(Location.segment(location)).read(target, Location.position(location));
    }

    @Override
    public void close() throws IOException {
        for (StoredFile file : files) {
            file.close();
        }
    }

    private synchronized int grow(int count) {
        StoredFile[] grown = Arrays.copyOf(files, count);
        for (int i = files.length; i < count; i++) {
            Path path = folder.resolve(String.format(Locale.ROOT, "%06d%s", i, SUFFIX));
            grown[i] = opener.open(path, writable);
        }
        files = grown;
        return count;
    }
}
