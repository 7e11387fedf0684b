package app.sockeye.transcript;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.EventOrdinals;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.RecordFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which connection an entry belongs to. A query is a binary search among the connections, after reading the relevant
 * entries that are new since the last query. Thread-safe. Raises {@link UncheckedIOException} if the transcript can't
 * be read.
 */
public final class ConnectionIndex {
    private static final int BLOCK = 1 << 14;
    private static final int MOST_IN_MEMORY = 4096;

    private final Transcript transcript;
    /** Empty until a pass over the index has collected them. */
    private Optional<EventOrdinals> ordinals;
    /** The connections in order; guarded by this, as are all other fields. */
    private final List<Span> spans = new ArrayList<>();

    /** The newest events by their entry, of a transcript in memory, whose first entries may be given up. */
    private final TreeMap<Long, ConnectionEvent> inMemory = new TreeMap<>();

    /** The record that was returned last; null if it may have changed since. */
    private ConnectionRecord asked;

    private int taken;

    /**
     * @param ordinals the appender's, which grow while entries are appended; empty for a transcript that is only read
     */
    ConnectionIndex(Transcript transcript, Optional<EventOrdinals> ordinals) {
        this.transcript = transcript;
        this.ordinals = ordinals;
    }

    /** The connection that an entry belongs to; empty if no connection begins before it. */
    public synchronized Optional<ConnectionRecord> at(long entry) {
        return spanAt(entry).map(this::record);
    }

