package app.sockeye.client.wire;

import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.protocol.EarlyEnd;

/** What an open connection does by itself: it answers, sends pings, and ends where the server is silent. Thread-safe. */
final class Upkeep {
    private final SocketGuard guard;
    private final ClosingHandshake closing;
    private final AutomaticAnswers answers;
    private final KeepAlive keepAlive;
    private final IdleWatch idle;

    /** @param open closed where no byte comes for too long */
    Upkeep(
            ConnectOptions options,
            SocketGuard guard,
            SendQueue queue,
            ReadClock reader,
            ClosingHandshake closing,
            OpenConnection open) {
        this.guard = guard;
        this.closing = closing;
        this.answers = new AutomaticAnswers(options.answers(), guard, queue, System::nanoTime);
        this.keepAlive = new KeepAlive(options.keepAlive(), guard, queue, reader, System::nanoTime, this::lost);
        this.idle = new IdleWatch(
                guard,
                reader,
                options.timeouts().idle(),
                () -> open.closeIdle(options.timeouts().idle()));
    }

    void start() {
        keepAlive.start();
        idle.start();
    }

    /** A ping came, given header included. */
    void ping(byte[] frame) {
        answers.ping(frame);
    }

    void pong(byte[] payload) {
        keepAlive.pong(payload);
    }

    /**
     * The server's close frame came.
     *
     * @param answering sends ours
     */
    void close(Runnable answering) {
        serverIsDone();
        if (closing.intended() != null) {
            answering.run();
        } else if (!answers.close(answering)) {
            closing.because(LossWording.closeNotAnswered());
        }
    }

    /** What the server sends from now on is ignored. */
    void serverIsDone() {
        keepAlive.over();
        idle.over();
    }

    private void lost(EarlyEnd.UnansweredPing facts) {
        if (closing.isSent()) {
            return;
        }
        closing.endsEarly(facts);
        if (facts.isHalfOpen()) {
            closing.because(LossWording.unanswered(facts));
        } else {
            closing.endedHere(LossWording.unanswered(facts));
        }
        guard.cut(SocketGuard.Cut.EXPIRED);
    }

    /** The connection is over. */
    void over() {
        serverIsDone();
        answers.over();
    }
}
