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

    /** @param tcp the stream below TLS, whose waiting bytes are counted */
    ReadClock(InputStream tcp, LongSupplier clock) {
        this.tcp = tcp;
        this.clock = clock;
        this.since = clock.getAsLong();
        this.looked = since;
    }

    /** The reader begins to read from the socket. */
    void reading() {
        long now = clock.getAsLong();
        boolean look = now - looked >= LOOK_NANOS;
        int waiting = look ? waiting() : 0;
        synchronized (this) {
            if (look) {
                inSocket = waiting;
                looked = now;
            }
            count(now);
            reading = true;
        }
    }

    /** The read from the socket returned. */
    synchronized void read() {
        count(clock.getAsLong());
        reading = false;
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

    private int waiting() {
        try {
            return tcp.available();
        } catch (IOException e) {
            // The connection has ended; the next read says why.
            return 0;
        }
    }
}
