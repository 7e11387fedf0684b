package app.sockeye.transcript.mark;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.files.ByteOrderMark;
import app.sockeye.files.Reason;
import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.file.StoredInput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * A session's stars and notes, stored beside its transcript in an append-only file: a line for each change, of which an
 * entry's last one counts. A line torn by a crash is skipped. Thread-safe; reading takes no lock.
 */
public final class SessionMarks implements Closeable {
    /** Maximum number of marked entries in a session, as all marks are held in memory. */
    public static final int MOST = 100_000;

    static final String NAME = "marks";

    /** Maximum size of the file: enough for the longest note on each entry, several times over. */
    private static final long MOST_BYTES = 512L << 20;

    private final Path path;
    private final StoredFile file;
    private final boolean writable;
    /** Marks by the entry's index; written under this object's lock. */
    private final NavigableMap<Long, Mark> marks = new ConcurrentSkipListMap<>();
    /** Written under this object's lock. */
    private volatile long version;
    /** Position of the next line in the file; guarded by this. */
    private long end;
    /** Whether the line before that position is incomplete; guarded by this. */
    private boolean torn;
    /** Guarded by this. */
    private boolean closed;
    /** Set once, when this is made. */
    private Optional<String> trouble = Optional.empty();
    /** Set once, when this is made. */
    private boolean unended;

    private SessionMarks(Path path, StoredFile file, boolean writable) {
        this.path = path;
        this.file = file;
        this.writable = writable;
    }

    /** Reads the marks in a session's folder, if there are any; {@link #trouble()} says why they can't be read. */
    public static SessionMarks open(Path folder, StoredFile.Opener opener, boolean writable) {
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
        end = file.size();
        if (end > MOST_BYTES) {
            throw new FileSystemException(path.toString(), null, "is larger than " + MOST_BYTES + " bytes");
        }
        if (end > 0) {
            unended = !file.isEnded();
            torn = MarkLine.parseAll(ByteOrderMark.skip(new StoredInput(file)), this::take);
        }
    }

    /** Why not all stars and notes can be read, in one sentence; empty if they were read. */
    public Optional<String> trouble() {
        return trouble.map(reason -> "Its stars and notes can't be read: " + reason + ".")
                .or(() -> unended ? Optional.of("Its last stars and notes may be missing.") : Optional.empty());
    }

    /** The mark of an entry; {@link Mark#NONE} if it has none. */
    public Mark of(long index) {
        return marks.isEmpty() ? Mark.NONE : marks.getOrDefault(index, Mark.NONE);
    }

    /** Number of entries with a mark. */
    public int count() {
        return marks.size();
    }

    /** A number that changes with each change of the marks. */
    public long version() {
        return version;
    }

    /** Marks an entry; see {@link #put(Map)}. */
    public void put(long index, Mark mark) throws IOException {
        put(Map.of(index, mark));
    }

    /**
     * Sets the marks of entries, by their index, and writes them to disk; {@link Mark#NONE} removes a mark. Blocks on
     * the disk.
     *
     * @throws IOException if the marks can't be written, such as when another process has the session open, or if there
     *     would be more than {@link #MOST}; then nothing has changed
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

    /** Clears the bits of entries without a mark; bit 0 stands for the entry {@code first}. */
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
            // So that it is known later that none is missing.
            file.endWriting();
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
