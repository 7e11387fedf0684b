package app.sockeye.ui.tab.session;

import app.sockeye.protocol.VisibleText;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.connection.ConnectionEnd;
import app.sockeye.ui.connection.ConnectionModel;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The title of a connection's tab and its status dot. JavaFX thread. */
final class TabHeading {
    private final TabProfile profile;
    private final ConnectionModel connection;
    private final int number;
    private final ReadOnlyObjectProperty<SessionStatus> status;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ObjectProperty<StatusDot.Status> dot = new SimpleObjectProperty<>(this, "dot", StatusDot.Status.OFF);

    private String plain = "";

    /** Text after the title while the last connection ended without the user; empty otherwise. */
    private String ended = "";

    /** @param number the tab's number among those of its profile, from 1 */
    TabHeading(
            TabProfile profile, ConnectionModel connection, int number, ReadOnlyObjectProperty<SessionStatus> status) {
        this.profile = profile;
        this.connection = connection;
        this.number = number;
        this.status = status;
        status.addListener(o -> showStatus());
        connection.form().urlProperty().addListener(o -> update());
        connection.modifiedProperty().addListener(o -> update());
        update();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** See {@link SessionTab#name()}. */
    String name() {
        return plain;
    }

    ObjectProperty<StatusDot.Status> dotProperty() {
        return dot;
    }

    /** Reads the current status, as a tab that reconnects at once is already past the reported change. */
    private void showStatus() {
        SessionStatus now = status.get();
        dot.set(dotOf(now));
        if (now.closure().isPresent()) {
            ended = ConnectionEnd.of(now).map(end -> " · " + end.word()).orElse("");
        } else if (now.state() == SessionState.OPEN) {
            ended = "";
        }
        update();
    }

    /** Updates the title from the profile in the library. */
    void update() {
        String name = profile.saved().name().isEmpty()
                ? TabTitle.of(connection.typed())
                : profile.saved().name();
        plain = VisibleText.of(name) + (number == 1 ? "" : " (" + number + ")");
        title.set(plain + ended + (connection.modifiedProperty().get() || profile.isGone() ? " •" : ""));
    }

    private static StatusDot.Status dotOf(SessionStatus status) {
        return switch (status.state()) {
            case IDLE -> StatusDot.Status.OFF;
            case CLOSED ->
                ConnectionEnd.of(status).map(ConnectionEnd::bad).orElse(false)
                        ? StatusDot.Status.FAILED
                        : StatusDot.Status.OFF;
            case CONNECTING, CLOSING -> StatusDot.Status.BUSY;
            case OPEN -> StatusDot.Status.OPEN;
            case FAILED, WAITING -> StatusDot.Status.FAILED;
        };
    }
}
