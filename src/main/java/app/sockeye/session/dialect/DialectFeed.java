package app.sockeye.session.dialect;

import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Reads the log for what is spoken, and runs the duties' timers. Belongs to its own thread. */
final class DialectFeed {
    /** Number of a connection's first entries in which its dialect is looked for. */
    static final int OPENING = 64;

    private static final System.Logger LOG = System.getLogger(DialectFeed.class.getName());
    private static final Filter READ = new Filter(
            EnumSet.allOf(Direction.class),
            EnumSet.of(EntryKind.TEXT, EntryKind.BINARY, EntryKind.STATE, EntryKind.ERROR),
            Optional.empty());
    /** What is read of a connection of which nothing is spoken that is known. */
    private static final Filter WITHOUT_MESSAGES =
            new Filter(EnumSet.allOf(Direction.class), EnumSet.of(EntryKind.STATE, EntryKind.ERROR), Optional.empty());

    private static final long WAIT_NANOS = TimeUnit.HOURS.toNanos(1);
    /** Entries after which timers are looked at while there are more to read. */
    private static final int STEP = 256;
    /** Time between two looks while messages are passed over: a flood would wake the thread for each piece it comes in. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final SessionDialect dialect;
    private final ClientSession session;
    private final Transcript transcript;
    private final long from;
    private String target = "";
    /** The entry at which the current connection opened. */
    private long opened;

    private EntryCursor cursor;
    /** Whether the cursor passes over messages. */
    private boolean passing;

    DialectFeed(SessionDialect dialect, ClientSession session) {
        this.dialect = dialect;
        this.session = session;
        this.transcript = session.transcript();
        this.from = transcript.count();
    }

    /** Follows until the session is closed. */
    void run() {
        try {
            follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            if (dialect.isOver()) {
                // The session was closed, and its transcript with it.
                LOG.log(System.Logger.Level.DEBUG, "The dialect's feed ended", e);
            } else {
                LOG.log(System.Logger.Level.WARNING, "The dialect's feed stopped", e);
            }
        }
    }

    private void follow() throws InterruptedException {
        cursor = new EntryCursor(transcript, READ, from, dialect::isOver);
        long version = transcript.conversations().version();
        while (!dialect.isOver()) {
            long count = transcript.count();
            for (int i = 1; !dialect.isOver() && cursor.next(count); i++) {
                take();
                passOrRead(cursor.index() + 1);
                if (i % STEP == 0) {
                    dialect.runTimers();
                }
            }
            long seen = version;
            version = transcript.conversations().version();
            if (version != seen && count > 0) {
                dialect.recognise(count - 1, count);
            }
            passOrRead(count);
            dialect.runTimers();
            long now = transcript.conversations().version();
            transcript.awaitBeyond(
                    count, () -> dialect.isOver() || transcript.conversations().version() != now, pause());
            if (passing) {
                LockSupport.parkNanos(REST_NANOS);
            }
        }
    }

    private long pause() {
        OptionalLong next = dialect.nextTimer();
        return next.isPresent() ? Math.max(1, Math.min(WAIT_NANOS, next.getAsLong() - dialect.now())) : WAIT_NANOS;
    }

    /** Goes on with another cursor where messages are of no use from an entry on, or of use again. */
    private void passOrRead(long next) {
        boolean pass = !isRead(next);
        if (pass != passing) {
            passing = pass;
            cursor = new EntryCursor(transcript, pass ? WITHOUT_MESSAGES : READ, next, dialect::isOver);
        }
    }

    private boolean isRead(long message) {
        return message - opened <= OPENING || dialect.isSpoken();
    }

    private void take() throws InterruptedException {
        if (cursor.kind().isMessage()) {
            if (isRead(cursor.index())) {
                dialect.read(cursor.index());
            }
            return;
        }
        Optional<ConnectionEvent> event = cursor.entry().event();
        if (event.isEmpty()) {
            return;
        } else if (event.get() instanceof ConnectionEvent.Connecting connecting) {
            target = connecting.target();
        } else if (event.get() instanceof ConnectionEvent.Opened open) {
            opened = cursor.index();
            session.awaitOpen();
            dialect.begin(opened, target, open.subprotocol());
        } else if (event.get() instanceof ConnectionEvent.Closed || event.get() instanceof ConnectionEvent.Failed) {
            dialect.end();
        }
    }
}
