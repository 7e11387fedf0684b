package app.sockeye.session.repeat;

import app.sockeye.client.wire.MessageBatch;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * A message sent again and again until a goal is reached. Memory does not grow with the number of messages: what the
 * socket hasn't taken is bounded, and the next ones wait. Thread-safe; commands return at once.
 */
public final class Repeat {
    private static final long NEVER = Long.MIN_VALUE;
    private static final int BATCH_MESSAGES = 512;
    private static final long BATCH_BYTES = 64 << 10;
    private static final long FAR = TimeUnit.HOURS.toNanos(1);
    /** How often it looks whether a connection is open again, or the queue has room. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final System.Logger LOG = System.getLogger(Repeat.class.getName());
    private static final String DEFECT = "Sockeye made a mistake, which the diagnostics log tells.";
    private static final String REFUSED =
            "A message can't be sent: its text is not UTF-8, or a ping is over 125 bytes.";

    private final OutgoingSource source;
    private final RepeatChannel channel;
    private final RepeatClock clock;
    private final LongSupplier errors;
    private final Handover handover;
    private final Thread thread = new Thread(this::run, "repeat");
    private final Runnable onEnd;

    private volatile RepeatPlan plan;
    private volatile boolean stopped;
    private volatile boolean paused;
    /** Written by the repeat's thread, as are the fields below. */
    private volatile RepeatState state = RepeatState.RUNNING;

    private volatile String cause = "";
    /** Active time so far, without the stretch that is under way. */
    private volatile long active;
    /** When the active stretch under way began; {@link #NEVER} while there is none. */
    private volatile long since;

    /** Messages handed over; this field and those below belong to the repeat's thread. */
    private long handed;

    private RepeatPlan paced;
    private Pacing pacing;

    /** A repeat on a session, not started yet.
     *
     * @param errors how many errors were counted since it began
     * @param onEnd called once on its thread when it is over
     */
    public Repeat(ClientSession session, OutgoingSource source, RepeatPlan plan, LongSupplier errors, Runnable onEnd) {
        this(new SessionRepeatChannel(session), source, plan, errors, onEnd, RepeatClock.SYSTEM);
    }

    Repeat(
            RepeatChannel channel,
            OutgoingSource source,
            RepeatPlan plan,
            LongSupplier errors,
            Runnable onEnd,
            RepeatClock clock) {
        this.channel = channel;
        this.source = source;
        this.plan = plan;
        this.errors = errors;
        this.onEnd = onEnd;
        this.clock = clock;
        this.handover = new Handover(channel, clock, this::wake);
        since = NEVER;
        thread.setDaemon(true);
    }

    /** Starts it; once. */
    public void start() {
        thread.start();
    }

    /** Ends it; what is handed over already is still sent. */
    public void stop() {
        stopped = true;
        wake();
    }

    /** Sends nothing more until {@link #resume()}; a time that it lasts is not used up meanwhile. */
    public void pause() {
        paused = true;
        wake();
    }

    /** Goes on after a pause. */
    public void resume() {
        paused = false;
        wake();
    }

    /** Goes on by another plan: the messages and the time so far count. */
    public void change(RepeatPlan next) {
        plan = next;
        wake();
    }

    /** The plan it goes by. */
    public RepeatPlan plan() {
        return plan;
    }

    /** How far it is. */
    public RepeatProgress progress() {
        long stretch = since;
        long time = active + (stretch == NEVER ? 0 : Math.max(0, clock.nanos() - stretch));
        return new RepeatProgress(
                state,
                handover.sent(),
                handover.heldBack(),
                handover.queued(),
                handover.queuedBytes(),
                time,
                handover.lateness(),
                cause);
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    /** The repeat itself, on its thread; in tests on any. */
    void run() {
        paced = plan;
        pacing = new Pacing(paced.perSecond(), paced.rising().toNanos());
        try {
            while (!state.isOver()) {
                step();
            }
        } catch (RepeatException e) {
            cause = e.getMessage();
            end(RepeatState.FAILED);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "A repeat stopped", e);
            cause = DEFECT;
            end(RepeatState.FAILED);
        } finally {
            drain();
            onEnd.run();
        }
    }

