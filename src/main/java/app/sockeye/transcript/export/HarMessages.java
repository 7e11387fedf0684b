package app.sockeye.transcript.export;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryFlag;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Restoring;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Reads arrays of messages: objects of {@code type} (send, receive, error), {@code time} (in seconds since 1970, or as
 * ISO 8601), {@code opcode} and {@code data}, which is text for opcode 1 and Base64 else. Members may come in any order,
 * and data of any size is read in pieces. Belongs to one thread.
 */
final class HarMessages {
    private static final int TEXT = 1;
    private static final int ERROR = -1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    /** Seconds since 1970 have less; some tools tell milliseconds. */
    private static final BigDecimal SECONDS_BELOW = BigDecimal.valueOf(100_000_000_000L);

    private final JsonInput json;
    private final Runnable check;
    private long count;
    private long undecoded;
    private long unknown;

    // The message that is being read.
    private String type;
    private int opcode;
    private long nanos;
    private Optional<JsonInput.Place> data;

    /** @param check called now and then; may raise what is to end it */
    HarMessages(JsonInput json, Runnable check) {
        this.json = json;
        this.check = check;
    }

    /** How many were read. */
    long count() {
        return count;
    }

    /** How many of them should have been in Base64 and were not. */
    long undecoded() {
        return undecoded;
    }

    /** How many were left out. */
    long unknown() {
        return unknown;
    }

    void read(NewSession session, Instant started) throws IOException {
        nanos = 0;
        json.array(i -> {
            check.run();
            message(session, started);
        });
    }

    private void message(NewSession session, Instant started) throws IOException {
        type = "";
        opcode = TEXT;
        data = Optional.empty();
        json.object(name -> {
            switch (name) {
                case "type" -> type = json.string();
                case "opcode" -> opcode = json.decimal().intValue();
                case "time" -> nanos = time(started);
                case "data" -> {
                    data = json.peek() == '"' ? Optional.of(json.place()) : Optional.empty();
                    json.skip();
                }
                default -> json.skip();
            }
        });
        Optional<Direction> direction =
                switch (type) {
                    case "send", "sent" -> Optional.of(Direction.SENT);
                    case "receive", "received" -> Optional.of(Direction.RECEIVED);
                    default -> Optional.empty();
                };
        boolean error = opcode == ERROR || type.equals("error");
        if (direction.isEmpty() && !error) {
            unknown++;
            return;
        }
        JsonInput.Place behind = json.place();
        write(session.restoring(), error ? EntryKind.ERROR : kind(), direction);
        json.goTo(behind);
        count++;
    }

    private void write(Restoring restoring, EntryKind kind, Optional<Direction> direction) throws IOException {
        boolean encoded = kind != EntryKind.TEXT && kind != EntryKind.ERROR && isBase64();
        undecoded += !encoded && kind != EntryKind.TEXT && kind != EntryKind.ERROR ? 1 : 0;
        Restoring.RestoredEntry entry = restoring.begin(kind, direction);
        Pieces.Action payload = (bytes, offset, length) -> {
            check.run();
            entry.payload(bytes, offset, length);
        };
        if (data.isPresent()) {
            json.goTo(data.get());
            if (encoded) {
                Base64Pieces decoder = new Base64Pieces(payload);
                json.string(decoder::add);
                decoder.flush();
            } else {
                json.string(payload);
            }
        }
        entry.end(Set.<EntryFlag>of(), 0, nanos);
    }

    /** Looks at all of it: what was written can't be taken back. */
    private boolean isBase64() throws IOException {
        if (data.isEmpty()) {
            return true;
        }
        json.goTo(data.get());
        try {
            Base64Pieces decoder = new Base64Pieces((bytes, offset, length) -> check.run());
            json.string(decoder::add);
            decoder.flush();
            return true;
        } catch (IllegalArgumentException e) {
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

    private long time(Instant started) throws IOException {
        if (json.peek() == '"') {
            return isoTime(started);
        }
        if (json.peek() == 'n') {
            json.skip();
            return nanos;
        }
        BigDecimal seconds = json.decimal();
        BigDecimal told = seconds.compareTo(SECONDS_BELOW) < 0 ? seconds : seconds.movePointLeft(3);
        BigDecimal start = BigDecimal.valueOf(started.getEpochSecond())
                .add(BigDecimal.valueOf(started.getNano()).movePointLeft(9));
        return told.subtract(start).movePointRight(9).longValue();
    }

    private long isoTime(Instant started) throws IOException {
        String text = json.string();
        try {
            return Duration.between(started, OffsetDateTime.parse(text).toInstant())
                    .toNanos();
        } catch (DateTimeException | ArithmeticException e) {
            throw json.failure("\"" + text + "\" is no time.");
        }
    }
}
