package app.sockeye.client.wire;

import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.dial.Timings;
import app.sockeye.client.dial.Wire;
import app.sockeye.client.failure.Phrases;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Outgoing;
import app.sockeye.protocol.Utf8Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The user's side of an open connection: checks and queues what is to be sent. */
final class OpenConnection implements Connection {
    private static final String NOT_UTF8 = "the text is not UTF-8";

    private final Wire wire;
    private final Negotiation agreed;
    private final Timings timings;
    private final SendQueue queue;
    private final CloseWait wait;
    private final ClosingHandshake closing;
    private final SocketGuard guard;
    private final ReadClock clock;
    private final WireTap tap;
    private final AtomicBoolean closeBegun = new AtomicBoolean();

    OpenConnection(
            Wire wire,
            Negotiation agreed,
            Timings timings,
            SendQueue queue,
            CloseWait wait,
            ClosingHandshake closing,
            SocketGuard guard,
            ReadClock clock,
            WireTap tap) {
        this.wire = wire;
        this.agreed = agreed;
        this.timings = timings;
        this.queue = queue;
        this.wait = wait;
        this.closing = closing;
        this.guard = guard;
        this.clock = clock;
        this.tap = tap;
    }

    @Override
    public Optional<String> subprotocol() {
        return agreed.subprotocol();
    }

    @Override
    public List<String> extensions() {
        return agreed.extensions();
    }

    @Override
    public Optional<DeflateParameters> deflate() {
        return agreed.deflate();
    }

    @Override
    public Optional<TlsFacts> tls() {
        return wire.tls();
    }

    @Override
    public Timings timings() {
        return timings;
    }

    @Override
    public String remoteAddress() {
        return wire.remoteAddress();
    }

    @Override
    public Optional<String> chosenWay() {
        return wire.chosen();
    }

    @Override
    public CompletableFuture<Void> send(Outgoing what) {
        if (what instanceof Outgoing.Control control) {
            return sendControl(control);
        } else if (what instanceof Outgoing.Raw raw) {
            return queue(new QueuedSend.Raw(raw, Outgoing.size(raw), new PendingSend()));
        } else if (what instanceof Outgoing.Fragmented fragmented) {
            return send(fragmented.message(), fragmented.plan());
        }
        return send(
                what, FragmentPlan.usual(what instanceof Outgoing.BinaryFile ? Long.MAX_VALUE : Outgoing.size(what)));
    }

    private CompletableFuture<Void> send(Outgoing message, FragmentPlan plan) {
        if (message instanceof Outgoing.Text text) {
            return Utf8Validator.isValid(text.utf8(), 0, text.utf8().length)
                    ? queue(new QueuedSend.Message(true, text.utf8(), plan, new PendingSend()), plan)
                    : refused(NOT_UTF8);
        } else if (message instanceof Outgoing.Binary binary) {
            return queue(new QueuedSend.Message(false, binary.bytes(), plan, new PendingSend()), plan);
        }
        return sendFile(((Outgoing.BinaryFile) message).file(), plan);
    }

    @Override
    public void send(MessageBatch batch) {
        Outgoing before = null;
        for (Outgoing message : batch.messages()) {
            Optional<String> complaint = message == before ? Optional.empty() : complaint(message);
            if (complaint.isPresent()) {
                batch.done().completeExceptionally(new IllegalArgumentException(complaint.get()));
                return;
            }
            before = message;
        }
        queue(new QueuedSend.Batch(batch));
    }

    private static Optional<String> complaint(Outgoing message) {
        if (message instanceof Outgoing.Text text && !Utf8Validator.isValid(text.utf8(), 0, text.utf8().length)) {
            return Optional.of(NOT_UTF8);
        }
        return message instanceof Outgoing.Control control ? complaint(control) : Optional.empty();
    }

    private static Optional<String> complaint(Outgoing.Control control) {
        int length = control.payload().length;
        return length <= FrameHeader.MAX_CONTROL_PAYLOAD
                ? Optional.empty()
                : Optional.of("a control frame carries at most 125 bytes, not " + length);
    }

    private CompletableFuture<Void> sendFile(Path file, FragmentPlan plan) {
        try {
            return queue(new QueuedSend.File(file, Files.size(file), plan, new PendingSend()), plan);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Void> sendControl(Outgoing.Control control) {
        return complaint(control)
                .map(OpenConnection::refused)
                .orElseGet(() -> queue(new QueuedSend.Control(control.opcode(), control.payload(), new PendingSend())));
    }

    @Override
    public int dropQueued() {
        List<QueuedSend> dropped = queue.drop();
        long nanos = System.nanoTime();
        dropped.forEach(outgoing -> Outbound.tell(() -> Outbound.unsent(tap, outgoing, nanos)));
        Outbound.tell(tap::batchEnd);
        dropped.forEach(outgoing -> outgoing.done().completeExceptionally(new DroppedException()));
        return dropped.size();
    }

    @Override
    public Optional<SendProgress> sending() {
        return queue.sending();
    }

    private static CompletableFuture<Void> refused(String why) {
        return CompletableFuture.failedFuture(new IllegalArgumentException(why));
    }

    private CompletableFuture<Void> queue(QueuedSend outgoing, FragmentPlan plan) {
        if (!plan.delay().isZero()) {
            outgoing.done().whenComplete((nothing, failure) -> queue.wake());
        }
        return queue(outgoing);
    }

    private CompletableFuture<Void> queue(QueuedSend outgoing) {
        queue.add(outgoing);
        return outgoing.done();
    }

    @Override
    public CompletableFuture<Void> close(CloseReason reason) {
        boolean empty = reason.equals(new CloseReason(CloseCode.NO_STATUS, ""));
        Optional<String> complaint = CloseCode.complaint(reason.code(), reason.reason());
        if (!empty && complaint.isPresent()) {
            throw new IllegalArgumentException(complaint.get());
        }
        CompletableFuture<Void> sent = begin(reason);
        wait.forAnswer();
        return sent;
    }

    /** Closes because no byte came for so long; without effect where closing has begun. */
    void closeIdle(Duration limit) {
        if (!closing.isReceived() && !closeBegun.getAndSet(true)) {
            closing.endsEarly(new EarlyEnd.Idle(limit.toNanos()));
            closing.endedHere(LossWording.idle(limit));
            queue(new QueuedSend.Close(
                    new CloseReason(CloseCode.GOING_AWAY, "nothing came for " + Phrases.seconds(limit))));
            wait.forAnswer();
        }
    }

    @Override
    public void leave(CloseReason reason) {
        begin(reason);
        wait.forLeaving();
    }

    private CompletableFuture<Void> begin(CloseReason reason) {
        return closeBegun.getAndSet(true)
                ? CompletableFuture.failedFuture(LossWording.notSent())
                : queue(new QueuedSend.Close(reason));
    }

    @Override
    public void abort() {
        closing.endedHere(LossWording.aborted());
        guard.cut(SocketGuard.Cut.ABORTED);
    }

    @Override
    public ReadTime readTime() {
        return clock.now();
    }

    @Override
    public long queuedBytes() {
        return queue.queuedBytes();
    }
}
