package app.sockeye.client;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Utf8Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The user's side of an open connection: takes what is to be sent. */
final class OpenConnection implements Connection {
    private final Wire wire;
    private final UpgradeCheck agreed;
    private final Timings timings;
    private final SendQueue queue;
    private final CloseWait wait;
    private final ClosingHandshake closing;
    private final SocketGuard guard;
    private final ReadClock clock;
    private final AtomicBoolean closeBegun = new AtomicBoolean();

    OpenConnection(
            Wire wire,
            UpgradeCheck agreed,
            Timings timings,
            SendQueue queue,
            CloseWait wait,
            ClosingHandshake closing,
            SocketGuard guard,
            ReadClock clock) {
        this.wire = wire;
        this.agreed = agreed;
        this.timings = timings;
        this.queue = queue;
        this.wait = wait;
        this.closing = closing;
        this.guard = guard;
        this.clock = clock;
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
    public CompletableFuture<Void> sendText(byte[] utf8) {
        return Utf8Validator.isValid(utf8, 0, utf8.length)
                ? send(new Outgoing.Message(true, utf8, new CompletableFuture<>()))
                : refused("the text is not UTF-8");
    }

    @Override
    public CompletableFuture<Void> sendBinary(byte[] bytes) {
        return send(new Outgoing.Message(false, bytes, new CompletableFuture<>()));
    }

    @Override
    public CompletableFuture<Void> sendBinary(Path file) {
        try {
            return send(new Outgoing.File(file, Files.size(file), new CompletableFuture<>()));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletableFuture<Void> ping(byte[] payload) {
        return sendControl(Opcode.PING, payload);
    }

    @Override
    public CompletableFuture<Void> pong(byte[] payload) {
        return sendControl(Opcode.PONG, payload);
    }

    private CompletableFuture<Void> sendControl(Opcode opcode, byte[] payload) {
        return payload.length <= FrameHeader.MAX_CONTROL_PAYLOAD
                ? send(new Outgoing.Control(opcode, payload, new CompletableFuture<>()))
                : refused("a control frame carries at most 125 bytes, not " + payload.length);
    }

    private static CompletableFuture<Void> refused(String why) {
        return CompletableFuture.failedFuture(new IllegalArgumentException(why));
    }

    private CompletableFuture<Void> send(Outgoing outgoing) {
        queue.add(outgoing);
        return outgoing.done();
    }

    @Override
    public void close(CloseReason reason) {
        boolean empty = reason.equals(new CloseReason(CloseCode.NO_STATUS, ""));
        Optional<String> complaint = CloseCode.complaint(reason.code(), reason.reason());
        if (!empty && complaint.isPresent()) {
            throw new IllegalArgumentException(complaint.get());
        }
        begin(reason);
        wait.forAnswer();
    }

    @Override
    public void leave(CloseReason reason) {
        begin(reason);
        wait.forLeaving();
    }

    private void begin(CloseReason reason) {
        if (!closeBegun.getAndSet(true)) {
            send(new Outgoing.Close(reason));
        }
    }

    @Override
    public void abort() {
        closing.endedHere(FailureWording.aborted());
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
