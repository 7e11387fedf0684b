package app.sockeye.cli;

import app.sockeye.payload.JsonString;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Utf8Validator;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Payload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes entries as NDJSON, a line each, whatever their size: payloads pass in pieces. Belongs to one thread. */
final class EntryPrinter {
    /** A multiple of three, so that pieces of Base64 fit together. */
    private static final int PIECE = 48 << 10;

    private final OutputStream out;
    private final Instant started;
    private final boolean all;
    private final byte[] piece = new byte[PIECE];

    /**
     * @param started the wall-clock time of the transcript's nanosecond 0
     * @param all whether to print more than received messages
     */
    EntryPrinter(OutputStream out, Instant started, boolean all) {
        this.out = out;
        this.started = started;
        this.all = all;
    }

    void print(Entry entry) throws IOException {
        boolean received = entry.direction().filter(Direction.RECEIVED::equals).isPresent();
        if (all || received && entry.kind().isMessage()) {
            write("{\"index\":" + entry.index());
            write(",\"time\":\"" + started.plusNanos(entry.nanos()) + "\",\"ns\":" + entry.nanos());
            if (entry.direction().isPresent()) {
                write(",\"direction\":\"" + (received ? "received" : "sent") + "\"");
            }
            write(",\"kind\":\"" + lower(entry.kind()) + "\",\"size\":" + entry.size());
            if (!entry.flags().isEmpty()) {
                write(entry.flags().stream()
                        .map(flag -> "\"" + lower(flag) + "\"")
                        .sorted()
                        .collect(Collectors.joining(",", ",\"flags\":[", "]")));
            }
            payload(entry);
            write("}\n");
        }
    }

    private void payload(Entry entry) throws IOException {
        EntryKind kind = entry.kind();
        if (kind == EntryKind.CLOSE) {
            close(CloseReason.parse(entry.payload().head(FrameHeader.MAX_CONTROL_PAYLOAD)));
        } else if (kind != EntryKind.BINARY && !kind.isControl() && isUtf8(entry.payload())) {
            write(",\"text\":\"");
            forEachPiece(entry.payload(), length -> JsonString.escape(piece, 0, length, out));
            write("\"");
        } else {
            write(",\"data\":\"");
            forEachPiece(entry.payload(), length -> {
                byte[] whole = length == PIECE ? piece : Arrays.copyOf(piece, length);
                out.write(Base64.getEncoder().encode(whole));
            });
            write("\"");
        }
    }

    private void close(CloseReason close) throws IOException {
        write(",\"code\":" + close.code());
        if (!close.reason().isEmpty()) {
            write(",\"reason\":" + JsonString.quote(close.reason()));
        }
    }

    private interface PieceAction {
        void accept(int length) throws IOException;
    }

    private void forEachPiece(Payload payload, PieceAction action) throws IOException {
        for (long at = 0; at < payload.size(); at += PIECE) {
            action.accept(payload.read(at, piece, 0, PIECE));
        }
    }

    private boolean isUtf8(Payload payload) {
        Utf8Validator validator = new Utf8Validator();
        for (long at = 0; at < payload.size(); at += PIECE) {
            if (!validator.accept(piece, 0, payload.read(at, piece, 0, PIECE))) {
                return false;
            }
        }
        return validator.isComplete();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