    private void step() throws RepeatException {
        followPlan();
        Handover.Trouble trouble = handover.takeTrouble();
        if (trouble == Handover.Trouble.REFUSED) {
            throw new RepeatException(REFUSED);
        } else if (stopped) {
            end(RepeatState.STOPPED);
        } else if (paced.stopOnError() && errors.getAsLong() > 0) {
            end(RepeatState.ERROR);
        } else if (!channel.isOpen()) {
            waitForConnection();
        } else if (paused) {
            rest(RepeatState.PAUSED);
            clock.park(FAR);
        } else if (trouble != Handover.Trouble.NONE) {
            clock.park(LOOK_NANOS);
        } else {
            send();
        }
    }

    private void followPlan() {
        RepeatPlan now = plan;
        if (now != paced) {
            pacing.due(time());
            pacing.change(now.perSecond(), now.rising().toNanos());
            paced = now;
        }
    }

    private void waitForConnection() {
        if (paced.stopWhenLost()) {
            end(RepeatState.LOST);
        } else {
            rest(paused ? RepeatState.PAUSED : RepeatState.WAITING);
            clock.park(LOOK_NANOS);
        }
    }

    private void send() throws RepeatException {
        if (since == NEVER) {
            since = clock.nanos();
            state = RepeatState.RUNNING;
        }
        long now = time();
        long ends = paced.goal() instanceof RepeatGoal.Lasting lasting
                ? lasting.time().toNanos()
                : Long.MAX_VALUE;
        long due = Math.min(pacing.due(Math.min(now, ends)), missing());
        boolean over = now >= ends;
        if (over && (!paced.hasRate() || !handover.hasRoom())) {
            // The socket takes less than the rate: the time counts.
            pacing.take(due);
            due = 0;
        }
        if (due > 0 && handover.hasRoom()) {
            handOver(due);
        } else if (due > 0) {
            clock.park(Math.min(FAR, ends - now));
        } else if (over || missing() == 0) {
            finish();
        } else {
            clock.park(Math.min(pacing.untilNext(), ends - now));
        }
    }

    /** Messages of the goal that are neither sent nor under way. */
    private long missing() {
        return paced.goal() instanceof RepeatGoal.Times times
                ? Math.max(0, times.count() - (handed - handover.lost()))
                : Long.MAX_VALUE;
    }

    /** Waits until what was handed over is sent. */
    private void finish() {
        if (handover.isEmpty()) {
            if (missing() == 0 || paced.goal() instanceof RepeatGoal.Lasting) {
                end(RepeatState.DONE);
            }
        } else {
            clock.park(FAR);
        }
    }

    private void handOver(long due) throws RepeatException {
        List<Outgoing> messages = new ArrayList<>();
        int most = (int) Math.min(due, BATCH_MESSAGES);
        long[] when = new long[paced.hasRate() ? most : 0];
        long bytes = 0;
        long begun = clock.nanos();
        try {
            while (messages.size() < most && bytes < BATCH_BYTES && !stopped) {
                Outgoing next = source.next();
                if (!MessageBatch.fits(next)) {
                    handOver(messages, when);
                    messages.clear();
                    handOver(next, begun);
                    return;
                }
                if (when.length > 0) {
                    when[messages.size()] = begun - pacing.lateness(messages.size());
                }
                messages.add(next);
                bytes += MessageBatch.bytes(next);
            }
        } finally {
            handOver(messages, when);
        }
    }

    private void handOver(Outgoing large, long begun) {
        long due = begun - pacing.lateness(0);
        handed++;
        pacing.take(1);
        handover.send(large, due);
    }

    private void handOver(List<Outgoing> messages, long[] when) {
        if (!messages.isEmpty()) {
            handed += messages.size();
            pacing.take(messages.size());
            handover.send(new MessageBatch(messages), when);
        }
    }

    /** Active time so far. */
    private long time() {
        return active + (since == NEVER ? 0 : clock.nanos() - since);
    }

    private void rest(RepeatState why) {
        if (since != NEVER) {
            active = time();
            since = NEVER;
        }
        state = why;
    }

    private void end(RepeatState last) {
        rest(last);
    }

    /** Waits a moment for what was handed over, so that its count is final where the server reads. */
    private void drain() {
        long begun = clock.nanos();
        while (!handover.isEmpty() && clock.nanos() - begun < DRAIN_NANOS) {
            clock.park(LOOK_NANOS);
        }
    }
}
