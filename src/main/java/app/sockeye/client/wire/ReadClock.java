package app.sockeye.client.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Times the reader: reads the clock twice per read of the socket, and checks from time to time how many bytes wait in
 * it.
 */
final class ReadClock {
    /** How often to check the socket at most, as that is a system call. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final InputStream tcp;
    private final LongSupplier clock;

    // The fields below are guarded by this.
    private long waited;
    private long busy;
    private long behind;
    private int inSocket;
    private boolean reading;
    private long since;
    private long looked;
    /** When the read that is under way began. */
    private long readBegan;
    /** When the last read returned. */
    private long lastRead;

    /** @param tcp the stream below TLS, whose waiting bytes are counted */
    ReadClock(InputStream tcp, LongSupplier clock) {
        this.tcp = tcp;
        this.clock = clock;
        this.since = clock.getAsLong();
        this.looked = since;
        this.lastRead = since;
    }

    /** The reader begins to read from the socket. */
    void reading() {
        long now = clock.getAsLong();
        boolean look = now - looked >= LOOK_NANOS;
        int waiting = look ? inSocket() : 0;
        synchronized (this) {
            if (look) {
                inSocket = waiting;
                looked = now;
            }
            count(now);
            reading = true;
            readBegan = now;
        }
    }

    /** The read from the socket returned. */
    synchronized void read() {
        lastRead = clock.getAsLong();
        count(lastRead);
        reading = false;
    }

    /**
     * How long the reader has been waiting for a byte, in ns; 0 while it is busy with what came before, as more may be
     * waiting in the socket.
     */
    synchronized long waiting() {
        return reading ? clock.getAsLong() - readBegan : 0;
    }

    /** The time since the last byte came, in ns. */
    synchronized long silent() {
        return clock.getAsLong() - lastRead;
    }

    /** The times up to this moment. */
    synchronized ReadTime now() {
        count(clock.getAsLong());
        return new ReadTime(waited, busy, behind, inSocket);
    }

    private void count(long now) {
        long passed = now - since;
        since = now;
        if (reading) {
            waited += passed;
        } else {
            busy += passed;
            behind += inSocket > 0 ? passed : 0;
        }
    }

    private int inSocket() {
        try {
            return tcp.available();
        } catch (IOException e) {
            // The connection has ended; the next read says why.
            return 0;
        }
    }
}
