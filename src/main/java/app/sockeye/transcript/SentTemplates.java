package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.payload.json.JsonString;
import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.file.StoredInput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How messages with references to values were written before they were sent, stored beside the transcript: a line for
 * each, with a checksum, the entry's index, and the text as a JSON string or a hyphen for that of the line before. There
 * is no value in them. What is too much is not kept, and a line torn by a crash is skipped. Thread-safe.
 */
public final class SentTemplates implements Closeable {
    /** The longest text that is kept whole, in characters; of a longer one the beginning is. */
    public static final int LONGEST = 64 << 10;

    static final String NAME = "templates";
    /** Most entries with a text. */
    static final int MOST = 20_000;
    /** Most bytes of the file, which is held in memory. */
    static final long MOST_BYTES = 8L << 20;

    private static final System.Logger LOG = System.getLogger(SentTemplates.class.getName());
    private static final String SAME = "-";

    private final StoredFile file;
    private final boolean writable;
    /** Null before the file was read. Guarded by this, as are the fields below. */
    private Map<Long, String> texts;

    private String last = "";
    private long end;
    private boolean closed;

    private SentTemplates(StoredFile file, boolean writable) {
        this.file = file;
        this.writable = writable;
    }

    /** Those in a session's folder, which are read when first asked for. */
    static SentTemplates open(Path folder, StoredFile.Opener opener, boolean writable) {
        return new SentTemplates(opener.open(folder.resolve(NAME), writable), writable);
    }

    /** How an entry was written; empty where it was sent as it is written, or that is not known. Blocks on the disk. */
    public synchronized Optional<String> of(long index) {
        read();
        return Optional.ofNullable(texts.get(index));
    }

    /** Notes how an entry was written, if there is room for it; it is kept until {@link #close()} where it can't be stored. */
    public synchronized void put(long index, String text) {
        read();
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
        boolean same = kept.equals(last);
        byte[] line = line(index, same ? SAME : JsonString.quote(kept));
        if (closed || !writable || texts.size() >= MOST || end + line.length > MOST_BYTES) {
            return;
        }
        try {
            file.write(ByteBuffer.wrap(line), end);
            end += line.length;
            texts.put(index, same ? last : kept);
            last = kept;
        } catch (IOException e) {
            // The recording itself tells of a full disk.
            LOG.log(System.Logger.Level.DEBUG, "A template was not stored", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }

    private void read() {
        if (texts != null) {
            return;
        }
        texts = new HashMap<>();
        try {
            end = file.size();
            if (end <= MOST_BYTES) {
                readAll();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Templates can't be read", e);
            // What can't be read is not overwritten either.
            end = MOST_BYTES;
        }
    }

    private void readAll() throws IOException {
        byte[] bytes = new StoredInput(file).readNBytes((int) end);
        String all = new String(bytes, UTF_8);
        all.lines().forEach(this::take);
        endTorn(all);
    }

    /** What follows a line that was torn is another. */
    private void endTorn(String all) throws IOException {
        if (writable && !all.isEmpty() && !all.endsWith("\n")) {
            file.write(ByteBuffer.wrap(new byte[] {'\n'}), end);
            end++;
        }
    }

    private void take(String line) {
        String[] parts = line.split(" ", 3);
        if (parts.length == 3 && texts.size() < MOST && parts[0].equals(MarkLine.checksum(parts[1] + " " + parts[2]))) {
            try {
                last = parts[2].equals(SAME) ? last : JsonString.unescape(parts[2].substring(1, parts[2].length() - 1));
                texts.put(Long.parseLong(parts[1]), last);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                // Of a later version.
                LOG.log(System.Logger.Level.DEBUG, "A template was skipped", e);
            }
        }
    }

    private static byte[] line(long index, String text) {
        String rest = index + " " + text;
        return (MarkLine.checksum(rest) + " " + rest + "\n").getBytes(UTF_8);
    }
}
