package app.sockeye.transcript.segment;

import app.sockeye.protocol.Direction;
import java.util.Arrays;
import java.util.Optional;

/**
 * The indexes, ascending, of the entries that say something about a connection: states, errors, handshakes, close
 * frames, and the first message received after each response. Collected as entries are appended, or by a pass over the
 * index. Thread-safe.
 */
public final class EventOrdinals {
    private static final int RECEIVED = Direction.RECEIVED.ordinal() + 1;

    private long[] ordinals = new long[16];
    private int size;
    /** Whether a response was noted but no message after it; used only by the thread that calls {@link #note}. */
    private boolean answered;

    /** Notes an entry; call it by one thread at a time and in order. */
    public void note(int bits, long ordinal) {
        switch (EntryBits.kind(bits)) {
            case TEXT, BINARY -> {
                if (answered && EntryBits.directionCode(bits) == RECEIVED) {
                    answered = false;
                    add(ordinal);
                }
            }
            case HANDSHAKE -> {
                answered = EntryBits.directionCode(bits) == RECEIVED;
                add(ordinal);
            }
            case STATE, ERROR, CLOSE -> add(ordinal);
            case PING, PONG, NOTE -> {}
        }
    }

    private synchronized void add(long ordinal) {
        if (size == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, 2 * size);
        }
        ordinals[size++] = ordinal;
    }

    /** The index at a place, from 0; empty if there is none or it is not below {@code below}. */
    public synchronized Optional<Long> at(int place, long below) {
        return place < size && ordinals[place] < below ? Optional.of(ordinals[place]) : Optional.empty();
    }
}
