package app.sockeye.session.sequence;

import app.sockeye.files.Reason;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.Sendable;
import app.sockeye.payload.Durations;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.capture.CaptureCondition;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Filter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/** Does what steps say, one after the other. Belongs to one thread. */
final class StepRunner {
    private static final long LONGEST_SEND = SequenceAction.LONGEST.toNanos();
    /** How long a close may take; the connection's own time-out for it is shorter. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofMinutes(1);

    private final SequenceContext context;
    private final ClientSession session;
    private final EntrySeeker seeker;
    private final BooleanSupplier stopped;

    /** The index of the first entry that a wait looks at. */
    private long from;
    /** The message that was waited for last, unless something was sent since. */
    private OptionalLong matched = OptionalLong.empty();

    /** What a step met, and the value that it captured. */
    record Met(OptionalLong entry, String value) {
        static final Met NOTHING = new Met(OptionalLong.empty(), "");

        static Met entry(OptionalLong index) {
            return new Met(index, "");
        }
    }

    /** @param stopped whether the current step is to end now */
    StepRunner(SequenceContext context, BooleanSupplier stopped) {
        this.context = context;
        this.session = context.session();
        this.stopped = stopped;
        this.seeker = new EntrySeeker(session, context.clock(), stopped);
        this.from = session.transcript().count();
    }

    /** Does it; returns early where it is stopped. */
    Met run(SequenceAction action, TemplateValues values) throws StepFailure, InterruptedException {
        if (action instanceof SequenceAction.Send send) {
            return send(send.message(), values);
        } else if (action instanceof SequenceAction.SendSaved saved) {
            Optional<Sendable> message = context.saved().apply(saved.name());
            return send(
                    message.orElseThrow(() -> new StepFailure("There is no saved message " + saved.name())), values);
        } else if (action instanceof SequenceAction.WaitFor wait) {
            return await(wait);
        } else if (action instanceof SequenceAction.Delay delay) {
            seeker.pause(delay.time().toNanos());
        } else if (action instanceof SequenceAction.Take take) {
            return take(take.capture());
        } else if (action instanceof SequenceAction.Ping ping) {
            return send(ControlDraft.ping(ping.payload()), values);
        } else if (action instanceof SequenceAction.Close close) {
            close(new CloseReason(close.code(), close.reason()), CLOSE_TIMEOUT);
        } else if (action instanceof SequenceAction.Reconnect reconnect) {
            reconnect(reconnect.timeout());
        }
        return Met.NOTHING;
    }

    private Met send(Sendable message, TemplateValues values) throws StepFailure, InterruptedException {
        long before = session.transcript().count();
        CompletableFuture<SentMessage> sending = session.sender().send(message, values);
        sending.whenComplete((sent, failure) -> session.transcript().wakeWaiting());
        if (!seeker.await(sending::isDone, LONGEST_SEND) && sending.cancel(true)) {
            if (stopped.getAsBoolean()) {
                return Met.NOTHING;
            }
            throw new StepFailure("The message was not sent within " + Durations.brief(LONGEST_SEND));
        }
        from = before;
        matched = OptionalLong.empty();
        try {
            return Met.entry(sending.get().entry());
        } catch (ExecutionException e) {
            throw new StepFailure(
                    e.getCause() instanceof NotOpenException ? "No connection is open" : Reason.of(e.getCause()));
        }
    }

    private Met await(SequenceAction.WaitFor wait) throws StepFailure, InterruptedException {
        Filter filter;
        try {
            filter = Query.parse(wait.query()).filter(EnumSet.allOf(Direction.class), EntrySeeker.KINDS);
        } catch (QuerySyntaxException e) {
            throw new StepFailure(e.getMessage().replaceFirst("\\.$", ""));
        }
        OptionalLong found = await(filter, wait.timeout(), "Nothing matched");
        found.ifPresent(index -> {
            from = index + 1;
            matched = found;
        });
        return Met.entry(found);
    }

    private OptionalLong await(Filter filter, Duration timeout, String failed)
            throws StepFailure, InterruptedException {
        long started = context.clock().nanos();
        OptionalLong found = seeker.await(filter, from, timeout.toNanos());
        boolean isLate = context.clock().nanos() - started >= timeout.toNanos();
        if (found.isEmpty() && (isLate || session.status().state().canConnect())) {
            OptionalLong last = seeker.lastReceived(from);
            String why = isLate ? " within " + Durations.brief(timeout.toNanos()) : ", and no connection is open";
            throw new StepFailure(failed + why + "; " + seeker.seen(last), last);
        }
        return found;
    }

    private Met take(Capture capture) throws StepFailure, InterruptedException {
        CaptureCondition condition = new CaptureCondition(capture);
        Transcript transcript = session.transcript();
        EntryContext entries = new EntryContext(transcript);
        OptionalLong reply = matched.isPresent()
                        && condition
                                .valueIn(transcript.entry(matched.getAsLong()), entries)
                                .isPresent()
                ? matched
                : await(condition.filter(), capture.timeout(), "No message with " + capture.path() + " came");
        if (reply.isEmpty()) {
            return Met.NOTHING;
        }
        String value = condition
                .valueIn(transcript.entry(reply.getAsLong()), entries)
                .orElseThrow(() -> new StepFailure("The message has no " + capture.path()));
        try {
            session.captured().put(capture.variable(), value);
        } catch (IllegalArgumentException e) {
            throw new StepFailure(Reason.of(e), reply);
        }
        return new Met(reply, value);
    }

    private void close(CloseReason reason, Duration timeout) throws StepFailure, InterruptedException {
        if (session.status().state().canConnect()) {
            throw new StepFailure("No connection is open");
        }
        session.stopReconnecting();
        session.disconnect(reason);
        long started = context.clock().nanos();
        if (!seeker.await(() -> session.status().state().canConnect(), timeout.toNanos())
                && context.clock().nanos() - started >= timeout.toNanos()) {
            throw new StepFailure("The connection was not closed within " + Durations.brief(timeout.toNanos()));
        }
    }

    private void reconnect(Duration timeout) throws StepFailure, InterruptedException {
        if (!session.status().state().canConnect()) {
            close(new CloseReason(CloseCode.NORMAL, ""), timeout);
        }
        SessionStatus before = session.status();
        if (!before.state().canConnect()) {
            return;
        }
        from = session.transcript().count();
        matched = OptionalLong.empty();
        context.connect().run();
        long started = context.clock().nanos();
        BooleanSupplier settled = () -> {
            SessionStatus now = session.status();
            return now.state() == SessionState.OPEN
                    || now != before && now.state().canConnect();
        };
        if (!seeker.await(settled, timeout.toNanos())) {
            if (context.clock().nanos() - started >= timeout.toNanos()) {
                throw new StepFailure("No connection was open within " + Durations.brief(timeout.toNanos()));
            }
            return;
        }
        SessionStatus now = session.status();
        if (now.state() != SessionState.OPEN) {
            throw new StepFailure(now.failure()
                    .map(failure -> failure.getMessage().replaceFirst("\\.$", ""))
                    .orElse("The connection was closed"));
        }
    }
}
