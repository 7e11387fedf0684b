package app.sockeye.session.dialect;

import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.entry.EntryFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What duties send until it is handed over, which nobody does with the lock of a session's dialect: those who send forms
 * take that while they hold their turn. Thread-safe.
 */
final class DutyOutbox {
    private final ClientSession session;
    /** Guarded by this. */
    private final Deque<MessagePayload> waiting = new ArrayDeque<>();

    DutyOutbox(ClientSession session) {
        this.session = session;
    }

    synchronized void add(MessagePayload message) {
        waiting.addLast(message);
    }

    /** Hands over what waits, if the connection is open; else it is forgotten. */
    void flush() {
        for (Optional<MessagePayload> next = next(); next.isPresent(); next = next()) {
            if (session.status().state() == SessionState.OPEN) {
                byte[] bytes = next.get().bytes();
                session.sender(EntryFlag.AUTOMATIC)
                        .sendPast(next.get().text() ? Outgoing.text(bytes) : Outgoing.binary(bytes));
            }
        }
    }

    private synchronized Optional<MessagePayload> next() {
        return Optional.ofNullable(waiting.pollFirst());
    }
}
