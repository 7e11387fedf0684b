package app.sockeye.transcript.export;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.EntryFlag;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Mark;
import app.sockeye.transcript.RecordedFrame;
import app.sockeye.transcript.Restoring;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads entries from their lines into a new transcript. Belongs to one thread. */
final class NdjsonEntry {
    private static final long UNTOLD = -1;

    private final JsonInput json;
    private final Restoring restoring;
    private final Progress progress;

    // The entry that is being read.
    private Optional<EntryKind> kind;
    private Optional<Direction> direction;
    private final Set<EntryFlag> flags = EnumSet.noneOf(EntryFlag.class);
    private Optional<Long> nanos;
    private boolean starred;
    private String note;
    private long told;
    private long wireSize;
    private long size;
    /** Null until frames or payload come. */
    private Restoring.RestoredEntry begun;

    NdjsonEntry(JsonInput json, Restoring restoring, Progress progress) {
        this.json = json;
        this.restoring = restoring;
        this.progress = progress;
    }

    void read() throws IOException {
        kind = Optional.empty();
        direction = Optional.empty();
        flags.clear();
        nanos = Optional.empty();
        starred = false;
        note = "";
        told = UNTOLD;
        wireSize = 0;
        size = 0;
        begun = null;
        json.object(this::member);
        end();
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "kind" -> kind = Optional.of(constant(EntryKind.class));
            case "direction" -> direction = Optional.of(constant(Direction.class));
            case "flags" -> json.array(i -> flags.add(constant(EntryFlag.class)));
            case "ns" -> nanos = Optional.of(json.integer());
            case "starred" -> starred = json.constant();
            case "note" -> note = json.string(4 * Mark.LONGEST_NOTE);
            case "size" -> told = json.integer();
            case "wire" -> wireSize = json.integer();
            case "frames" -> {
                begin();
                json.array(i -> frame());
            }
            case "text" -> {
                begin();
                json.string(this::payload);
            }
            case "data" -> {
                begin();
                base64();
            }
            default -> json.skip();
        }
        if (begun != null && (name.equals("kind") || name.equals("direction"))) {
            throw json.failure("\"" + name + "\" must come before frames, text and data.");
        }
    }

    private void begin() throws IOException {
        if (kind.isEmpty()) {
            throw json.failure("\"kind\" must come before frames, text and data.");
        }
        if (begun == null) {
            begun = restoring.begin(kind.get(), direction);
        }
    }

    private void end() throws IOException {
        begin();
        if (nanos.isEmpty()) {
            throw json.failure("\"ns\" is missing.");
        }
        if (told != UNTOLD && told != size) {
            throw json.failure("the payload has " + size + " bytes, not " + told + " as \"size\" says.");
        }
        begun.end(flags, wireSize, nanos.get());
        mark();
    }

    private void mark() throws IOException {
        if (note.length() > Mark.LONGEST_NOTE) {
            throw json.failure("\"note\" has more than " + Mark.LONGEST_NOTE + " characters.");
        }
        if (starred || !note.isEmpty()) {
            begun.mark(new Mark(starred, note));
        }
    }

    private void payload(byte[] bytes, int offset, int length) {
        progress.check();
        begun.payload(bytes, offset, length);
        size += length;
    }

    private void base64() throws IOException {
        try {
            Base64Pieces decoder = new Base64Pieces(this::payload);
            json.string(decoder::add);
            decoder.flush();
        } catch (IllegalArgumentException e) {
            throw json.failure("\"data\" is not Base64: " + e.getMessage() + ".");
        }
    }

    private void frame() throws IOException {
        progress.check();
        long[] time = new long[1];
        FrameHeader[] header = new FrameHeader[1];
        json.object(name -> {
            switch (name) {
                case "ns" -> time[0] = json.integer();
                case "header" -> header[0] = header(json.string());
                default -> json.skip();
            }
        });
        if (header[0] == null) {
            throw json.failure("a frame has no \"header\".");
        }
        begun.frame(new RecordedFrame(header[0], time[0]));
    }

    private FrameHeader header(String hex) throws InvalidImportException {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex);
            FrameHeader header = FrameHeader.parse(Arrays.copyOf(bytes, FrameHeader.MAX_LENGTH), 0);
            if (header.headerLength() == bytes.length) {
                return header;
            }
        } catch (IllegalArgumentException e) {
            throw json.failure("\"" + hex + "\" is no frame header: " + e.getMessage() + ".");
        }
        throw json.failure("\"" + hex + "\" is no frame header: it has another length.");
    }

    private <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        String name = json.string();
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw json.failure("\"" + name + "\" is unknown here.");
        }
    }
}
