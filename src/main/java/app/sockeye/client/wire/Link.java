package app.sockeye.client.wire;

import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.dial.Threads;
import app.sockeye.client.dial.Timings;
import app.sockeye.client.dial.Wire;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.protocol.MessageInflater;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.UpgradeResponse;

/** A connection past its opening handshake: connects its parts, runs them, and cleans up at the end. */
public final class Link {
    private static final System.Logger LOG = System.getLogger(Link.class.getName());
    private static final Duration POLITE_END = Duration.ofSeconds(1);
    private static final long WRITER_END_MILLIS = 5_000;

    private final Wire wire;
    private final Negotiation agreed;
    private final ConnectOptions options;
    private final WireTap tap;
    private final ConnectionListener listener;
    private final Optional<MessageDeflate> deflate;
    private final SocketGuard guard;
    private final ClosingHandshake closing = new ClosingHandshake();
    private final SendQueue queue = new SendQueue();
    private final CloseWait wait;
    private final TapOrder order = new TapOrder();
    private final EngineWriter engineWriter = new EngineWriter();
    private final SendLoop sender;
    private final CountDownLatch writerEnd = new CountDownLatch(1);
    /** This field and that below are set before the writer starts; closed when no writer follows. */
    private org.glassfish.tyrus.spi.Connection engine;

    private FrameMaker frames;

    /** Creates a link over a stream, which is closed when the connection ends or {@link #drop()} is called. */
    public Link(
            Wire wire,
            Negotiation agreed,
            ConnectOptions options,
            WireTap tap,
            ConnectionListener listener,
            Optional<MessageDeflate> deflate,
            ScheduledExecutorService timer) {
        this.wire = wire;
        this.agreed = agreed;
        this.options = options;
        this.tap = tap;
        this.listener = listener;
        this.deflate = deflate;
        this.guard = new SocketGuard(timer);
        guard.guard(wire.tcp());
        this.wait = new CloseWait(guard, queue, closing, options.timeouts().close());
        Outbound outbound = new Outbound(tap, queue, closing);
        this.sender =
                new SendLoop(queue, new WriteBatch(wire.frames(), outbound, order), outbound, closing, this::drop);
    }

    /** Passes the checked answer to Tyrus, which then considers the connection open. */
    public void shakeHands(ClientEngine opening, UpgradeResponse response) throws IOException {
        ClientEngine.ClientUpgradeInfo info = opening.processResponse(response, engineWriter, reason -> {});
        if (info.getUpgradeStatus() != ClientEngine.ClientUpgradeStatus.SUCCESS) {
            throw new IOException("Tyrus refused an answer that passed all checks");
        }
        engine = info.createConnection();
    }

    /** Frees the socket of a link that never runs. */
    public void drop() {
        guard.cut(SocketGuard.Cut.ABORTED);
    }

    /** Reports that the connection is open, reads until it ends, and reports the end. */
    public void run(Session session, Timings timings, ByteBuffer firstBytes) {
        frames = new FrameMaker(session, engine.getReadHandler(), engineWriter, deflate);
        startWriter();
        receive(timings, firstBytes);
        end();
        listener.closed(closing.closure());
    }

    private void receive(Timings timings, ByteBuffer firstBytes) {
        Optional<MessageInflater> inflater =
                agreed.deflate().map(agreement -> new MessageInflater(agreement.serverNoContextTakeover()));
        try {
            ReadClock clock = new ReadClock(wire.tcp().getInputStream(), System::nanoTime);
            OpenConnection open = new OpenConnection(wire, agreed, timings, queue, wait, closing, guard, clock, tap);
            Upkeep upkeep = new Upkeep(options, guard, queue, clock, closing, open);
            long most = options.limits().messageBytes();
            ReceiveLoop receiver =
                    new ReceiveLoop(wire.in(), tap, inflater, most, queue, order, closing, wait, clock, upkeep);
            listener.opened(open);
            try {
                upkeep.start();
                receiver.run(firstBytes);
            } finally {
                upkeep.over();
            }
            closing.because(LossWording.endOfStream());
        } catch (IOException e) {
            closing.because(LossWording.brokenStream(e));
        } catch (RuntimeException | Error e) {
            endAfter(e);
        } finally {
            inflater.ifPresent(MessageInflater::end);
        }
    }

    private void startWriter() {
        Threads.start("sockeye-writer " + wire.remoteAddress(), this::send);
    }

    private void send() {
        boolean over = true;
        try {
            over = sender.run(frames, this::startWriter);
        } catch (IOException e) {
            closing.because(LossWording.brokenStream(e));
            guard.cut(SocketGuard.Cut.ABORTED);
        } catch (RuntimeException | Error e) {
            endAfter(e);
            guard.cut(SocketGuard.Cut.ABORTED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (over) {
                deflate.ifPresent(MessageDeflate::end);
                writerEnd.countDown();
            }
        }
    }

    /** The end tells of our mistake in a sentence, the log where it was made. */
    private void endAfter(Throwable mistake) {
        LOG.log(Level.ERROR, "The connection to " + wire.remoteAddress() + " ended by a mistake of ours", mistake);
        closing.endedHere(LossWording.mistake(mistake));
    }

    private void end() {
        wait.over();
        try {
            if (closing.intended() != null) {
                // The server may end the stream before our answer to its close frame is sent.
                writerEnd.await(POLITE_END.toMillis(), TimeUnit.MILLISECONDS);
            }
            queue.end(LossWording.notSent());
            if (closing.closure().clean()) {
                closePolitely();
            }
            guard.cut(SocketGuard.Cut.ABORTED);
            writerEnd.await(WRITER_END_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        engine.close(new jakarta.websocket.CloseReason(CloseCodes.CLOSED_ABNORMALLY, ""));
    }

    /** Closes the socket; TLS sends its close_notify, which may block where the peer doesn't read. */
    private void closePolitely() {
        try {
            guard.within(POLITE_END, () -> {
                wire.socket().close();
                return null;
            });
        } catch (IOException e) {
            // The peer closed the connection first.
        }
    }
}