    private Optional<Span> spanAt(long entry) {
        takeNew();
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).first <= entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(spans.get(low - 1));
    }

    /** The newest connection; empty if there is none. */
    public synchronized Optional<ConnectionRecord> last() {
        takeNew();
        return spans.isEmpty() ? Optional.empty() : Optional.of(record(spans.get(spans.size() - 1)));
    }

    /** The first connections, at most {@code most}. */
    public synchronized List<ConnectionRecord> first(int most) {
        takeNew();
        return spans.stream().limit(most).map(Span::record).toList();
    }

    /**
     * Returns a connection's record, and caches the last one, which a walk through entries asks for again and again.
     */
    private ConnectionRecord record(Span span) {
        if (asked == null || asked.first() != span.first) {
            asked = span.record();
        }
        return asked;
    }

    /** The names of headers that the user marked secret for the connection that an entry belongs to, in lower case. */
    public synchronized Set<String> markedAt(long entry) {
        return spanAt(entry).map(span -> span.marked).orElse(Set.of());
    }

    private void takeNew() {
        long count = transcript.count();
        EventOrdinals all = ordinals.orElseGet(() -> passOver(count));
        ordinals = Optional.of(all);
        for (Optional<Long> next = all.at(taken, count); next.isPresent(); next = all.at(taken, count)) {
            take(transcript.entry(next.get()));
            taken++;
            asked = null;
        }
    }

    private EventOrdinals passOver(long count) {
        EventOrdinals noted = new EventOrdinals();
        ByteBuffer block = RecordFormat.heap(BLOCK * IndexFile.WIDTH);
        try {
            for (long first = 0; first < count; ) {
                block.clear().limit((int) Math.min(BLOCK, count - first) * IndexFile.WIDTH);
                int read = transcript.index().read(first, block);
                if (read == 0) {
                    throw new IOException("the index ends before entry " + count);
                }
                for (int i = 0; i < read; i++) {
                    int bits = IndexFile.bits(block.getLong(i * IndexFile.WIDTH));
                    if (EntryBits.valid(bits)) {
                        noted.note(bits, first + i);
                    }
                }
                first += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return noted;
    }

    private void take(Entry entry) {
        boolean sent = entry.direction().filter(Direction.SENT::equals).isPresent();
        switch (entry.kind()) {
            case HANDSHAKE -> takeHandshake(entry.index(), sent);
            case CLOSE -> current(entry.index()).takeClose(entry, sent);
            case TEXT, BINARY -> current(entry.index()).takeMessage(entry.index());
            case STATE, ERROR -> entry.event().ifPresent(event -> take(event, entry.index()));
            case PING, PONG, NOTE -> {}
        }
    }

    private void takeHandshake(long index, boolean sent) {
        Span span = current(index);
        if (sent) {
            (span.isBeforeRequest() ? span : begin(index)).request = index;
        } else if (span.response == ConnectionRecord.NONE) {
            span.response = index;
        }
    }

    private void take(ConnectionEvent event, long index) {
        if (transcript.isInMemory()) {
            inMemory.put(index, event);
            if (inMemory.size() > MOST_IN_MEMORY) {
                inMemory.pollFirstEntry();
            }
        }
        if (event instanceof ConnectionEvent.Connecting connecting) {
            Span span = begin(index);
            span.connecting = index;
            span.marked = connecting.secretHeaders();
        } else if (event instanceof ConnectionEvent.MarkedSecret secret) {
            begin(index).marked = secret.names();
        } else if (event instanceof ConnectionEvent.Opened) {
            Span span = current(index);
            span.outcome = span.outcome == ConnectionRecord.NONE ? index : span.outcome;
        } else if (event instanceof ConnectionEvent.Failed) {
            Span span = current(index);
            span.outcome = span.outcome == ConnectionRecord.NONE ? index : span.outcome;
            span.end = span.end == ConnectionRecord.NONE ? index : span.end;
        } else if (event instanceof ConnectionEvent.Closed) {
            Span span = current(index);
            span.end = span.end == ConnectionRecord.NONE ? index : span.end;
        }
    }

    /** The connection that an entry belongs to; a new one only if there is none yet. */
    private Span current(long index) {
        return spans.isEmpty() ? begin(index) : spans.get(spans.size() - 1);
    }

    private Span begin(long index) {
        Span span = new Span(index);
        span.marked = spans.isEmpty() ? Set.of() : spans.get(spans.size() - 1).marked;
        spans.add(span);
        return span;
    }

    /** What is known of a connection so far: only indexes, so that many connections need little memory. */
    private final class Span {
        private final long first;
        private long connecting = ConnectionRecord.NONE;
        private long request = ConnectionRecord.NONE;
        private long response = ConnectionRecord.NONE;
        private long outcome = ConnectionRecord.NONE;
        private long end = ConnectionRecord.NONE;
        private long firstMessage = ConnectionRecord.NONE;
        private long closeSent = ConnectionRecord.NONE;
        private long closeReceived = ConnectionRecord.NONE;
        private Set<String> marked = Set.of();

        Span(long first) {
            this.first = first;
        }

        /**
         * Whether a request would still belong to this connection. In imports a response may have no request before it.
         */
        boolean isBeforeRequest() {
            return request == ConnectionRecord.NONE
                    && response == ConnectionRecord.NONE
                    && outcome == ConnectionRecord.NONE
                    && end == ConnectionRecord.NONE
                    && closeSent == ConnectionRecord.NONE
                    && closeReceived == ConnectionRecord.NONE;
        }

        void takeMessage(long index) {
            firstMessage = firstMessage == ConnectionRecord.NONE ? index : firstMessage;
        }

        void takeClose(Entry close, boolean sent) {
            if (!sent && closeReceived == ConnectionRecord.NONE) {
                closeReceived = close.index();
            } else if (sent && closeSent == ConnectionRecord.NONE) {
                closeSent = close.index();
            }
        }

        ConnectionRecord record() {
            return new ConnectionRecord(
                    first,
                    request,
                    response,
                    outcome,
                    end,
                    firstMessage,
                    closeSent,
                    closeReceived,
                    event(connecting, ConnectionEvent.Connecting.class),
                    event(outcome, ConnectionEvent.Opened.class),
                    event(outcome, ConnectionEvent.Failed.class).or(() -> event(end, ConnectionEvent.Failed.class)),
                    event(end, ConnectionEvent.Closed.class),
                    marked);
        }

        private <E extends ConnectionEvent> Optional<E> event(long index, Class<E> type) {
            Optional<ConnectionEvent> held = Optional.ofNullable(inMemory.get(index));
            return index == ConnectionRecord.NONE
                    ? Optional.empty()
                    : held.or(() -> transcript.entry(index).event())
                            .filter(type::isInstance)
                            .map(type::cast);
        }
    }
}
