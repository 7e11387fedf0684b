package app.sockeye.client.wire;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The writer: takes what is queued, has it made into frames, and writes these to the socket in batches. Between the
 * fragments of a message, pongs and pings may be sent. Everything queued before a close is
 * sent before it; where that takes too long ({@link CloseWait}), the close is sent at once, even between two fragments.
 */
final class SendLoop {
    /** How many messages of a batch are sent between two looks for what goes before them. */
    private static final int BATCH_STEP = 64;

    /** How long a writer waits for more before it leaves. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final SendQueue queue;
    private final WriteBatch batch;
    private final Outbound outbound;
    private final ClosingHandshake closing;
    private final Runnable cut;

    /** This field and those below belong to the writer, which is one thread at a time. */
    private FrameMaker frames;

    /** What was taken from the queue and is not wholly in the batch yet; null for nothing. */
    private QueuedSend current;
    /** Whether a part of {@link #current} is in the batch. */
    private boolean begun;
    /** Whether the close frame is in the batch: nothing is sent after it. */
    private boolean closed;

    /** @param cut cuts the TCP connection */
    SendLoop(SendQueue queue, WriteBatch batch, Outbound outbound, ClosingHandshake closing, Runnable cut) {
        this.queue = queue;
        this.batch = batch;
        this.outbound = outbound;
        this.closing = closing;
        this.cut = cut;
    }

    /**
     * Sends until a close frame was sent or the queue ends; the calling thread is the writer. It leaves when nothing was
     * queued for a while, as a thread takes a hundred kilobytes while it waits. Whatever happens otherwise, everything
     * queued is either sent or failed.
     *
     * @param start starts the next writer after this one has left
     * @return whether it is over, so that no other writer follows
     * @throws IOException where the socket can't be written to
     */
    boolean run(FrameMaker maker, Runnable start) throws IOException, InterruptedException {
        frames = maker;
        SendQueue.Turn turn = SendQueue.Turn.END;
        try {
            for (turn = next(start); turn == SendQueue.Turn.SEND; turn = next(start)) {
                sendQueued();
                batch.flush();
                batch.shrink();
            }
        } finally {
            if (turn != SendQueue.Turn.LEAVE) {
                giveUpAll(System.nanoTime());
            }
        }
        return turn != SendQueue.Turn.LEAVE;
    }

    private SendQueue.Turn next(Runnable start) throws InterruptedException {
        return closed ? SendQueue.Turn.END : queue.await(REST_NANOS, start);
    }

    private void giveUpAll(long nanos) {
        queue.refuse(LossWording.notSent());
        batch.end(nanos);
        if (current != null) {
            giveUp(outbound.lossOf(current), nanos);
        }
        QueuedSend ping = queue.pollPing();
        if (ping != null) {
            outbound.neverSent(ping, LossWording.notSent(), nanos);
        }
        for (QueuedSend next = queue.poll(); next != null; next = queue.poll()) {
            outbound.neverSent(next, LossWording.notSent(), nanos);
        }
        outbound.publishLast();
    }

    private void giveUp(IOException why, long nanos) {
        QueuedSend outgoing = current;
        current = null;
        if (begun) {
            outbound.neverEnded(outgoing, why, nanos);
        } else {
            outbound.neverSent(outgoing, why, nanos);
        }
    }

    private void sendQueued() throws IOException, InterruptedException {
        while (true) {
            sendUrgent();
            current = closed ? null : queue.poll();
            begun = false;
            if (current == null) {
                return;
            }
            try {
                send(current);
            } catch (UnreadableFileException e) {
                // Without the rest of its bytes the message can't be ended correctly.
                batch.flush();
                giveUp(e.reason(), System.nanoTime());
                outbound.publish();
                if (begun) {
                    closing.because("The file being sent could not be read to its end.");
                    close(new QueuedSend.Close(
                            new CloseReason(CloseCode.INTERNAL_ERROR, "the file could not be read to its end")));
                }
            }
        }
    }

    /** Sends what goes before messages: pongs, then a ping. */
    private void sendUrgent() throws IOException {
        if (!queue.isUrgent()) {
            return;
        }
        for (byte[] ping = queue.pollAnswer(); ping != null && !closed; ping = queue.pollAnswer()) {
            batch.put(OutgoingFrame.control(frames.pong(ping), null));
        }
        QueuedSend.Control ping = closed ? null : queue.pollPing();
        if (ping != null) {
            batch.put(OutgoingFrame.control(frames.control(ping.opcode(), ping.payload()), ping));
        }
    }

