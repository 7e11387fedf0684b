package app.sockeye.session.dialect;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.conversation.SpokenConnection;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.outgoing.FormEncoder;
import app.sockeye.transcript.Transcript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a session speaks: each of its connections is followed on a thread of the session's own, its duties are done, and
 * forms are encoded as its dialect demands. Thread-safe.
 */
public final class SessionDialect implements AutoCloseable, FormEncoder {
    /** Connections that opened and were not reached in the log; more than a few never are. */
    private static final int MOST_OPENED = 16;

    /** Number of entries between two looks at the facts of a connection that is open for long. */
    private static final long STATUS_STEP = 256;

    private final Transcript transcript;
    private final Runnable listener;
    private final DialectFeed feed;
    private final DutyOutbox outbox;

    /** Opened and not yet reached in the log; guarded by this, as are the fields below. */
    private final Deque<SpokenDialect> opened = new ArrayDeque<>();

    private Optional<SpokenDialect> current = Optional.empty();
    /** The first entry of the current connection that may be a message. */
    private long first;

    /** The first message that no duty has seen. */
    private long unanswered;

    private volatile Set<String> off = Set.of();
    /** Read by any thread, which does not wait for what is being read of a message. */
    private volatile DialectStatus status = DialectStatus.NONE;

    private volatile boolean closed;

    /**
     * Follows a session from now on, and encodes the forms that it sends.
     *
     * @param listener called after each change of {@link #status()}, on any thread; it must return at once
     */
    public SessionDialect(ClientSession session, Runnable listener) {
        this.transcript = session.transcript();
        this.listener = listener;
        feed = new DialectFeed(this, session);
        outbox = new DutyOutbox(session);
        session.sender().speak(this);
        Thread thread = new Thread(feed::run, "dialect");
        thread.setDaemon(true);
        thread.start();
    }

    /** Chooses what is spoken, in place of what is recognised. */
    public void choose(DialectChoice choice) {
        transcript.conversations().choose(choice);
        transcript.wakeWaiting();
    }

    /** Leaves duties out from now on, by their keys; all others are done. */
    public void leaveOut(Set<String> duties) {
        off = Set.copyOf(duties);
        changed();
    }

    /** What is spoken now, or was before the connection ended. */
    public DialectStatus status() {
        return status;
    }

    /**
     * What a form would be sent as now, with nothing used up.
     *
     * @throws FormException where an input is wrong
     */
    public synchronized List<MessagePayload> preview(String dialect, FilledForm form) throws FormException {
        Optional<Dialect> known = dialect(dialect);
        if (known.isEmpty()) {
            return List.of();
        }
        return newest().orElseGet(() -> new SpokenDialect(this, "", Optional.empty()))
                .voice(known.get())
                .preview(form);
    }

    @Override
    public synchronized List<PacketForm> forms(String dialect) {
        return dialect(dialect).map(Dialect::forms).orElse(List.of());
    }

    @Override
    public synchronized List<Outgoing> encode(String dialect, FilledForm form) {
        return encode(newest(), dialect, form);
    }

    @Override
    public synchronized FormEncoder opened(String target, Optional<String> subprotocol) {
        SpokenDialect coming = new SpokenDialect(this, target, subprotocol);
        opened.addLast(coming);
        if (opened.size() > MOST_OPENED) {
            opened.removeFirst();
        }
        return new FormEncoder() {
            @Override
            public List<Outgoing> encode(String dialect, FilledForm form) {
                return SessionDialect.this.encode(coming, dialect, form);
            }

            @Override
            public List<PacketForm> forms(String dialect) {
                return SessionDialect.this.forms(dialect);
            }
        };
    }

    private synchronized List<Outgoing> encode(SpokenDialect connection, String dialect, FilledForm form) {
        return encode(Optional.of(connection), dialect, form);
    }

    /** Guarded by this. */
    private List<Outgoing> encode(Optional<SpokenDialect> connection, String dialect, FilledForm form) {
        Optional<Dialect> known = dialect(dialect);
        return connection.isPresent() && known.isPresent()
                ? connection.get().voice(known.get()).encode(form)
                : FormEncoder.ALONE.encode(dialect, form);
    }

    /** Guarded by this. */
    private Optional<Dialect> dialect(String key) {
        return current.flatMap(SpokenDialect::recognised)
                .map(Voice::dialect)
                .filter(spoken -> spoken.key().equals(key))
                .or(() -> transcript.conversations().dialect(key));
    }

