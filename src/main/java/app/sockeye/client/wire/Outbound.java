package app.sockeye.client.wire;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import app.sockeye.protocol.SendLoss;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reports what the socket took, first to the tap, then to whoever sent it; at the end reports what was not sent.
 * Belongs to the writer thread.
 */
final class Outbound {
    private final WireTap tap;
    private final SendQueue queue;
    private final ClosingHandshake closing;
    /** What was sent, but whose futures are not completed yet. */
    private final List<QueuedSend> sent = new ArrayList<>();

    /** Whether the tap has an unfinished message. */
    private boolean messageOpen;
    /** What was last reported in pieces and is not sent to its end yet. */
    private QueuedSend begun;
    /** Whole frames and payload bytes of it that the socket took. */
    private long framesOut;

    private long bytesOut;
    /** Whether the message last reported in pieces is compressed. */
    private boolean compressed;
    /** Whether the tap knows the messages as those of a batch. */
    private boolean batches;

    Outbound(WireTap tap, SendQueue queue, ClosingHandshake closing) {
        this.tap = tap;
        this.queue = queue;
        this.closing = closing;
    }

    /** The socket took a whole frame. */
    void taken(OutgoingFrame frame, long nanos) {
        if (frame.of() != null && frame.last()) {
            sent.add(frame.of());
        } else if (frame.of() != null && !(frame.of() instanceof QueuedSend.Batch)) {
            queue.progress(frame.of(), frame.length());
        }
        if (frame.of() instanceof QueuedSend.Batch batch) {
            batch.messages().took();
        }
        if (frame.raw().isPresent()) {
            raw(frame, frame.bytes(), nanos);
        } else if (frame.header().opcode().isControl()) {
            control(frame, nanos);
        } else {
            data(frame, nanos);
        }
        if (frame.of() != null && frame.last() && frame.of().done() instanceof PendingSend pending) {
            pending.recordedAt(tap.lastSent());
        }
    }

    private void raw(OutgoingFrame frame, byte[] taken, long nanos) {
        boolean whole = taken.length == frame.bytes().length;
        count(frame, taken.length, whole);
        begun = whole && frame.last() ? null : begun;
        tap.raw(taken, frame.raw().orElseThrow().invalid() || !whole, nanos);
    }

    /** Counts what went out of something that is sent in several frames. */
    private void count(OutgoingFrame frame, int bytes, boolean whole) {
        if (frame.of() != begun) {
            begun = frame.of();
            framesOut = 0;
            bytesOut = 0;
        }
        framesOut += whole ? 1 : 0;
        bytesOut += bytes;
    }

    private void control(OutgoingFrame frame, long nanos) {
        if (frame.header().opcode() == Opcode.CLOSE) {
            endOpenMessage(nanos);
            closing.sent(nanos);
        }
        tap.control(Direction.SENT, frame.header(), frame.payload(), nanos);
    }

    private void data(OutgoingFrame frame, long nanos) {
        boolean batched = frame.of() instanceof QueuedSend.Batch;
        if (batched != batches && !messageOpen) {
            batches = batched;
            tap.batches(batched);
        }
        boolean whole = frame.header().fin() && frame.header().opcode().opensMessage();
        if (whole && !frame.header().rsv1()) {
            tap.message(Direction.SENT, frame.header(), frame.payload(), frame.offset(), frame.length(), nanos);
            return;
        }
        count(frame, frame.length(), true);
        piece(frame, frame.bytes().length, frame.length(), nanos);
        if (frame.header().fin()) {
            messageOpen = false;
            begun = null;
            tap.messageEnd(Direction.SENT, true, nanos);
        }
    }

    private void piece(OutgoingFrame frame, int taken, int length, long nanos) {
        tap.frame(Direction.SENT, frame.header(), nanos);
        compressed = frame.header().rsv1() || compressed && frame.header().opcode() == Opcode.CONTINUATION;
        if (compressed) {
            byte[] bytes = frame.onWire(taken);
            tap.compressed(Direction.SENT, bytes, 0, bytes.length);
        }
        messageOpen = true;
        tap.payload(Direction.SENT, frame.payload(), frame.offset(), length);
    }

    /** Tells the tap to publish, and completes the futures of everything that was sent whole. */
    void publish() {
        try {
            tap.batchEnd();
        } finally {
            queue.release(sent);
            for (QueuedSend outgoing : sent) {
                outgoing.done().complete(null);
            }
            sent.clear();
        }
    }

    /**
     * The socket did not take a whole frame, and takes nothing more.
     *
     * @param taken bytes of it that the socket took
     */
    void lost(OutgoingFrame frame, int taken, long nanos) {
        tell(() -> {
            lostPart(frame, taken, nanos);
            if (frame.of() != null && frame.last()) {
                lostRest(frame.of(), nanos);
            }
        });
        if (frame.of() != null && frame.last()) {
            fail(frame.of(), lossOf(frame.of()));
        }
    }

