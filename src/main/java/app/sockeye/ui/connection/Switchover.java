package app.sockeye.ui.connection;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.SessionState;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The change to another address typed while connected: first asked about, then made when the connection has closed. */
final class Switchover {
    private final ReadOnlyObjectWrapper<Optional<Switchover.Step>> step =
            new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());

    /**
     * The progress of the change.
     *
     * @param address to connect to
     * @param from the state of the connection when the question was asked
     * @param agreed whether the user agreed, so that only the end of the old connection is awaited
     */
    record Step(String address, SessionState from, boolean agreed) {}

    /** Empty while nothing is asked or awaited. */
    ReadOnlyObjectProperty<Optional<Step>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    void ask(String address, SessionState from) {
        step.set(Optional.of(new Step(address, from, false)));
    }

    /** Whether this address is already asked about. */
    boolean asks(String address) {
        return step.get().filter(s -> s.address().equals(address)).isPresent();
    }

    /** Asks whether to leave a connection for another address, or leaves it where that was asked already. */
    void leave(String address, SessionState from, ConnectionCommands commands) {
        if (!asks(address)) {
            ask(address, from);
            return;
        }
        agree();
        switch (from) {
            case CONNECTING, WAITING -> commands.cancel();
            case OPEN -> commands.disconnect(new CloseReason(CloseCode.NORMAL, ""));
            case IDLE, CLOSING, CLOSED, FAILED -> {}
        }
    }

    void agree() {
        step.set(step.get().map(s -> new Step(s.address(), s.from(), true)));
    }

    void takeBack() {
        step.set(Optional.empty());
    }

    /** Called when the old connection has ended; returns whether that was awaited, and resets the change. */
    boolean finish() {
        boolean agreed = step.get().map(Step::agreed).orElse(false);
        takeBack();
        return agreed;
    }
}
