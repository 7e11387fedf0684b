package app.sockeye.transcript.mark;

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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How messages with references to values were written before they were sent, stored beside the transcript: a line for
 * each, with a checksum, the entry's index, and the text as a JSON string or a hyphen for that of the line before. A
 * repeat's messages have one line together: its index, with a plus behind it, is that of the first, and the text is
 * empty where they were sent as they are written. There is no value in them. What is too much is not kept, and a line
 * torn by a crash is skipped. Thread-safe.
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
    private static final String REPEATED = "+";
    private static final String PLAIN = "";

    private final StoredFile file;
    private final boolean writable;
    /** Null before the file was read. Guarded by this, as are the fields below. */
    private Map<Long, String> texts;

    /** By the first entry that may belong to a repeat. */
    private NavigableMap<Long, String> repeats;

    /** The text of the line before; null where the next line can't be for the same. */
    private String last = "";

    private long end;
    private boolean closed;

    private SentTemplates(StoredFile file, boolean writable) {
        this.file = file;
        this.writable = writable;
    }

    /** Those in a session's folder, which are read when first asked for. */
    public static SentTemplates open(Path folder, StoredFile.Opener opener, boolean writable) {
        return new SentTemplates(opener.open(folder.resolve(NAME), writable), writable);
    }

    /** How an entry was written; empty where it was sent as it is written, or that is not known. Blocks on the disk. */
    public synchronized Optional<String> of(long index) {
        read();
        return Optional.ofNullable(texts.get(index));
    }

    /** The same for a message that a repeat sent. */
    public synchronized Optional<String> ofRepeated(long index) {
        read();
        return Optional.ofNullable(repeats.floorEntry(index))
                .map(Map.Entry::getValue)
                .filter(text -> !text.equals(PLAIN));
    }

    /**
     * Notes how the messages of a repeat are written that begins now, as {@link #put} does for an entry.
     *
     * @param first the index of the first entry that may belong to it
     * @param text empty where they are sent as they are written
     */
    public synchronized void putRepeat(long first, Optional<String> text) {
        read();
        if (text.isPresent() || !repeats.isEmpty()) {
            String kept = text.map(SentTemplates::kept).orElse(PLAIN);
            if (write(line(first + REPEATED, JsonString.quote(kept)))) {
                repeats.put(first, kept);
                last = null;
            }
        }
    }

    /** Notes how an entry was written, if there is room for it; it is kept until {@link #close()} where it can't be stored. */
    public synchronized void put(long index, String text) {
        read();
        String kept = kept(text);
        boolean same = kept.equals(last);
        if (write(line(Long.toString(index), same ? SAME : JsonString.quote(kept)))) {
            last = same ? last : kept;
            texts.put(index, last);
        }
    }

    private static String kept(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
    }

    /** Writes a line if there is room for it; returns whether it did. Guarded by this. */
    private boolean write(byte[] line) {
        if (closed || !writable || texts.size() + repeats.size() >= MOST || end + line.length > MOST_BYTES) {
            return false;
        }
        try {
            file.write(ByteBuffer.wrap(line), end);
            end += line.length;
            return true;
        } catch (IOException e) {
            // The recording itself tells of a full disk.
            LOG.log(System.Logger.Level.DEBUG, "A template was not stored", e);
            return false;
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
        repeats = new TreeMap<>();
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
        if (parts.length == 3
                && texts.size() + repeats.size() < MOST
                && parts[0].equals(MarkLine.checksum(parts[1] + " " + parts[2]))) {
            try {
                take(parts[1], parts[2]);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                // Of a later version.
                LOG.log(System.Logger.Level.DEBUG, "A template was skipped", e);
            }
        }
    }

    private void take(String index, String text) {
        if (index.endsWith(REPEATED)) {
            repeats.put(Long.parseLong(index.substring(0, index.length() - 1)), unquoted(text));
        } else {
            last = text.equals(SAME) ? last : unquoted(text);
            texts.put(Long.parseLong(index), last);
        }
    }

    private static String unquoted(String json) {
        return JsonString.unescape(json.substring(1, json.length() - 1));
    }

    private static byte[] line(String index, String text) {
        String rest = index + " " + text;
        return (MarkLine.checksum(rest) + " " + rest + "\n").getBytes(UTF_8);
    }
}