    private void lostPart(OutgoingFrame frame, int taken, long nanos) {
        if (frame.raw().isPresent()) {
            if (taken > 0) {
                raw(frame, Arrays.copyOf(frame.bytes(), taken), nanos);
            }
        } else if (taken > 0) {
            lostInside(frame, taken, nanos);
        } else if (frame.of() instanceof QueuedSend.Batch) {
            tap.unsent(frame.header().opcode(), frame.payload(), nanos);
        } else if (frame.of() != null
                && frame.of().loss().isEmpty()
                && frame.header().opcode() != Opcode.CONTINUATION) {
            unsent(frame.of(), nanos);
        }
    }

    private void lostInside(OutgoingFrame frame, int taken, long nanos) {
        boolean control = frame.header().opcode().isControl();
        int length = frame.payloadIn(taken);
        if (control) {
            endOpenMessage(nanos);
        }
        if (!control || begun == null) {
            // What stands between the fragments of a message doesn't count as a part of it.
            count(frame, length, false);
        }
        piece(frame, taken, length, nanos);
        endOpenMessage(nanos);
        if (frame.of() instanceof QueuedSend.Batch && !control) {
            tap.lost(new SendLoss(SendLoss.Kind.MESSAGE, "", 0, 1, length, frame.length()), nanos);
        }
    }

    /** Reports how much went out of something that was begun, or that can't be reported as an unsent message. */
    private void lostRest(QueuedSend outgoing, long nanos) {
        boolean isBegun = outgoing == begun;
        if (isBegun) {
            endOpenMessage(nanos);
        }
        if (outgoing instanceof QueuedSend.Message message && isBegun) {
            tap.lost(message.lossAfter(framesOut, bytesOut), nanos);
        } else if (outgoing.loss().isPresent()) {
            SendLoss all = outgoing.loss().get();
            tap.lost(isBegun ? all.after(framesOut, bytesOut) : all, nanos);
        }
    }

    /** Something will not be sent; no frame was made of it. */
    void neverSent(QueuedSend outgoing, IOException why, long nanos) {
        tell(() -> unsent(outgoing, nanos));
        fail(outgoing, why);
    }

    /** Something will not be sent to its end; some of its frames were made, but not the last. */
    void neverEnded(QueuedSend outgoing, IOException why, long nanos) {
        tell(() -> {
            endOpenMessage(nanos);
            if (outgoing instanceof QueuedSend.Batch) {
                unsent(outgoing, nanos);
            }
            lostRest(outgoing, nanos);
        });
        fail(outgoing, why);
    }

    /** Why something was not sent when the connection ended. */
    IOException lossOf(QueuedSend outgoing) {
        if (outgoing instanceof QueuedSend.Batch batch) {
            MessageBatch messages = batch.messages();
            return messages.sent() == 0
                    ? LossWording.notSent()
                    : LossWording.sentInPart(messages.sent(), messages.sentBytes(), messages.bytes());
        }
        return outgoing == begun ? LossWording.sentInPart(framesOut, bytesOut, outgoing.size()) : LossWording.notSent();
    }

    /** Reports a message or control frame as unsent; a close frame is left to {@link Closure}. */
    private void unsent(QueuedSend outgoing, long nanos) {
        unsent(tap, outgoing, nanos);
    }

    /** As above, on any thread. */
    static void unsent(WireTap tap, QueuedSend outgoing, long nanos) {
        if (outgoing instanceof QueuedSend.Message message) {
            tap.unsent(message.text() ? Opcode.TEXT : Opcode.BINARY, message.bytes(), nanos);
        } else if (outgoing instanceof QueuedSend.Control control) {
            tap.unsent(control.opcode(), control.payload(), nanos);
        } else if (outgoing instanceof QueuedSend.Batch batch) {
            while (!batch.messages().isFramed()) {
                unsent(tap, batch.messages().next(), nanos);
            }
        } else {
            outgoing.loss().ifPresent(loss -> tap.lost(loss, nanos));
        }
    }

    private static void unsent(WireTap tap, Outgoing message, long nanos) {
        if (message instanceof Outgoing.Text text) {
            tap.unsent(Opcode.TEXT, text.utf8(), nanos);
        } else if (message instanceof Outgoing.Binary binary) {
            tap.unsent(Opcode.BINARY, binary.bytes(), nanos);
        } else if (message instanceof Outgoing.Control control) {
            tap.unsent(control.opcode(), control.payload(), nanos);
        }
    }

    private void endOpenMessage(long nanos) {
        if (messageOpen) {
            messageOpen = false;
            tap.messageEnd(Direction.SENT, false, nanos);
        }
    }

    private void fail(QueuedSend outgoing, IOException why) {
        queue.release(outgoing);
        outgoing.done().completeExceptionally(why);
    }

    /** As {@link #publish()}, after the last write; failures of the tap are ignored. */
    void publishLast() {
        tell(this::publish);
    }

    static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            // The recording may have been closed before the connection; the futures must be completed even so.
        }
    }
}
