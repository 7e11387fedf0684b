package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.files.ByteOrderMark;
import app.sockeye.files.Reason;
import app.sockeye.transcript.file.RecordedFile;
import app.sockeye.transcript.file.StoredFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * A session's stars and notes, kept beside its transcript in a file that only grows: a line for each change, of which an
 * entry's last one counts. A line that a crash tore is left out, whatever comes behind it. Thread-safe; reading takes no
 * lock.
 */
public final class SessionMarks implements Closeable {
    /** Entries of a session that may have a mark: all marks are held in memory. */
    public static final int MOST = 100_000;

    static final String NAME = "marks";

    /** Room for the longest notes of all that may have one, several times over. */
    private static final long MOST_BYTES = 512L << 20;

    private final Path path;
    private final StoredFile file;
    private final boolean writable;
    /** By the entry's index; written under this object's lock. */
    private final NavigableMap<Long, Mark> marks = new ConcurrentSkipListMap<>();
    /** Written under this object's lock. */
    private volatile long version;
    /** Where the next line goes; guarded by this. */
    private long end;
    /** Whether what is before does not end with its line; guarded by this. */
    private boolean torn;
    /** Guarded by this. */
    private boolean closed;
    /** Set once, when this is made. */
    private Optional<String> trouble = Optional.empty();

    private SessionMarks(Path path, StoredFile file, boolean writable) {
        this.path = path;
        this.file = file;
        this.writable = writable;
    }

    /** Reads the marks in a session's folder, where there are some; {@link #trouble()} tells what can't be read. */
    static SessionMarks open(Path folder, StoredFile.Opener opener, boolean writable) {
        Path path = folder.resolve(NAME);
        SessionMarks marks = new SessionMarks(path, opener.open(path, writable), writable);
        try {
            marks.read();
        } catch (IOException e) {
            marks.trouble = Optional.of(Reason.of(e));
        }
        return marks;
    }

    private void read() throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        end = RecordedFile.size(path);
        if (end > MOST_BYTES) {
            throw new FileSystemException(path.toString(), null, "is larger than " + MOST_BYTES + " bytes");
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            torn = MarkLine.parseAll(ByteOrderMark.skip(in), this::take);
        }
    }

    /** Why the stars and notes can't be read, in one sentence; empty where they were. */
    Optional<String> trouble() {
        return trouble.map(reason -> "Its stars and notes can't be read: " + reason + ".");
    }

    /** The mark of an entry; {@link Mark#NONE} where it has none. */
    public Mark of(long index) {
        return marks.isEmpty() ? Mark.NONE : marks.getOrDefault(index, Mark.NONE);
    }

    /** How many entries have a mark. */
    public int count() {
        return marks.size();
    }

    /** Another number after each change. */
    public long version() {
        return version;
    }

    /** Marks an entry; see {@link #put(Map)}. */
    public void put(long index, Mark mark) throws IOException {
        put(Map.of(index, mark));
    }

    /**
     * Marks entries, by their index, and writes that down; {@link Mark#NONE} takes a mark away. Blocks on the disk.
     *
     * @throws IOException where it can't be written, such as when another process has the session open, and where that
     *     would be more than {@link #MOST} marks; then nothing has changed
     */
    public synchronized void put(Map<Long, Mark> changes) throws IOException {
        requireWritable();
        long added = changes.entrySet().stream()
                .filter(c -> !c.getValue().isNone() && !marks.containsKey(c.getKey()))
                .count();
        if (marks.size() + added > MOST) {
            throw new FileSystemException(null, null, String.format(Locale.ROOT, "a session can have %,d marks", MOST));
        }
        String lines = changes.entrySet().stream()
                .map(c -> new MarkLine(c.getKey(), c.getValue()).print() + "\n")
                .collect(Collectors.joining("", torn ? "\n" : "", ""));
        write(lines.getBytes(UTF_8));
        changes.forEach((index, mark) -> take(new MarkLine(index, mark)));
        version++;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }

    /** Takes the entries without a mark out of those wanted, which are numbered from {@code first} on. */
    public void retainMarked(BitSet wanted, long first) {
        BitSet marked = new BitSet();
        for (long index : marks.subMap(first, first + wanted.length()).keySet()) {
            marked.set((int) (index - first));
        }
        wanted.and(marked);
    }

    private void requireWritable() throws IOException {
        if (closed) {
            throw new FileSystemException(null, null, "the session is closed");
        }
        if (trouble.isPresent()) {
            throw new FileSystemException(null, null, "the stars and notes can't be read: " + trouble.get());
        }
        if (!writable) {
            throw new FileSystemException(null, null, "the session is open elsewhere or may only be read");
        }
    }

    private void write(byte[] lines) throws IOException {
        try {
            file.write(ByteBuffer.wrap(lines), end);
        } catch (IOException e) {
            cutOff(e);
            throw e;
        }
        end += lines.length;
        torn = false;
    }

    private void cutOff(IOException cause) {
        try {
            file.truncate(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void take(MarkLine line) {
        if (line.mark().isNone()) {
            marks.remove(line.index());
        } else if (marks.size() < MOST || marks.containsKey(line.index())) {
            marks.put(line.index(), line.mark());
        }
    }
}
