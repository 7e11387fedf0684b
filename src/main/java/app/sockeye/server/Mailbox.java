package app.sockeye.server;

import app.sockeye.protocol.Opcode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** What waits to be sent to one member of a chat, bounded in bytes. Thread-safe. */
public final class Mailbox {
    private static final int MAX_BYTES = 4 << 20;
    /** How long the room waits for a full mailbox before it gives its owner up. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** A message to send. */
    public record Letter(Opcode kind, byte[] payload) {
        /** What it takes in memory, more or less. */
        int weight() {
            return payload.length + 64;
        }
    }

    /** All below is guarded by this. */
    private final Deque<Letter> letters = new ArrayDeque<>();

    private int bytes;
    private int closeCode;
    private String closeReason;

    /** Adds a letter, waiting for room where there is none; false where the owner does not read. */
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

    /** Closes the connection behind the letters that are there. */
    public synchronized void finish(int code, String reason) {
        closeCode = code;
        closeReason = reason;
        notifyAll();
    }

    /** Delivers letters until the connection is over or {@link #finish} was called. */
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
