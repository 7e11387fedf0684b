package app.sockeye.server;

import app.sockeye.protocol.Opcode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** The messages queued for one member of a chat, bounded in bytes. Thread-safe. */
public final class Mailbox {
    private static final int MAX_BYTES = 4 << 20;
    /** How long a sender waits for a full mailbox before its owner is removed. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** A message to send. */
    public record Letter(Opcode kind, byte[] payload) {
        /** Approximate bytes in memory. */
        int weight() {
            return payload.length + 64;
        }
    }

    /** This field and those below are guarded by this. */
    private final Deque<Letter> letters = new ArrayDeque<>();

    private int bytes;
    private int closeCode;
    private String closeReason;

    /**
     * Adds a letter, waiting up to 2 s while the mailbox is full; false where it stays full because the owner doesn't
     * read.
     */
    public synchronized boolean offer(Letter letter) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (bytes > 0 && bytes + letter.weight() > MAX_BYTES) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        letters.add(letter);
        bytes += letter.weight();
        notifyAll();
        return true;
    }

    /** Has the connection closed after the letters queued so far. */
    public synchronized void finish(int code, String reason) {
        closeCode = code;
        closeReason = reason;
        notifyAll();
    }

    /** Sends letters until the connection ends, or until all are sent after {@link #finish}; then closes. */
    public void deliver(Peer peer) throws IOException, InterruptedException {
        for (Letter letter = next(); letter != null; letter = next()) {
            peer.send(letter.kind(), letter.payload());
            if (isEmpty()) {
                peer.flush();
            }
        }
        peer.close(closeCode, closeReason);
    }

    private synchronized boolean isEmpty() {
        return letters.isEmpty();
    }

    private synchronized Letter next() throws InterruptedException {
        while (letters.isEmpty() && closeReason == null) {
            wait();
        }
        Letter letter = letters.poll();
        bytes -= letter == null ? 0 : letter.weight();
        notifyAll();
        return letter;
    }
}
