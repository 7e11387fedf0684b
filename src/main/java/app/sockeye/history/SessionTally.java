package app.sockeye.history;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.RecordFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Summarises a transcript from its index, where each call continues after the entries already counted; at most two
 * entries are read. Thread-safe: its state is guarded by itself.
 */
final class SessionTally {
    private static final int BLOCK = 1 << 14;
    private static final long NONE = -1;

    private final Transcript transcript;
    private long entries;
    private long sent;
    private long received;
    private long nanos;
    /** Index of the first close frame sent on the newest connection. */
    private long closeSent = NONE;

    private long closeReceived = NONE;
    /** Index of the newest entry that holds an event of the session itself. */
    private long told = NONE;

    SessionTally(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Summarises the entries published so far. */
    synchronized SessionSummary summary(SessionSummary.State state) throws IOException {
        long count = transcript.count();
        ByteBuffer block = RecordFormat.heap((int) Math.min(BLOCK, count - entries) * IndexFile.WIDTH);
        while (entries < count) {
            countBlock(block, count);
        }
        try {
            return new SessionSummary(
                    state, entries, sent, received, Math.max(0, nanos), closedBy(), closeCode(), lastEvent());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void countBlock(ByteBuffer block, long count) throws IOException {
        block.clear().limit((int) Math.min(BLOCK, count - entries) * IndexFile.WIDTH);
        int read = transcript.index().read(entries, block);
        if (read == 0) {
            throw new IOException("the index ends before entry " + count);
        }
        for (int i = 0; i < read; i++) {
            count(IndexFile.bits(block.getLong(i * IndexFile.WIDTH)), entries + i);
        }
        nanos = block.getLong((read - 1) * IndexFile.WIDTH + Long.BYTES);
        entries += read;
    }

    private void count(int bits, long index) {
        if (!EntryBits.valid(bits)) {
            return;
        }
        Optional<Direction> direction = EntryBits.direction(bits);
        boolean isSent = direction.filter(Direction.SENT::equals).isPresent();
        switch (EntryBits.kind(bits)) {
            case TEXT, BINARY -> {
                sent += isSent && EntryBits.isCounted(bits) ? 1 : 0;
                received += isSent ? 0 : 1;
            }
            case HANDSHAKE -> {
                closeSent = NONE;
                closeReceived = NONE;
            }
            case CLOSE -> {
                boolean closes = isSent && !EntryBits.isUnfinished(bits);
                closeSent = closes && closeSent == NONE ? index : closeSent;
                closeReceived = !isSent && closeReceived == NONE ? index : closeReceived;
            }
            case STATE, ERROR -> told = direction.isEmpty() ? index : told;
            default -> {}
        }
    }

    private Optional<Direction> closedBy() {
        if (closeSent == NONE && closeReceived == NONE) {
            return Optional.empty();
        }
        boolean here = closeReceived == NONE || closeSent != NONE && closeSent < closeReceived;
        return Optional.of(here ? Direction.SENT : Direction.RECEIVED);
    }

    private OptionalInt closeCode() {
        long close = closeReceived == NONE ? closeSent : closeReceived;
        if (close == NONE) {
            return OptionalInt.empty();
        }
        byte[] payload = transcript.entry(close).payload().head(FrameHeader.MAX_CONTROL_PAYLOAD);
        return OptionalInt.of(CloseReason.parse(payload).code());
    }

    private String lastEvent() {
        Optional<ConnectionEvent> last =
                told == NONE ? Optional.empty() : transcript.entry(told).event();
        return last.map(ConnectionEvent::brief).map(EventJson::write).orElse("");
    }
}
