package app.sockeye.ui.connection;

import app.sockeye.session.SessionState;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Another address that was typed while a connection is there: asked once whether to go there, then gone to. */
final class Switchover {
    private final ReadOnlyObjectWrapper<Optional<Switchover.Step>> step =
            new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());

    /**
     * How far it is.
     *
     * @param address to connect to
     * @param from the state that the connection was in
     * @param agreed whether the user said yes, so that the old connection's end is awaited
     */
    record Step(String address, SessionState from, boolean agreed) {}

    /** Empty while nothing is asked or awaited. */
    ReadOnlyObjectProperty<Optional<Step>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    void ask(String address, SessionState from) {
        step.set(Optional.of(new Step(address, from, false)));
    }

    /** Whether this was asked already. */
    boolean asks(String address) {
        return step.get().filter(s -> s.address().equals(address)).isPresent();
    }

    void agree() {
        step.set(step.get().map(s -> new Step(s.address(), s.from(), true)));
    }

    void takeBack() {
        step.set(Optional.empty());
    }

    /** The old connection is gone: whether that was awaited. Nothing is asked any more. */
    boolean finish() {
        boolean agreed = step.get().map(Step::agreed).orElse(false);
        takeBack();
        return agreed;
    }
}
