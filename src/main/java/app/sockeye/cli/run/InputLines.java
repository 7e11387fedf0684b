package app.sockeye.cli.run;

import app.sockeye.cli.output.Console;
import app.sockeye.client.wire.Connection;
import app.sockeye.files.Reason;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.outgoing.SentMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends each line of standard input as a text message, waits, and closes the connection. Runs on a thread of its own.
 */
public final class InputLines implements SessionWork {
    /** Reading pauses while more bytes than this are queued. */
    private static final long MAX_QUEUED_BYTES = 4 << 20;

    private final InputStream in;
    private final PrintStream err;
    private final ClientSession session;
    private final Duration wait;
    /** Notified whenever the session changes. */
    private final Object changed = new Object();

    private final AtomicLong unsent = new AtomicLong();
    /** The newest line's future; belongs to the thread that runs this. */
    private CompletableFuture<SentMessage> newest = CompletableFuture.completedFuture(null);

    public InputLines(Console console, ClientSession session, Duration wait) {
        in = new BufferedInputStream(console.in());
        err = console.err();
        this.session = session;
        session.onChange(() -> {
            synchronized (changed) {
                changed.notifyAll();
            }
        });
        this.wait = wait;
    }

    @Override
    public List<String> complaints() {
        long count = unsent.get();
        return count == 0
                ? List.of()
                : List.of("Not sent: " + count + (count == 1 ? " line" : " lines") + " of standard input.");
    }

    @Override
    public void run() {
        try {
            sendAll();
            awaitNewest();
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
            session.stopReconnecting();
            session.disconnect(new CloseReason(CloseCode.NORMAL, ""));
        } catch (InterruptedException e) {
            // Interrupted because the connection has ended.
        }
    }

    private void sendAll() throws InterruptedException {
        try {
            for (byte[] line = readLine(); line != null; line = readLine()) {
                send(line);
            }
        } catch (IOException e) {
            err.println("Standard input can't be read: " + Reason.of(e) + ".");
        }
    }

    private void send(byte[] line) throws InterruptedException {
        awaitOpen();
        long queued = session.status().connection().map(Connection::queuedBytes).orElse(0L);
        if (queued + line.length > MAX_QUEUED_BYTES) {
            awaitNewest();
        }
        newest = session.sender().send(Outgoing.text(line));
        newest.exceptionally(failure -> {
            unsent.incrementAndGet();
            if (Reason.cause(failure) instanceof IllegalArgumentException) {
                err.println("A line was not sent: " + Reason.sentence(failure));
            }
            return null;
        });
    }

    /** Waits while the session reconnects, so that what is typed meanwhile isn't lost. */
    private void awaitOpen() throws InterruptedException {
        synchronized (changed) {
            while (isReconnecting(session.status())) {
                changed.wait();
            }
        }
    }

    private static boolean isReconnecting(SessionStatus status) {
        return status.retry().isPresent();
    }

    private void awaitNewest() {
        newest.handle((sent, failure) -> null).join();
    }

    /** The next line without its end; null at the end of the input. */
    private byte[] readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }
}
