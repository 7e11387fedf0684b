package app.sockeye.transcript.segment;

import app.sockeye.transcript.cold.CompressibleFile;
import app.sockeye.transcript.file.StoredFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbered segment files of a folder, some of which may be missing, and some compressed. Reading is lock-free.
 */
public final class Segments implements Closeable {
    /** A segment on disk that reached this size takes no more records. */
    public static final int FULL = 64 << 20;

    private static final String SUFFIX = ".segment";
    /** A number has at least so many. */
    private static final int DIGITS = 6;

    private static final Pattern NAME =
            Pattern.compile("(\\d{6,7})\\" + SUFFIX + "(\\" + CompressibleFile.SUFFIX + ")?");

    private final Path folder;
    private final StoredFile.Opener opener;
    private final boolean writable;
    /** Segments that were used, by number. */
    private final Map<Integer, CompressibleFile> files = new ConcurrentHashMap<>();
    /** The numbers of the segments found at the start, ascending. */
    private final int[] found;
    /** The highest number plus one; grows under this object's lock. */
    private volatile int count;

    /** @param found from {@link #in} */
    public Segments(Path folder, StoredFile.Opener opener, boolean writable, int[] found) {
        this.folder = folder;
        this.opener = opener;
        this.writable = writable;
        this.found = found;
        this.count = found.length == 0 ? 0 : found[found.length - 1] + 1;
    }

    /** The numbers of a folder's segments, ascending. */
    public static int[] in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> NAME.matcher(f.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .filter(number -> number <= Location.MAX_SEGMENT)
                    .distinct()
                    .sorted()
                    .toArray();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The numbers of the segments that were there when this was made. */
    public int[] found() {
        return found.clone();
    }

    /** The highest number plus one. */
    public int count() {
        return count;
    }

    /**
     * Adds a segment and returns its number; its file is created by the first write. Nothing more is written to the
     * previous segment.
     */
    public synchronized int add() {
        StoredFile before = files.get(count - 1);
        if (before != null) {
            before.endWriting();
        }
        count++;
        return count - 1;
    }

    /** Maximum size of all segments in bytes. */
    long mostBytes() {
        return count * (Location.MAX_POSITION + 1);
    }

    /** The file of a segment, whose number must be below {@link #count()}. */
    public CompressibleFile file(int segment) {
        CompressibleFile file = files.get(segment);
        return file == null
                ? files.computeIfAbsent(segment, n -> new CompressibleFile(folder.resolve(name(n)), opener, writable))
                : file;
    }

    /** Reads bytes from a location on; returns the number of bytes, fewer than asked at the segment's end. */
    public int read(long location, ByteBuffer target) throws IOException {
        int segment = Location.segment(location);
        return segment < 0 || segment >= count ? 0 : file(segment).read(target, Location.position(location));
    }

    /** Whether a segment of a size takes no more records. */
    public boolean isFull(long bytes) {
        return bytes >= opener.segmentBytes();
    }

    /** Whether a file is a segment, by its name. */
    public static boolean isSegment(String name) {
        return NAME.matcher(name).matches();
    }

    /** The number in a segment's name. */
    public static int number(String name) {
        return Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** Whether a segment may be added. */
    public boolean canGrow() {
        return writable && count <= Location.MAX_SEGMENT;
    }

    /** Removes the segment added last, whose file could not be written. */
    public synchronized void removeLast() {
        count--;
        try {
            file(count).close();
            files.remove(count);
            Files.deleteIfExists(folder.resolve(name(count)));
        } catch (IOException e) {
            // The torn segment stays on disk, as after a crash.
        }
    }

    @Override
    public void close() throws IOException {
        for (StoredFile file : files.values()) {
            file.close();
        }
    }

    private static String name(int segment) {
        String digits = Integer.toString(segment);
        // A formatter would be the slowest part of starting a recording.
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + SUFFIX;
    }
}
