package app.sockeye.session.script;

import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Reads the log and gives what is received to the script. Belongs to its own thread. */
final class ScriptFeed {
    private static final System.Logger LOG = System.getLogger(ScriptFeed.class.getName());
    private static final Filter GIVEN = new Filter(
            EnumSet.allOf(Direction.class),
            EnumSet.of(EntryKind.TEXT, EntryKind.BINARY, EntryKind.STATE),
            Optional.empty());
    private static final long WAIT_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final long LOOK_MILLIS = 50;

    private final SessionScript script;
    private final ClientSession session;
    private final Transcript transcript;
    private final ScriptRecord record;
    private final long mostWaiting;
    private Optional<RunningScript> running = Optional.empty();
    /** Entries before this tell of no opening that the script has not been told of. */
    private long told;

    /** @param mostWaiting entries that may wait to be given; a script that is slower misses the older ones */
    ScriptFeed(SessionScript script, ClientSession session, ScriptRecord record, long mostWaiting) {
        this.script = script;
        this.session = session;
        this.transcript = session.transcript();
        this.record = record;
        this.mostWaiting = mostWaiting;
    }

    /** Feeds until the session is closed. */
    void run(long first) {
        long from = first;
        try {
            while (!script.isOver()) {
                long seen = script.version();
                BooleanSupplier changes = () -> script.version() != seen || script.isOver();
                if (script.source().isBlank()) {
                    transcript.awaitBeyond(Long.MAX_VALUE, changes, WAIT_NANOS);
                    from = transcript.count();
                } else {
                    running = Optional.empty();
                    from = follow(from, changes);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            if (script.isOver()) {
                // The session was closed, and its transcript with it.
                LOG.log(System.Logger.Level.DEBUG, "The script's feed ended", e);
            } else {
                LOG.log(System.Logger.Level.WARNING, "The script's feed stopped", e);
                script.feedStopped();
            }
        }
    }

    /** Gives entries to the script until it changes; returns the index of the first that was not looked at. */
    private long follow(long from, BooleanSupplier changes) throws InterruptedException {
        EntryCursor cursor = new EntryCursor(transcript, GIVEN, from, script::isOver);
        if (script.takeWanted()) {
            running = script.load(changes);
            if (session.status().state() == SessionState.OPEN) {
                // It is recorded as open before it is, so what is recorded later is another opening.
                told = transcript.count();
                open();
            }
        }
        while (!changes.getAsBoolean()) {
            long count = transcript.count();
            while (!changes.getAsBoolean() && cursor.next(count)) {
                if (isTooLate(cursor)) {
                    return transcript.count();
                }
                take(cursor, changes);
            }
            if (script.takeWanted() && !isUsable()) {
                running = script.load(changes);
            }
            if (!changes.getAsBoolean()) {
                transcript.awaitBeyond(count, () -> changes.getAsBoolean() || script.isWanted(), WAIT_NANOS);
            }
        }
        return cursor.looked();
    }

    private boolean isTooLate(EntryCursor cursor) {
        long behind = transcript.count() - cursor.index();
        if (behind <= mostWaiting) {
            return false;
        }
        record.failed(
                "onMessage",
                OptionalLong.of(cursor.index()),
                "Messages come faster than the script takes them; the next " + behind + " were not given to it.",
                false);
        return true;
    }

    private void take(EntryCursor cursor, BooleanSupplier changes) throws InterruptedException {
        if (cursor.direction().equals(Optional.of(Direction.RECEIVED))) {
            give(cursor, changes);
        } else if (cursor.index() >= told && isOpening(cursor)) {
            session.awaitOpen();
            if (!isUsable()) {
                running = script.load(changes);
            }
            open();
        }
    }

    private boolean isUsable() {
        return running.isPresent() && !running.get().hasEnded();
    }

    private static boolean isOpening(EntryCursor cursor) {
        return cursor.direction().isEmpty()
                && cursor.entry()
                        .event()
                        .filter(ConnectionEvent.Opened.class::isInstance)
                        .isPresent();
    }

    private void open() {
        running.filter(loaded -> loaded.defines("onOpen") && session.status().state() == SessionState.OPEN)
                .ifPresent(loaded -> loaded.call("onOpen", OptionalLong.empty()));
    }

    private void give(EntryCursor cursor, BooleanSupplier changes) throws InterruptedException {
        if (!isUsable() || !running.get().defines("onMessage")) {
            return;
        }
        RunningScript loaded = running.get();
        Entry entry = cursor.entry();
        byte[] head = entry.payload().head(ScriptFilter.LARGEST);
        long time = transcript.started().plusNanos(entry.nanos()).toEpochMilli();
        String message = ConnectionHost.crossing(entry.kind() == EntryKind.TEXT, head);
        String facts = entry.index() + " " + time + " " + entry.size() + " " + (head.length == entry.size());
        while (!loaded.callWhenFree(LOOK_MILLIS, "onMessage", OptionalLong.of(entry.index()), message, facts)) {
            if (changes.getAsBoolean() || loaded.hasEnded()) {
                return;
            }
        }
    }
}
