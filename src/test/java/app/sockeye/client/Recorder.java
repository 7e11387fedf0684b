package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.address.Redirection;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.ConnectionListener;
import app.sockeye.client.wire.WireTap;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.HandshakeRequest;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.SendLoss;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Keeps all that a tap and a listener are told, for one connection. Thread-safe. */
public final class Recorder implements WireTap, ConnectionListener {
    private static final Connector CONNECTOR = new Connector();
    private static final int PATIENCE_SECONDS = 20;

    /** A message or control frame. */
    public record Event(
            Direction direction,
            Opcode opcode,
            byte[] payload,
            byte[] compressed,
            List<FrameHeader> headers,
            boolean complete,
            long nanos) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return direction + " " + opcode + " " + (payload.length > 200 ? payload.length + " bytes" : text())
                    + (complete ? "" : " (incomplete)");
        }
    }

    /** The bytes of a message that are kept: an endless one must not fill the heap. */
    private static final int MOST_KEPT = 128 << 20;

    private static final class Open {
        final List<FrameHeader> headers = new ArrayList<>();
        final ByteArrayOutputStream payload = new ByteArrayOutputStream();
        final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    }

    public final CompletableFuture<Connection> opened = new CompletableFuture<>();
    public final CompletableFuture<ConnectFailure> failed = new CompletableFuture<>();
    final CompletableFuture<Closure> closed = new CompletableFuture<>();
    public final CompletableFuture<HandshakeRequest> request = new CompletableFuture<>();
    public final CompletableFuture<HandshakeResponse> response = new CompletableFuture<>();
    public final CompletableFuture<ProtocolError> error = new CompletableFuture<>();
    public final CompletableFuture<byte[]> offending = new CompletableFuture<>();
    /** Called on the reader thread with each whole message. */
    volatile Consumer<Event> onReceived = event -> {};

    public final List<ConnectStage> stages = new ArrayList<>();
    final List<Redirection> redirects = new CopyOnWriteArrayList<>();

    /** Guarded by this. */
    private final List<Event> events = new ArrayList<>();

    private final List<Event> unsent = new ArrayList<>();
    private final List<SendLoss> losses = new ArrayList<>();

    private final Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    private final Map<Direction, Open> open = new EnumMap<>(Direction.class);

    public Recorder connect(ConnectOptions options) {
        CONNECTOR.connect(options, this, this);
        return this;
    }

    public static <T> T within(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    public Connection connection() throws Exception {
        failed.thenAccept(opened::completeExceptionally);
        return within(opened);
    }

    public ConnectFailure failure() throws Exception {
        return within(failed);
    }

    public Closure closure() throws Exception {
        return within(closed);
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Messages and control frames of one direction. */
    public List<Event> events(Direction direction) {
        return events().stream().filter(e -> e.direction() == direction).toList();
    }

    /** Waits for so many events of one direction. */
    public List<Event> await(Direction direction, int count) throws InterruptedException {
        await(() -> counts.getOrDefault(direction, 0) >= count);
        return events(direction);
    }

    private synchronized void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            long left = end - System.nanoTime();
            assertThat(left).as("waiting; so far %s", counts).isPositive();
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized void add(Event event) {
        events.add(event);
        counts.merge(event.direction(), 1, Integer::sum);
        notifyAll();
    }

    @Override
    public void request(HandshakeRequest handshake, long nanos) {
        request.complete(handshake);
    }

    @Override
    public void response(HandshakeResponse handshake, long nanos) {
        response.complete(handshake);
    }

    @Override
    public void message(Direction direction, FrameHeader header, byte[] bytes, int offset, int length, long nanos) {
        byte[] payload = Arrays.copyOfRange(bytes, offset, offset + length);
        Event event = new Event(direction, header.opcode(), payload, new byte[0], List.of(header), true, nanos);
        add(event);
        if (direction == Direction.RECEIVED) {
            onReceived.accept(event);
        }
    }

    @Override
    public synchronized void frame(Direction direction, FrameHeader header, long nanos) {
        open.computeIfAbsent(direction, d -> new Open()).headers.add(header);
    }

    @Override
    public synchronized void payload(Direction direction, byte[] bytes, int offset, int length) {
        ByteArrayOutputStream payload = open.get(direction).payload;
        payload.write(bytes, offset, Math.min(length, MOST_KEPT - payload.size()));
    }

    @Override
    public synchronized void compressed(Direction direction, byte[] bytes, int offset, int length) {
        open.get(direction).compressed.write(bytes, offset, length);
    }

    @Override
    public synchronized void messageEnd(Direction direction, boolean complete, long nanos) {
        Open message = open.remove(direction);
        add(new Event(
                direction,
                message.headers.get(0).opcode(),
                message.payload.toByteArray(),
                message.compressed.toByteArray(),
                message.headers,
                complete,
                nanos));
    }

    @Override
    public void unsent(Opcode opcode, byte[] payload, long nanos) {
        synchronized (this) {
            unsent.add(new Event(Direction.SENT, opcode, payload.clone(), new byte[0], List.of(), false, nanos));
        }
    }

    /** What was to be sent and never was. */
    public synchronized List<Event> unsent() {
        return List.copyOf(unsent);
    }

    @Override
    public void lost(SendLoss loss, long nanos) {
        synchronized (this) {
            losses.add(loss);
        }
    }

    /** What was lost in its middle, or has no payload to be told by. */
    public synchronized List<SendLoss> losses() {
        return List.copyOf(losses);
    }

    @Override
    public void raw(byte[] bytes, boolean invalid, long nanos) {
        add(new Event(Direction.SENT, Opcode.RESERVED, bytes.clone(), new byte[0], List.of(), invalid, nanos));
    }

    @Override
    public void control(Direction direction, FrameHeader header, byte[] payload, long nanos) {
        add(new Event(direction, header.opcode(), payload.clone(), new byte[0], List.of(header), true, nanos));
    }

    @Override
    public void protocolError(Direction direction, ProtocolError breach, byte[] bytes, long nanos) {
        error.complete(breach);
        offending.complete(bytes);
    }

    @Override
    public void batchEnd() {}

    @Override
    public void stage(ConnectStage stage) {
        synchronized (stages) {
            stages.add(stage);
        }
    }

    @Override
    public void redirected(Redirection to) {
        redirects.add(to);
    }

    @Override
    public void opened(Connection connection) {
        opened.complete(connection);
    }

    @Override
    public void failed(ConnectFailure failure) {
        failed.complete(failure);
    }

    @Override
    public void closed(Closure closure) {
        closed.complete(closure);
    }
}
