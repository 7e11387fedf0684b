package app.sockeye.client.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Times the reader: two looks at the clock for each read of the socket, and now and then one at what waits in it. */
final class ReadClock {
    /** Asking the socket is a system call. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final InputStream tcp;
    private final LongSupplier clock;

    // Guarded by this.
    private long waited;
    private long busy;
    private long behind;
    private int inSocket;
    private boolean reading;
    private long since;
    private long looked;

    /** @param tcp below TLS; asked for what waits in it */
    ReadClock(InputStream tcp, LongSupplier clock) {
        this.tcp = tcp;
        this.clock = clock;
        this.since = clock.getAsLong();
        this.looked = since;
    }

    /** The reader turns to the socket. */
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

    /** The socket gave something. */
    synchronized void read() {
        count(clock.getAsLong());
        reading = false;
    }

    /** Up to this moment. */
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
            // It is over; the next read says why.
            return 0;
        }
    }
}