    private void send(QueuedSend next) throws IOException, InterruptedException {
        if (next instanceof QueuedSend.Close close) {
            close(close);
        } else if (isGivenUp()) {
            return;
        } else if (next instanceof QueuedSend.Message message) {
            sendMessage(message);
        } else if (next instanceof QueuedSend.Batch batch) {
            sendBatch(batch);
        } else if (next instanceof QueuedSend.File file) {
            sendFile(file);
        } else if (next instanceof QueuedSend.Raw raw) {
            sendRaw(raw);
        } else if (next instanceof QueuedSend.Control control) {
            put(OutgoingFrame.control(frames.control(control.opcode(), control.payload()), control));
        }
    }

    private void close(QueuedSend.Close close) throws IOException {
        closing.begin(close.reason());
        closing.sending(System.nanoTime());
        closed = true;
        put(OutgoingFrame.control(frames.close(closing.intended()), close));
    }

    private void put(OutgoingFrame frame) throws IOException {
        begun = true;
        if (frame.last()) {
            current = null;
        }
        batch.put(frame);
    }

    private void sendMessage(QueuedSend.Message message) throws IOException, InterruptedException {
        byte[] bytes = message.bytes();
        FragmentPlan plan = message.plan();
        int from = 0;
        boolean last = false;
        for (int number = 0; !last && !isGivenUp(); number++) {
            int end = plan.end(number, from, bytes.length);
            last = plan.isLast(number, end, bytes.length);
            put(
                    last && number == 0
                            ? frames.whole(message)
                            : frames.fragment(message, message.text(), bytes, from, end - from, last));
            from = end;
            if (!last) {
                afterFragment(plan, number);
            }
        }
    }

    private void sendBatch(QueuedSend.Batch batch) throws IOException {
        for (int i = 1; !batch.messages().isFramed(); i++) {
            put(frames.ofBatch(batch, batch.messages().next(), batch.messages().isFramed()));
            if (i % BATCH_STEP == 0) {
                if (isGivenUp()) {
                    return;
                }
                sendUrgent();
            }
        }
    }

    private void sendFile(QueuedSend.File file) throws IOException, InterruptedException {
        FragmentPlan plan = file.plan();
        try (InputStream in = open(file.path())) {
            byte[] now = read(in, plan.bytes());
            boolean last = false;
            for (int number = 0; !last && !isGivenUp(); number++) {
                byte[] next = read(in, plan.bytes());
                last = next.length == 0;
                put(frames.fragment(file, false, now, 0, now.length, last));
                now = next;
                if (!last) {
                    afterFragment(plan, number);
                }
            }
        }
    }

    /** Sends what goes between two fragments, and waits where that is planned. */
    private void afterFragment(FragmentPlan plan, int number) throws IOException, InterruptedException {
        if (number == 0 && plan.between().isPresent()) {
            Outgoing.Control between = plan.between().get();
            batch.put(OutgoingFrame.control(frames.control(between.opcode(), between.payload()), null));
        }
        sendUrgent();
        if (!plan.delay().isZero()) {
            batch.flush();
            pause(System.nanoTime() + plan.delay().toNanos());
        }
    }

    private void pause(long untilNanos) throws IOException, InterruptedException {
        while (queue.awaitUrgent(current, untilNanos)) {
            sendUrgent();
            batch.flush();
        }
    }

    private void sendRaw(QueuedSend.Raw raw) throws IOException {
        List<Outgoing.RawBytes> all = raw.raw().frames();
        for (int number = 0; number < all.size(); number++) {
            if (isGivenUp()) {
                return;
            }
            put(OutgoingFrame.raw(all.get(number), raw, number == all.size() - 1));
        }
        if (raw.raw().cut()) {
            batch.flush();
            closing.endedHere(LossWording.cutAfterFrames());
            cut.run();
        }
    }

    /**
     * Gives up what is being sent where it was cancelled or the close can wait no longer; returns whether it did. A
     * message that has begun can't be ended correctly, so its cancellation ends the connection; a batch is given up
     * between two messages.
     */
    private boolean isGivenUp() throws IOException {
        if (current == null || !queue.isHurried() && !current.done().isCancelled()) {
            return false;
        }
        boolean cancelled = begun && !queue.isHurried() && !(current instanceof QueuedSend.Batch);
        batch.flush();
        giveUp(outbound.lossOf(current), System.nanoTime());
        outbound.publish();
        if (cancelled) {
            closing.because(LossWording.cancelled());
            close(new QueuedSend.Close(new CloseReason(CloseCode.GOING_AWAY, "sending a message was cancelled")));
        }
        return true;
    }

    private static InputStream open(Path path) throws UnreadableFileException {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }

    private static byte[] read(InputStream in, int bytes) throws UnreadableFileException {
        try {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }
}
