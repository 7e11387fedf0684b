package app.sockeye.session.repeat;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.session.ClientSession;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.statistics.Replies;
import app.sockeye.transcript.statistics.Statistics;
import java.io.Closeable;
import java.util.Optional;

/**
 * A repeat of a session with what came back: its start and its end are recorded, replies are matched and errors
 * counted from the recording. Thread-safe.
 */
public final class RepeatRun implements Closeable {
    private static final String LOST = "The connection ended.";
    private static final String ERROR = "A reply counted as an error.";

    private final Transcript transcript;
    private final String message;
    private final Repeat repeat;
    private final long first;
    private final Statistics<Replies> replies;
    private final Runnable onEnd;
    /** Index of the entry from which on nothing was sent by this; set by the repeat's thread. */
    private volatile long end = Long.MAX_VALUE;

    /**
     * Starts at once.
     *
     * @param message its name, or its beginning, for the recording
     * @param idPath where the id stands by which a reply belongs to a message
     * @param error which messages received count as errors; empty for none
     * @param onEnd called once, on any thread, when nothing more is sent
     */
    public RepeatRun(
            ClientSession session,
            String message,
            OutgoingSource source,
            RepeatPlan plan,
            JsonPath idPath,
            Optional<Condition> error,
            Runnable onEnd) {
        this.transcript = session.transcript();
        this.message = message;
        this.onEnd = onEnd;
        first = transcript.count();
        transcript.templates().putRepeat(first, source.written());
        record(start(plan));
        replies = Statistics.replies(transcript, first, () -> end, idPath, error);
        repeat =
                new Repeat(session, source, plan, () -> replies.look().figures().errors(), this::ended);
        repeat.start();
    }

    private AutomationEvent start(RepeatPlan plan) {
        return new AutomationEvent.RepeatStart(
                message,
                plan.goal() instanceof RepeatGoal.Times times ? times.count() : 0,
                plan.goal() instanceof RepeatGoal.Lasting lasting
                        ? lasting.time().toNanos()
                        : 0,
                plan.hasRate() ? plan.perSecond() : 0);
    }

    private void ended() {
        RepeatProgress last = repeat.progress();
        end = transcript.count();
        record(new AutomationEvent.RepeatEnd(
                message,
                outcome(last.state()),
                last.sent(),
                last.heldBack(),
                replies.look().figures().errors(),
                last.activeNanos(),
                switch (last.state()) {
                    case LOST -> LOST;
                    case ERROR -> ERROR;
                    default -> last.cause();
                }));
        onEnd.run();
    }

    private static Outcome outcome(RepeatState state) {
        return switch (state) {
            case DONE -> Outcome.DONE;
            case LOST, ERROR, FAILED -> Outcome.FAILED;
            default -> Outcome.STOPPED;
        };
    }

    private void record(AutomationEvent event) {
        try {
            transcript.appender().append(event, null, System.nanoTime());
            transcript.appender().publish();
        } catch (IllegalStateException e) {
            // The session was closed, and the recording with it.
        }
    }

    /** Pauses, goes on, changes and stops it, and tells how far it is. */
    public Repeat repeat() {
        return repeat;
    }

    /** What was sent: its name, or its beginning. */
    public String message() {
        return message;
    }

    /** The index of the first entry that may belong to it. */
    public long first() {
        return first;
    }

    /** Whether nothing more is sent, and its end is recorded. */
    public boolean isOver() {
        return end != Long.MAX_VALUE;
    }

    /** The newest figures of what came back; the same object until they change. */
    public Statistics.Look<Replies> replies() {
        return replies.look();
    }

    /** Stops it, and the counting of replies. */
    @Override
    public void close() {
        repeat.stop();
        replies.close();
    }
}
