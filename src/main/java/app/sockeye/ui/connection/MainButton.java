package app.sockeye.ui.connection;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.SessionState;

/** What the main button of the address bar does, depending on the session's state. JavaFX thread. */
final class MainButton {
    private final ConnectionModel model;

    MainButton(ConnectionModel model) {
        this.model = model;
    }

    /** Connects, cancels, disconnects or aborts. */
    void press() {
        switch (state()) {
            case IDLE, CLOSED, FAILED -> model.connect();
            case CONNECTING, WAITING -> model.commands().cancel();
            case OPEN -> model.commands().disconnect(new CloseReason(CloseCode.NORMAL, ""));
            case CLOSING -> model.commands().abort();
        }
    }

    /** As {@link #press()}, but ends a wait by trying now. */
    void pressKey() {
        if (state() == SessionState.WAITING) {
            model.commands().tryNow();
        } else {
            press();
        }
    }

    private SessionState state() {
        return model.statusProperty().get().state();
    }
}
