package app.sockeye.dialect;

import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A connection by the JDK's WebSocket client that speaks a dialect: with its forms and its duties. Thread-safe. */
public final class SpokenSocket implements AutoCloseable, WebSocket.Listener, DutyChannel {
    private static final long MOST_SECONDS = 90;

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final DialectReader reader;
    /** Null for a dialect that is only read. */
    private final DialectWriter writer;

    private final List<Duty> duties;
    private final List<String> told = new ArrayList<>();
    private final List<Packet> received = new ArrayList<>();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private WebSocket socket;
    private long number;
    private boolean closed;

    private SpokenSocket(Dialect dialect, Opening opening, boolean dutiful) {
        reader = dialect.reader(opening);
        writer = dialect.writer(reader).orElse(null);
        duties = dutiful ? dialect.duties(reader) : List.of();
    }

    /**
     * Connects and sends what a plan wants to be sent on opening.
     *
     * @param dutiful whether duties are done
     */
    public static SpokenSocket connect(Dialect dialect, ConnectPlan plan, boolean dutiful) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        WebSocket.Builder builder = client.newWebSocketBuilder();
        List<String> offered = plan.subprotocols();
        if (!offered.isEmpty()) {
            builder.subprotocols(
                    offered.get(0), offered.subList(1, offered.size()).toArray(String[]::new));
        }
        plan.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        SpokenSocket spoken = new SpokenSocket(
                dialect, new Opening(plan.url(), offered.stream().findFirst(), List.of()), dutiful);
        builder.buildAsync(URI.create(plan.url()), spoken).get(MOST_SECONDS, TimeUnit.SECONDS);
        for (FilledForm form : plan.opening()) {
            spoken.send(form);
        }
        return spoken;
    }

    @Override
    public synchronized void onOpen(WebSocket from) {
        socket = from;
        from.request(1);
    }

    /** Sends a filled form. */
    public synchronized void send(FilledForm form) throws FormException {
        writer.encode(form).forEach(this::send);
    }

    @Override
    public synchronized void send(MessagePayload message) {
        if (message.text()) {
            socket.sendText(new String(message.bytes(), StandardCharsets.UTF_8), true)
                    .join();
        } else {
            socket.sendBinary(ByteBuffer.wrap(message.bytes()), true).join();
        }
        read(Direction.SENT, message.text(), message.bytes());
    }

    private synchronized void read(Direction direction, boolean text, byte[] bytes) {
        reader.read(new SpokenMessage(number++, direction, text, ByteSource.of(bytes)), packet -> {
            told.add((direction == Direction.SENT ? "> " : "< ") + SpokenConversation.line(packet));
            if (writer != null) {
                writer.seen(direction, packet);
            }
            if (direction == Direction.RECEIVED) {
                received.add(packet);
            }
            duties.forEach(duty -> duty.packet(direction, packet, this));
        });
        notifyAll();
    }

    /** Waits until a row begins with a text, and gives the row. */
    public synchronized String await(String beginning) throws InterruptedException {
        return await(beginning, Duration.ofSeconds(MOST_SECONDS))
                .orElseThrow(() -> new AssertionError("No row begins with \"" + beginning + "\" in " + told));
    }

    /** Waits for some time until a row begins with a text; empty if none comes or the connection is closed. */
    public synchronized Optional<String> await(String beginning, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            Optional<String> found =
                    told.stream().filter(row -> row.startsWith(beginning)).findFirst();
            if (found.isPresent() || closed || System.nanoTime() > end) {
                return found;
            }
            wait(100);
        }
    }

    /** Waits until as many rows begin with a text. */
    public synchronized void await(String beginning, int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (told.stream().filter(row -> row.startsWith(beginning)).count() < count) {
            if (closed || System.nanoTime() > end) {
                throw new AssertionError("Not " + count + " rows begin with \"" + beginning + "\" in " + told);
            }
            wait(100);
        }
    }

    /** Waits until the other side closed the connection. */
    public synchronized void awaitClosed() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!closed) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still open: " + told);
            }
            wait(100);
        }
    }

    /** The packets that were received. */
    public synchronized List<Packet> received() {
        return List.copyOf(received);
    }

    /** All rows. */
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.writeBytes(data.toString().getBytes(StandardCharsets.UTF_8));
        finish(true, last);
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        parts.writeBytes(bytes);
        finish(false, last);
        from.request(1);
        return null;
    }

    private synchronized void finish(boolean text, boolean last) {
        if (last) {
            byte[] bytes = parts.toByteArray();
            parts.reset();
            read(Direction.RECEIVED, text, bytes);
        }
    }

    @Override
    public synchronized CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = true;
        notifyAll();
        return null;
    }

    @Override
    public synchronized void onError(WebSocket from, Throwable error) {
        closed = true;
        notifyAll();
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        ScheduledFuture<?> future = timers.schedule(
                () -> {
                    synchronized (this) {
                        if (!closed) {
                            action.run();
                        }
                    }
                },
                delay.toNanos(),
                TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public synchronized void close() {
        closed = true;
        timers.shutdownNow();
        socket.abort();
    }
}
