package app.sockeye.ui.tab.session;

import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.ui.composer.LoadedMessage;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * Connects a tab and sends a message when the connection is open; given up where it can't be opened, or where the composer
 * shows something else by then. JavaFX thread.
 */
public final class SendOnceOpen {
    private final SessionTab tab;
    private final MessageEntry message;
    private final ChangeListener<SessionStatus> onStatus = this::changed;
    private final ChangeListener<Boolean> onOpen = (o, before, now) -> opened(now);
    private final ChangeListener<Number> onRefused = (o, before, now) -> end();

    public SendOnceOpen(SessionTab tab, MessageEntry message) {
        this.tab = tab;
        this.message = message;
    }

    public void begin() {
        tab.connection().statusProperty().addListener(onStatus);
        tab.composer().openProperty().addListener(onOpen);
        tab.connection().refusedProperty().addListener(onRefused);
        if (tab.connection().statusProperty().get().state() != SessionState.CONNECTING) {
            tab.connection().connect();
        }
        if (!tab.connection().complaintsProperty().get().isEmpty()) {
            end();
        }
    }

    private void opened(boolean open) {
        if (open) {
            end();
            LoadedMessage loaded = tab.composer().loaded();
            boolean same = loaded.entryProperty().get().filter(message::equals).isPresent();
            if (same && !loaded.changedProperty().get()) {
                tab.composer().send();
            }
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
        tab.connection().refusedProperty().removeListener(onRefused);
    }
}
