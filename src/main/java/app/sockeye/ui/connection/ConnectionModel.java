package app.sockeye.ui.connection;

import app.sockeye.client.ConnectFailure;
import app.sockeye.client.ConnectOptions;
import app.sockeye.client.ConnectStage;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One tab's address bar: the form, where its session stands, and what can be done about it. */
public final class ConnectionModel {
    // Properties
    private final ConnectionForm form = new ConnectionForm();
    private final ObjectProperty<SessionStatus> status = new SimpleObjectProperty<>(this, "status", SessionStatus.IDLE);
    private final ReadOnlyObjectWrapper<Map<FormField, String>> complaints =
            new ReadOnlyObjectWrapper<>(this, "complaints", Map.of());
    private final BooleanProperty modified = new SimpleBooleanProperty(this, "modified");
    private final ConnectionCommands commands;

    public ConnectionModel(ConnectionCommands commands) {
        this.commands = commands;
        for (var property : form.everything()) {
            property.addListener(o -> checkAgain());
        }
    }

    public ConnectionForm form() {
        return form;
    }

    /** Where the session stands; the tab sets it. */
    public ObjectProperty<SessionStatus> statusProperty() {
        return status;
    }

    /** Whether the form differs from its saved profile; the tab sets it. */
    public BooleanProperty modifiedProperty() {
        return modified;
    }

    /** What is wrong with the form, by field, since the last {@link #connect()} that it stopped. */
    ReadOnlyObjectProperty<Map<FormField, String>> complaintsProperty() {
        return complaints.getReadOnlyProperty();
    }

    ConnectionCommands commands() {
        return commands;
    }

    Security security() {
        return Security.of(
                commands.resolve(form.urlProperty().get()),
                form.verifyTlsProperty().get());
    }

    // Commands

    /** Connects where the form is right; otherwise marks what is wrong. */
    public void connect() {
        if (!status.get().state().canConnect()) {
            return;
        }
        FormReader reader = new FormReader(form, commands::resolve);
        Optional<ConnectOptions> options = reader.read();
        complaints.set(Map.copyOf(reader.complaints()));
        options.ifPresent(commands::connect);
    }

    /** What the one big button does: connect, cancel, disconnect or abort. */
    void press() {
        switch (status.get().state()) {
            case IDLE, CLOSED, FAILED -> connect();
            case CONNECTING -> commands.cancel();
            case OPEN -> commands.disconnect(new CloseReason(1000, ""));
            case CLOSING -> commands.abort();
        }
    }

    void disconnect(CloseReason reason) {
        commands.disconnect(reason);
    }

    /** The state in a word or two. */
    String stateText() {
        SessionStatus now = status.get();
        return switch (now.state()) {
            case IDLE -> "Not connected";
            case CONNECTING -> now.stage().map(ConnectionModel::stageText).orElse("Connecting");
            case OPEN -> "Connected";
            case CLOSING -> "Closing";
            case CLOSED -> now.closure().map(c -> "Closed " + c.code()).orElse("Closed");
            case FAILED -> isCancelled(now) ? "Cancelled" : "Failed";
        };
    }

    /** The failure to explain; empty for none, and for the user's own cancel. */
    Optional<ConnectFailure> failure() {
        SessionStatus now = status.get();
        return now.state() == SessionState.FAILED && !isCancelled(now) ? now.failure() : Optional.empty();
    }

    private static boolean isCancelled(SessionStatus now) {
        return now.failure().map(f -> f.kind() == ConnectFailure.Kind.CANCELLED).orElse(false);
    }

    private static String stageText(ConnectStage stage) {
        return switch (stage) {
            case DNS -> "Looking up host";
            case TCP -> "Opening TCP";
            case TLS -> "TLS handshake";
            case UPGRADE -> "Upgrading";
        };
    }

    /** Takes a complaint back as soon as the form is right again. */
    private void checkAgain() {
        if (!complaints.get().isEmpty()) {
            FormReader reader = new FormReader(form, commands::resolve);
            reader.read();
            complaints.set(Map.copyOf(reader.complaints()));
        }
    }
}
