package app.sockeye.session.rule;

import app.sockeye.message.Sendable;
import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.AutomationEvent.Limit;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The rules of a session: checks what is received on a thread of its own, and records each firing in the log. They pause
 * instead of sending more than {@link RuleBudget} allows. Thread-safe.
 */
public final class SessionRules implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SessionRules.class.getName());
    private static final Filter CHECKED = new Filter(
            EnumSet.allOf(Direction.class), EnumSet.complementOf(EnumSet.of(EntryKind.NOTE)), Optional.empty());
    /** Entries that may wait to be checked. */
    private static final long MOST_WAITING = 1_000_000;

    private static final long WAIT_NANOS = TimeUnit.HOURS.toNanos(1);

    private final ClientSession session;
    private final Transcript transcript;
    /** Used by the thread that checks entries. */
    private final EntryContext context;

    private final RuleDeeds deeds;
    private final RuleBudget budget;
    private final Runnable listener;
    private final long mostWaiting;

    /** Guarded by this, as are the fields below. */
    private List<ActiveRule> rules = List.of();

    private Optional<Limit> paused = Optional.empty();
    private boolean started;

    /** Changes with each change of the rules; written under the lock. */
    private volatile long version;

    private volatile boolean closed;

    /**
     * Without any rule.
     *
     * @param saved finds a saved message by its name
     * @param budget shared by all sessions of the program
     * @param listener called after each firing and each change, on any thread; it must return at once
     */
    public SessionRules(
            ClientSession session,
            TemplateValues values,
            Function<String, Optional<Sendable>> saved,
            RuleEffects effects,
            RuleBudget budget,
            Runnable listener) {
        this(session, new RuleDeeds(session, values, saved, effects), budget, listener, MOST_WAITING);
    }

    SessionRules(ClientSession session, RuleDeeds deeds, RuleBudget budget, Runnable listener, long mostWaiting) {
        this.session = session;
        this.transcript = session.transcript();
        this.context = new EntryContext(transcript);
        this.deeds = deeds;
        this.budget = budget;
        this.listener = listener;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Sets the rules, which apply to what is received from now on. One that stood among those before keeps its counts.
     *
     * @param changed at most {@link Rule#MOST_RULES}; those that can't fire are skipped
     */
    public void set(List<Rule> changed) {
        synchronized (this) {
            List<ActiveRule> before = new ArrayList<>(rules);
            List<ActiveRule> now = new ArrayList<>();
            for (Rule rule : changed.subList(0, Math.min(changed.size(), Rule.MOST_RULES))) {
                ActiveRule active = new ActiveRule(rule, now.size() + 1);
                before.stream()
                        .filter(old -> old.rule.withOn(true).equals(rule.withOn(true)))
                        .findFirst()
                        .ifPresent(old -> {
                            active.take(old);
                            before.remove(old);
                        });
                now.add(active);
            }
            rules = List.copyOf(now);
            changed();
        }
        listener.run();
    }

    /** Lets rules that paused fire again. */
    public void resume() {
        synchronized (this) {
            paused = Optional.empty();
            rules.forEach(rule -> rule.timesOfConnection = 0);
            changed();
        }
        listener.run();
    }

    /** What they have done. */
    public synchronized RuleStatus status() {
        return new RuleStatus(
                rules.stream()
                        .map(rule -> new RuleStatus.RuleCount(rule.rule, rule.times, rule.last, rule.isPaused()))
                        .toList(),
                paused);
    }

    /** Stops them for good. */
    @Override
    public void close() {
        closed = true;
        transcript.wakeWaiting();
    }

    /** Guarded by this. */
    private void changed() {
        version++;
        if (!started && !closed && paused.isEmpty() && rules.stream().anyMatch(ActiveRule::isReady)) {
            started = true;
            long from = transcript.count();
            Thread thread = new Thread(() -> run(from), "rules");
            thread.setDaemon(true);
            thread.start();
        }
        transcript.wakeWaiting();
    }

    private synchronized boolean isAnyReady() {
        return paused.isEmpty() && rules.stream().anyMatch(ActiveRule::isReady);
    }

    private boolean isOver() {
        return closed || transcript.isClosed();
    }

    private void run(long first) {
        long from = first;
        try {
            while (!isOver()) {
                long seen = version;
                BooleanSupplier changes = () -> version != seen || isOver();
                if (isAnyReady()) {
                    from = follow(from, changes);
                } else {
                    transcript.awaitBeyond(Long.MAX_VALUE, changes, WAIT_NANOS);
                    from = transcript.count();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            stopped(e);
        }
    }

    /** They stopped by themselves: because the session was closed, and its transcript with it, or by a mistake. */
    private void stopped(Throwable why) {
        if (isOver()) {
            LOG.log(System.Logger.Level.DEBUG, "Rules ended", why);
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "Rules stopped", why);
        synchronized (this) {
            // The user may start them again.
            started = false;
            paused = Optional.empty();
        }
        pause(Limit.DEFECT, 0, 0);
    }

    /** Checks entries until the rules change; returns the index of the first that was not checked. */
    private long follow(long from, BooleanSupplier changes) throws InterruptedException {
        EntryCursor cursor = new EntryCursor(transcript, CHECKED, from, this::isOver);
        while (!changes.getAsBoolean()) {
            long count = transcript.count();
            while (!changes.getAsBoolean() && cursor.next(count)) {
                if (transcript.count() - cursor.index() > mostWaiting) {
                    pause(Limit.BEHIND, 0, 0);
                } else if (!cursor.direction().equals(Optional.of(Direction.SENT))) {
                    check(cursor.entry());
                }
            }
            if (!changes.getAsBoolean()) {
                transcript.awaitBeyond(count, changes, WAIT_NANOS);
            }
        }
        return cursor.looked();
    }

    private void check(Entry entry) throws InterruptedException {
        boolean opened = entry.kind() == EntryKind.STATE
                && entry.event()
                        .filter(ConnectionEvent.Opened.class::isInstance)
                        .isPresent();
        if (opened) {
            session.awaitOpen();
        }
        for (ActiveRule rule : ready(opened)) {
            boolean fires = rule.rule.isOnOpen() ? opened : rule.firesOn(entry, context);
            if (fires && !fire(rule, rule.rule.isOnOpen() ? Optional.empty() : Optional.of(entry))) {
                return;
            }
        }
    }

    private synchronized List<ActiveRule> ready(boolean opened) {
        if (opened) {
            rules.forEach(rule -> rule.timesOfConnection = 0);
        }
        return rules.stream().filter(ActiveRule::isReady).toList();
    }

    /** Returns false where the rules pause instead. */
    private boolean fire(ActiveRule active, Optional<Entry> match) {
        List<String> done = new ArrayList<>();
        String cause = "";
        for (RuleAction action : active.rule.actions()) {
            if (RuleDeeds.sends(action) && !budget.take()) {
                if (!done.isEmpty() || !cause.isEmpty()) {
                    fired(active, done, match, cause);
                }
                pause(Limit.RATE, 0, RuleBudget.MOST_PER_SECOND);
                return false;
            }
            Optional<String> failure = deeds.run(action, match);
            if (failure.isPresent()) {
                cause = failure.get();
            } else {
                done.add(RuleWording.of(action));
            }
        }
        fired(active, done, match, cause);
        return true;
    }

    private void fired(ActiveRule active, List<String> done, Optional<Entry> match, String cause) {
        OptionalLong entry = match.isPresent() ? OptionalLong.of(match.get().index()) : OptionalLong.empty();
        boolean last;
        synchronized (this) {
            active.times++;
            active.timesOfConnection++;
            active.last = entry;
            last = active.isPaused();
        }
        record(new AutomationEvent.RuleFire(
                active.number, RuleWording.when(active.rule), done, entry, deeds.takeSent(), active.times, cause));
        if (last) {
            record(new AutomationEvent.RulePause(Limit.COUNT, active.number, active.rule.most()));
        }
        listener.run();
    }

    private void pause(Limit limit, int rule, long most) {
        synchronized (this) {
            if (paused.isPresent()) {
                return;
            }
            paused = Optional.of(limit);
            version++;
        }
        record(new AutomationEvent.RulePause(limit, rule, most));
        listener.run();
    }

    private void record(AutomationEvent event) {
        transcript.appender().append(event, null, System.nanoTime());
        transcript.appender().publish();
    }
}