    /** Guarded by this. */
    private Optional<SpokenDialect> newest() {
        return opened.isEmpty() ? current : Optional.of(opened.getLast());
    }

    /** A connection opened at an entry. */
    void begin(long entry, String target, Optional<String> subprotocol) {
        synchronized (this) {
            current.ifPresent(SpokenDialect::end);
            SpokenDialect coming =
                    opened.isEmpty() ? new SpokenDialect(this, target, subprotocol) : opened.removeFirst();
            current = Optional.of(coming);
            first = entry + 1;
            unanswered = first;
        }
        recognise(entry, entry);
        // What an earlier connection spoke is not told of this one.
        changed();
    }

    /** The connection ended. */
    void end() {
        synchronized (this) {
            current.ifPresent(SpokenDialect::end);
            current = Optional.empty();
        }
    }

    /** Reads a message. */
    void read(long entry) {
        recognise(entry, entry);
        synchronized (this) {
            current.ifPresent(connection -> transcript.messages().message(entry).ifPresent(connection::read));
            if (isSpoken()) {
                unanswered = entry + 1;
            }
        }
        outbox.flush();
        if (entry % STATUS_STEP == 0 || isNearOpening(entry)) {
            changed();
        }
    }

    private synchronized boolean isNearOpening(long entry) {
        return entry - first < DialectFeed.OPENING;
    }

    /**
     * Takes what is spoken at an entry for the connection's dialect; what was said before is read anew.
     *
     * @param end the first entry that is read later
     */
    void recognise(long entry, long end) {
        Optional<SpokenConnection> spoken = transcript.conversations().at(entry);
        SpokenDialect connection;
        boolean changes;
        Optional<Voice> coming = Optional.empty();
        synchronized (this) {
            if (current.isEmpty()) {
                return;
            }
            connection = current.get();
            changes = !connection.recognised().map(Voice::dialect).equals(spoken.map(SpokenConnection::dialect));
            if (spoken.isEmpty()) {
                connection.forget();
            } else {
                coming = connection.recognise(
                        spoken.get().dialect(), spoken.get().opening());
            }
        }
        if (coming.isPresent()) {
            // Not under the lock: of a long connection it takes seconds, and others send and close meanwhile.
            catchUp(connection, coming.get(), end);
            synchronized (this) {
                connection.speak(coming.get());
            }
        }
        outbox.flush();
        if (changes) {
            changed();
        }
    }

    /** Belongs to the feed's thread, as what it reads is written by that one alone. */
    private void catchUp(SpokenDialect connection, Voice voice, long end) {
        for (long entry = first; entry < end && !isOver(); entry++) {
            boolean answered = entry < unanswered;
            transcript.messages().message(entry).ifPresent(message -> connection.catchUp(voice, message, answered));
            if (entry == first + DialectFeed.OPENING && voice.reader().isJumping()) {
                entry = Math.max(entry, end - DialectFeed.OPENING);
            }
        }
    }

    /** Whether something is recognised in the current connection. */
    synchronized boolean isSpoken() {
        return current.flatMap(SpokenDialect::recognised).isPresent();
    }

    synchronized OptionalLong nextTimer() {
        return current.map(SpokenDialect::nextTimer).orElse(OptionalLong.empty());
    }

    void runTimers() {
        synchronized (this) {
            current.ifPresent(connection -> connection.runTimers(now()));
        }
        outbox.flush();
    }

    long now() {
        return System.nanoTime();
    }

    boolean isOff(String duty) {
        return off.contains(duty);
    }

    /** Sends what a duty demands, if the connection is open. */
    void send(MessagePayload message) {
        outbox.add(message);
    }

    private void changed() {
        boolean changed;
        synchronized (this) {
            DialectStatus now = current.flatMap(SpokenDialect::recognised)
                    .map(voice -> DialectStatus.of(voice, off))
                    .orElse(current.isPresent() ? DialectStatus.NONE : status.without(off));
            changed = !now.equals(status);
            status = now;
        }
        if (changed) {
            listener.run();
        }
    }

    boolean isOver() {
        return closed || transcript.isClosed();
    }

    /** Stops for good. */
    @Override
    public void close() {
        closed = true;
        end();
        transcript.wakeWaiting();
    }
}
