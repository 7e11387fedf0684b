package app.sockeye.session;

import app.sockeye.client.Connector;
import app.sockeye.session.reconnect.ReconnectCourse;
import app.sockeye.session.reconnect.Retry;
import app.sockeye.transcript.connection.ConnectionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** What a session does by itself: it waits for the next attempt, and knows since when there is no connection. */
final class Reconnection {
    private final Connector connector;

    /** Guarded by this, as are the fields below. */
    private SessionPlan plan = SessionPlan.DEFAULT;

    private ReconnectCourse course = new ReconnectCourse(plan.reconnect(), Math::random);
    private Future<?> waiting = CompletableFuture.completedFuture(null);
    private Optional<Loss> loss = Optional.empty();

    /** @param nanos {@link System#nanoTime()} at the same time */
    private record Loss(Instant since, long nanos) {}

    Reconnection(Connector connector) {
        this.connector = connector;
    }

    /** Begins anew, as the user connects. */
    synchronized void begin(SessionPlan next) {
        waiting.cancel(false);
        plan = next;
        course = new ReconnectCourse(next.reconnect(), Math::random);
        loss = Optional.empty();
    }

    /** What is sent each time a connection has opened. */
    synchronized OpeningMessages onOpen() {
        return plan.onOpen();
    }

    /** There are no more attempts until the user connects. */
    synchronized void stop() {
        course.stop();
    }

    synchronized void stopWaiting() {
        waiting.cancel(false);
    }

    /** The attempt after a connection that ended or an attempt that failed; empty for none. */
    synchronized Optional<Retry> after(SessionStatus ended) {
        if (ended.failure().isPresent()) {
            return course.after(ended.failure().get(), System.nanoTime());
        }
        if (ended.closedByUser()) {
            return Optional.empty();
        }
        long now = ended.endedNanos();
        Duration open = Duration.ofNanos(now - ended.openedNanos());
        Optional<Retry> retry = course.after(ended.closure().orElseThrow(), open, now);
        loss = retry.map(next -> new Loss(Instant.now(), now));
        return retry;
    }

    /** Runs an attempt when its time has come. */
    synchronized void await(Retry next, Runnable attempt) {
        waiting = connector.after(next.delay(), attempt);
    }

    /** How long there was no connection before this attempt opened one; empty where none was lost. */
    synchronized Optional<ConnectionEvent> endGap(Optional<Retry> retry) {
        Optional<ConnectionEvent> gap = loss.flatMap(lost ->
                retry.map(by -> new ConnectionEvent.Gap(lost.since(), System.nanoTime() - lost.nanos(), by.attempt())));
        loss = Optional.empty();
        return gap;
    }
}
