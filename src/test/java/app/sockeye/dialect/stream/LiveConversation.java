package app.sockeye.dialect.stream;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A dialect spoken with a real server, with the JDK's WebSocket client below it. All is done on one thread. */
public final class LiveConversation implements WebSocket.Listener, AutoCloseable {
    /** What is told when the connection has ended. */
    public static final String CLOSED = "closed";

    private static final int PATIENCE_SECONDS = 30;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final DialectReader reader;
    private final DialectWriter writer;
    private final List<Duty> duties;
    private final WebSocket socket;
    private long number;

    private LiveConversation(Dialect dialect, ConnectPlan plan, boolean dutiful) {
        reader = dialect.reader(
                new Opening(plan.url(), plan.subprotocols().stream().findFirst(), List.of()));
        writer = dialect.writer(reader).orElse(null);
        duties = dutiful ? dialect.duties(reader) : List.of();
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (!plan.subprotocols().isEmpty()) {
            builder.subprotocols(plan.subprotocols().get(0));
        }
        socket = builder.buildAsync(URI.create(plan.url()), this).join();
        plan.opening().forEach(this::send);
    }

    /** Connects as planned, sends what is sent on opening, and does the dialect's duties if it is to. */
    public static LiveConversation open(Dialect dialect, ConnectPlan plan, boolean dutiful) {
        return new LiveConversation(dialect, plan, dutiful);
    }

    /** Sends a form. */
    public void send(FilledForm form) {
        thread.execute(() -> {
            try {
                writer.encode(form).forEach(this::send);
            } catch (FormException e) {
                told.add("wrong " + e.input());
            }
        });
    }

    /** Sends bytes as they are. */
    public void send(byte[] bytes) {
        thread.execute(() -> send(MessagePayload.binary(bytes)));
    }

    /** Sends a text message. */
    public void send(String text) {
        thread.execute(() -> send(MessagePayload.text(text)));
    }

    private void send(MessagePayload message) {
        if (message.text()) {
            socket.sendText(new String(message.bytes(), StandardCharsets.UTF_8), true)
                    .join();
        } else {
            socket.sendBinary(ByteBuffer.wrap(message.bytes()), true).join();
        }
        read(Direction.SENT, message);
    }

    private void read(Direction direction, MessagePayload message) {
        ByteSource bytes = ByteSource.of(message.bytes());
        List<Packet> packets = new ArrayList<>();
        reader.read(new SpokenMessage(number++, direction, message.text(), bytes), packets::add);
        for (Packet packet : packets) {
            told.add((direction == Direction.SENT ? "> " : "< ") + SpokenConversation.line(packet));
            if (writer != null) {
                writer.seen(direction, packet);
            }
            duties.forEach(duty -> duty.packet(direction, packet, new Channel()));
        }
    }

    /** Waits for a packet that is told so, {@code >} or {@code <} before it, and passes over all before it. */
    public String await(String beginning) throws InterruptedException {
        List<String> passed = new ArrayList<>();
        while (true) {
            String line = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no " + beginning + " after " + passed);
            } else if (line.startsWith(beginning)) {
                return line;
            }
            passed.add(line);
        }
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        received(bytes, false, last);
        return WebSocket.Listener.super.onBinary(from, data, last);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        received(data.toString().getBytes(StandardCharsets.UTF_8), true, last);
        return WebSocket.Listener.super.onText(from, data, last);
    }

    private void received(byte[] bytes, boolean text, boolean last) {
        thread.execute(() -> {
            part.writeBytes(bytes);
            if (last) {
                byte[] whole = part.toByteArray();
                part.reset();
                read(Direction.RECEIVED, new MessagePayload(text, whole));
            }
        });
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        thread.execute(() -> told.add(CLOSED));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        thread.execute(() -> told.add(CLOSED));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        socket.abort();
    }

    /** What the duties do. */
    private final class Channel implements DutyChannel {
        @Override
        public void send(MessagePayload message) {
            thread.execute(() -> LiveConversation.this.send(message));
        }

        @Override
        public Timer after(Duration delay, Runnable action) {
            ScheduledFuture<?> due = thread.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> due.cancel(false);
        }
    }
}
