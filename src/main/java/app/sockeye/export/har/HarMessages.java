package app.sockeye.export.har;

import app.sockeye.export.input.LeftOut;
import app.sockeye.export.input.NewSession;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.json.JsonInput;
import app.sockeye.export.json.LineInput;
import app.sockeye.export.json.Pieces;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Utf8Validator;
import app.sockeye.transcript.RestoredTranscript;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads arrays of messages: objects of {@code type} (send, receive, error), {@code time} (see {@link MessageTime}),
 * {@code opcode} and {@code data}, which is text for opcode 1 and Base64 otherwise. Members may come in any order, and
 * data of any size is read in pieces. Belongs to one thread.
 */
final class HarMessages {
    private static final int TEXT = 1;
    private static final int ERROR = -1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private static final Set<String> WITHOUT_CONTENT = Set.of("length", "size", "mask", "masked");

    private final JsonInput json;
    private final LeftOut leftOut;
    private final Runnable check;
    private long count;

    // The message that is being read.
    private String place;
    private String type;
    private int opcode;
    private long nanos;
    private long lastNanos;
    private boolean starred;
    private String note;
    private Optional<LineInput.Place> data;

    /** @param check called now and then; may raise an exception to stop the reading */
    HarMessages(JsonInput json, LeftOut leftOut, Runnable check) {
        this.json = json;
        this.leftOut = leftOut;
        this.check = check;
    }

    /** Number of messages read. */
    long count() {
        return count;
    }

    /** The latest time in the array that was read last, in ns since the session's start. */
    long lastNanos() {
        return lastNanos;
    }

    /** @throws InvalidImportException if the array is broken; the messages before that were read */
    void read(NewSession session, MessageTimes times) throws IOException {
        nanos = times.responseNanos();
        lastNanos = nanos;
        json.array(i -> {
            check.run();
            json.peek();
            message(session, times);
        });
    }

    private void message(NewSession session, MessageTimes times) throws IOException {
        place = json.place().words();
        type = "";
        opcode = TEXT;
        starred = false;
        note = "";
        data = Optional.empty();
        Optional<InvalidImportException> broken = Optional.empty();
        try {
            json.objectOrOther(name -> member(name, times));
        } catch (InvalidImportException e) {
            broken = Optional.of(e);
        }
        LineInput.Place behind = json.place();
        if (broken.isEmpty() || data.isPresent()) {
            use(session, broken.isEmpty());
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
        json.goTo(behind);
    }

    private void member(String name, MessageTimes times) throws IOException {
        switch (name) {
            case "type" -> type = json.text();
            case "opcode" -> opcode = json.number().map(BigDecimal::intValue).orElse(TEXT);
            case "time" -> time(times);
            case "data" -> {
                data = json.peek() == 'n' ? Optional.empty() : Optional.of(json.place());
                json.skip();
            }
            case "_starred" -> starred = json.text().equals("true");
            case "_note" -> note = json.text(Mark.LONGEST_NOTE);
            default -> {
                String at = json.place().words();
                boolean nothing = json.peek() == 'n' || WITHOUT_CONTENT.contains(name);
                json.skip();
                if (!nothing) {
                    leftOut.add(
                            "unknown member of a message",
                            "unknown members of messages",
                            ", " + LeftOut.quoted(name),
                            at);
                }
            }
        }
    }

    private void time(MessageTimes times) throws IOException {
        boolean told = json.peek() != 'n';
        Optional<MessageTime> time = MessageTime.read(json);
        if (time.isPresent()) {
            nanos = times.nanos(time.get());
            lastNanos = Math.max(lastNanos, nanos);
        } else if (told) {
            leftOut.add(
                    "message", "messages", " without a readable time: that of the previous message was used", place);
        }
    }

    private void use(NewSession session, boolean whole) throws IOException {
        Optional<Direction> direction =
                switch (type) {
                    case "send", "sent" -> Optional.of(Direction.SENT);
                    case "receive", "received" -> Optional.of(Direction.RECEIVED);
                    default -> Optional.empty();
                };
        boolean error = opcode == ERROR || type.equals("error");
        if (direction.isEmpty() && !error) {
            leftOut.add("message", "messages", " neither sent nor received", place);
            return;
        }
        write(session.restoring(), error ? EntryKind.ERROR : kind(), direction, whole);
        count++;
    }

    private void write(RestoredTranscript restoring, EntryKind kind, Optional<Direction> direction, boolean whole)
            throws IOException {
        boolean isText = kind == EntryKind.TEXT || kind == EntryKind.ERROR;
        boolean encoded = !isText && (isBase64() || !whole);
        if (!isText && !encoded) {
            leftOut.add(
                    "binary message", "binary messages", " not in Base64: the characters were kept as they are", place);
        }
        long replacedBefore = json.replaced();
        RestoredTranscript.RestoredEntry entry = restoring.begin(kind, direction);
        Set<EntryFlag> flags = EnumSet.noneOf(EntryFlag.class);
        Utf8Validator utf8 = new Utf8Validator();
        boolean[] isUtf8 = {true};
        Pieces.Action payload = (bytes, offset, length) -> {
            check.run();
            isUtf8[0] = isUtf8[0] && (kind != EntryKind.TEXT || utf8.accept(bytes, offset, length));
            entry.payload(bytes, offset, length);
        };
        try {
            payload(encoded, payload);
        } catch (InvalidImportException | IllegalArgumentException e) {
            flags.add(EntryFlag.INCOMPLETE);
        }
        if (!whole) {
            flags.add(EntryFlag.INCOMPLETE);
            leftOut.add("message", "messages", " cut off: the part that is there was kept", place);
        }
        if (!isUtf8[0] || whole && kind == EntryKind.TEXT && !utf8.isComplete()) {
            flags.add(EntryFlag.INVALID_UTF8);
            leftOut.add("text message", "text messages", " not in UTF-8: the bytes were kept as they are", place);
        }
        if (json.replaced() > replacedBefore) {
            leftOut.add(
                    "message",
                    "messages",
                    " with invalid characters, such as an unpaired surrogate: replaced by U+FFFD",
                    place);
        }
        entry.end(flags, 0, nanos);
        if (starred || !note.isEmpty()) {
            entry.mark(new Mark(starred, note));
        }
    }

    private void payload(boolean encoded, Pieces.Action payload) throws IOException {
        if (data.isEmpty()) {
            return;
        }
        json.goTo(data.get());
        if (json.peek() != '"') {
            leftOut.add("message", "messages", " whose data is not a string: it was kept as JSON", place);
            json.skip();
            long length = json.position() - data.get().position();
            json.goTo(data.get());
            json.raw(length, payload);
        } else if (encoded) {
            json.base64(payload);
        } else {
            json.string(payload);
        }
    }

    /** Checks the whole string before anything is written, as that can't be undone. */
    private boolean isBase64() throws IOException {
        if (data.isEmpty()) {
            return true;
        }
        json.goTo(data.get());
        if (json.peek() != '"') {
            return false;
        }
        try {
            json.base64((bytes, offset, length) -> check.run());
            return true;
        } catch (IllegalArgumentException | InvalidImportException e) {
            return false;
        }
    }

    private EntryKind kind() {
        return switch (opcode) {
            case TEXT -> EntryKind.TEXT;
            case CLOSE -> EntryKind.CLOSE;
            case PING -> EntryKind.PING;
            case PONG -> EntryKind.PONG;
            default -> EntryKind.BINARY;
        };
    }
}
