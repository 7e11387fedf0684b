package app.sockeye.export.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.input.ForeignTime;
import app.sockeye.export.input.LeftOut;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.json.JsonInput;
import app.sockeye.export.json.LineInput;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of NDJSON, see {@link NdjsonWriter}. Only the places of its frames and payload are noted, so that they can be
 * read later without holding them in memory, and members may come in any order. Belongs to one thread.
 */
final class NdjsonLine {
    private static final Set<String> NOT_NEEDED = Set.of("index", "redacted");

    /** A token of RFC 9110 section 5.6.2. */
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final int MOST_SECRET = 1000;
    private static final int MOST_EVENT_BYTES = 1 << 20;

    private final JsonInput json;
    private final LeftOut leftOut = new LeftOut();
    private final LineInput.Place start;

    // Members of a file's first line.
    Optional<String> content = Optional.empty();
    Optional<Long> version = Optional.empty();
    Optional<ForeignTime> started = Optional.empty();

    // Members of an entry.
    Optional<EntryKind> kind = Optional.empty();
    Optional<Direction> direction = Optional.empty();
    final Set<EntryFlag> flags = EnumSet.noneOf(EntryFlag.class);
    Optional<Long> nanos = Optional.empty();
    Optional<ForeignTime> time = Optional.empty();
    boolean starred;
    String note = "";
    /** Headers marked secret from this entry on; empty if the line does not say. */
    Optional<List<String>> secret = Optional.empty();

    /** What happened to the connection; empty if the line has only a text. */
    Optional<ConnectionEvent> event = Optional.empty();

    Optional<Long> size = Optional.empty();
    long wireSize;
    Optional<LineInput.Place> frames = Optional.empty();
    Optional<LineInput.Place> text = Optional.empty();
    Optional<LineInput.Place> data = Optional.empty();

    // Members of lines that the command line prints.
    String session = "";
    Optional<Long> closeCode = Optional.empty();
    String closeReason = "";

    /** Why the line can't be read to its end; empty if it can. */
    Optional<InvalidImportException> broken = Optional.empty();

    private NdjsonLine(JsonInput json) {
        this.json = json;
        this.start = json.place();
    }

    /** Reads a line. If it is invalid, reading continues after the first line break in it. */
    static NdjsonLine read(JsonInput json) throws IOException {
        NdjsonLine line = new NdjsonLine(json);
        try {
            json.object(line::member);
        } catch (InvalidImportException e) {
            line.broken = Optional.of(e);
            json.goTo(line.start);
            json.skipLine();
        }
        return line;
    }

    /** Whether it begins a session. */
    boolean isHeader() {
        return content.isPresent() && kind.isEmpty();
    }

    /** What in the line could not be used. */
    LeftOut leftOut() {
        return leftOut;
    }

    String place() {
        return start.words();
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "sockeye" -> content = Optional.of(json.text());
            case "version" -> version = json.integer();
            case "started" -> started = ForeignTime.parse(json.text());
            case "kind" -> kind = constant(EntryKind.class, "kind");
            case "direction" -> direction = constant(Direction.class, "direction");
            case "flags" ->
                json.arrayOrOther(i -> constant(EntryFlag.class, "flag").ifPresent(flags::add));
            case "ns" -> nanos = json.integer();
            case "time" -> time = ForeignTime.parse(json.text());
            case "starred" -> starred = json.text().equals("true");
            case "note" -> note();
            case "secret" -> secret();
            case "event" -> event();
            case "size" -> size = json.integer();
            case "wire" -> wireSize = Math.max(0, json.integer().orElse(0L));
            case "frames" -> {
                frames = placeOf('[');
                json.skip();
            }
            case "text" -> {
                text = placeOf('"');
                json.skip();
            }
            case "data" -> {
                data = placeOf('"');
                json.skip();
            }
            case "session" -> session = json.text();
            case "code" -> closeCode = json.integer();
            case "reason" -> closeReason = json.text();
            default -> other(name);
        }
    }

    private void note() throws IOException {
        String whole = json.text(4 * Mark.LONGEST_NOTE + 1);
        note = whole;
        if (whole.length() > Mark.LONGEST_NOTE) {
            note = whole.substring(0, Mark.LONGEST_NOTE);
            leftOut.add("note", "notes", " beyond " + Mark.LONGEST_NOTE + " characters", place());
        }
    }

    private void secret() throws IOException {
        List<String> names = new ArrayList<>();
        json.arrayOrOther(i -> names.add(json.text()));
        secret = Optional.of(names.stream()
                .filter(name -> HEADER_NAME.matcher(name).matches())
                .limit(MOST_SECRET)
                .toList());
    }

    private void event() throws IOException {
        boolean isObject = json.peek() == '{';
        LineInput.Place begin = json.place();
        json.skip();
        LineInput.Place behind = json.place();
        long length = behind.position() - begin.position();
        if (isObject && length <= MOST_EVENT_BYTES) {
            event = EventJson.read(new String(json.bytes(begin, (int) length), UTF_8));
            json.goTo(behind);
        }
        if (event.isEmpty()) {
            notKnown("member", "event");
        }
    }

    private void other(String name) throws IOException {
        json.skip();
        if (!NOT_NEEDED.contains(name)) {
            notKnown("member", name);
        }
    }

    private void notKnown(String what, String name) {
        leftOut.add("unknown " + what, "unknown " + what + "s", ", " + LeftOut.quoted(name), place());
    }

    /** The place of the next value if it begins with a certain character; nothing of it is consumed. */
    private Optional<LineInput.Place> placeOf(char first) throws IOException {
        return json.peek() == first ? Optional.of(json.place()) : Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String what) throws IOException {
        String name = json.text();
        try {
            return Optional.of(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            notKnown(what, name);
            return Optional.empty();
        }
    }
}
