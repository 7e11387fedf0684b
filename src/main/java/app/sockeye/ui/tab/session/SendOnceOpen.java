package app.sockeye.ui.tab.session;

import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * Connects a tab and sends something when the connection is open; given up where it can't be opened. JavaFX thread.
 */
public final class SendOnceOpen {
    private final SessionTab tab;
    private final Runnable send;
    private final ChangeListener<SessionStatus> onStatus = this::changed;
    private final ChangeListener<Boolean> onOpen = (o, before, now) -> opened(now);
    private final ChangeListener<Number> onGivenUp = (o, before, now) -> end();

    /** @param send sends it, if it still shall be */
    public SendOnceOpen(SessionTab tab, Runnable send) {
        this.tab = tab;
        this.send = send;
    }

    public void begin() {
        tab.connection().statusProperty().addListener(onStatus);
        tab.composer().openProperty().addListener(onOpen);
        tab.connection().givenUpProperty().addListener(onGivenUp);
        if (tab.connection().statusProperty().get().state() != SessionState.CONNECTING) {
            tab.connection().connect();
        }
    }

    private void opened(boolean open) {
        if (open) {
            end();
            send.run();
        }
    }

    private void changed(ObservableValue<? extends SessionStatus> o, SessionStatus before, SessionStatus now) {
        if (now.state() != SessionState.OPEN && now.state() != SessionState.CONNECTING) {
            end();
        }
    }

    private void end() {
        tab.connection().statusProperty().removeListener(onStatus);
        tab.composer().openProperty().removeListener(onOpen);
        tab.connection().givenUpProperty().removeListener(onGivenUp);
    }
}
