package app.sockeye.ui.tab.session;

import app.sockeye.client.wire.Connection;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.WaitingMessages;
import app.sockeye.ui.composer.sending.SendQueueState;
import app.sockeye.ui.connection.RecordedPlace;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How a tab's session is doing, as it was when it was looked at last. JavaFX thread. */
final class TabStatus {
    /** Stands for an unknown time. */
    private static final long NONE = -1;

    private final ReadOnlyObjectWrapper<SessionStatus> status =
            new ReadOnlyObjectWrapper<>(this, "status", SessionStatus.IDLE);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyLongWrapper firstMessage = new ReadOnlyLongWrapper(this, "firstMessage", NONE);
    private final ReadOnlyObjectWrapper<WaitingMessages> waiting =
            new ReadOnlyObjectWrapper<>(this, "waiting", WaitingMessages.NONE);
    private final ReadOnlyObjectWrapper<SendQueueState> queue =
            new ReadOnlyObjectWrapper<>(this, "queue", SendQueueState.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<RecordedPlace>> place =
            new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
    private final ReadOnlyLongWrapper received = new ReadOnlyLongWrapper(this, "received");
    private final ReadOnlyLongWrapper values = new ReadOnlyLongWrapper(this, "values");

    ReadOnlyObjectProperty<SessionStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether messages can be sent. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** From the opening of the newest connection to its first received message, in ns; -1 before. */
    ReadOnlyLongProperty firstMessageProperty() {
        return firstMessage.getReadOnlyProperty();
    }

    /** The messages that wait for a lost connection to be opened again. */
    ReadOnlyObjectProperty<WaitingMessages> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What the connection still has to send. */
    ReadOnlyObjectProperty<SendQueueState> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    /** Where the session is recorded; empty before the first connect. */
    ReadOnlyObjectProperty<Optional<RecordedPlace>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Messages received so far, of all connections of the session. */
    ReadOnlyLongProperty receivedProperty() {
        return received.getReadOnlyProperty();
    }

    /** Changes when the values of templates may have. */
    ReadOnlyLongProperty valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /**
     * Looks at the session; empty before the first connect.
     *
     * @return whether its status has changed, or it has something to send, so that it is worth looking again soon
     */
    boolean look(Optional<ClientSession> session) {
        SessionStatus now = session.map(ClientSession::status).orElse(SessionStatus.IDLE);
        boolean changed = now != status.get();
        received.set(session.map(s -> s.counters().messagesReceived()).orElse(0L));
        values.set(received.get() + session.map(s -> s.captured().changes()).orElse(0L));
        change(waiting, session.map(s -> s.away().waiting()).orElse(WaitingMessages.NONE));
        change(
                place,
                session.map(ClientSession::transcript)
                        .map(written -> new RecordedPlace(written.isInMemory(), written.dropped() > 0)));
        open.set(session.map(ClientSession::takesMessages).orElse(false));
        firstMessage.set(session.filter(s -> now.openedNanos() != 0)
                .map(s -> firstMessageAfter(s, now.openedNanos()))
                .orElse(NONE));
        if (changed) {
            status.set(now);
        }
        change(
                queue,
                now.connection()
                        .filter(connection -> open.get())
                        .map(connection -> new SendQueueState(connection.queuedBytes(), connection.sending()))
                        .orElse(SendQueueState.EMPTY));
        return changed || queue.get().bytes() > 0;
    }

    /** A property tells of an equal object as of another, and what shows it would be built anew with each look. */
    private static <T> void change(ReadOnlyObjectWrapper<T> property, T value) {
        if (!value.equals(property.get())) {
            property.set(value);
        }
    }

    /** Bytes to send that the socket of a session has not accepted yet, or that wait for a connection. */
    long unsentBytes(Optional<ClientSession> session) {
        return session.flatMap(s -> s.status().connection())
                        .map(Connection::queuedBytes)
                        .orElse(0L)
                + waiting.get().bytes();
    }

    private static long firstMessageAfter(ClientSession session, long openedNanos) {
        OptionalLong first = session.counters().firstMessageNanos();
        return first.isPresent() ? Math.max(0, first.getAsLong() - openedNanos) : NONE;
    }
}
