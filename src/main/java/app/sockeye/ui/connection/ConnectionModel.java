package app.sockeye.ui.connection;

import app.sockeye.client.ConnectFailure;
import app.sockeye.client.ConnectOptions;
import app.sockeye.client.ConnectStage;
import app.sockeye.client.InvalidAddressException;
import app.sockeye.client.ShellCommand;
import app.sockeye.client.TypedAddress;
import app.sockeye.profile.InvalidProfileException;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.SecretQuestion;
import app.sockeye.profile.UnsavedProfile;
import app.sockeye.profile.Variables;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One tab's address bar: the form, where its session stands, and what can be done about it. */
public final class ConnectionModel {
    // Properties
    private final ConnectionForm form = new ConnectionForm();
    private final ObjectProperty<SessionStatus> status = new SimpleObjectProperty<>(this, "status", SessionStatus.IDLE);
    private final LongProperty firstMessage = new SimpleLongProperty(this, "firstMessage", -1);
    private final ReadOnlyObjectWrapper<Map<FormField, String>> complaints =
            new ReadOnlyObjectWrapper<>(this, "complaints", Map.of());
    private final ReadOnlyObjectWrapper<SecretQuestion> question = new ReadOnlyObjectWrapper<>(this, "question");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(this, "modified");
    private final ReadOnlyStringWrapper addressTold = new ReadOnlyStringWrapper(this, "addressTold", "");
    private final ConnectionCommands commands;
    private final Variables variables;
    private Profile saved;

    /** @param variables what the address and header values may refer to */
    public ConnectionModel(Profile saved, ConnectionCommands commands, Variables variables) {
        this.commands = commands;
        this.variables = variables;
        show(saved);
        for (Observable property : form.everything()) {
            property.addListener(o -> formChanged());
        }
        form.urlProperty().addListener(o -> addressTold.set(""));
    }

    /** Shows a profile as it was saved, in place of what was typed. */
    public void show(Profile profile) {
        saved = profile;
        form.show(profile);
        formChanged();
    }

    /** Shows a profile as if it had been typed over the saved one. */
    public void type(Profile profile) {
        form.show(profile);
        formChanged();
    }

    /** Takes what is typed as saved under a profile's id and name. */
    public void markSaved(Profile profile) {
        saved = profile;
        formChanged();
    }

    /** The profile as typed; where a number is none, with the saved one. */
    public Profile typed() {
        return new FormReader(form).readRight(saved);
    }

    /** The profile as typed, and as it was when the edit began. */
    public UnsavedProfile unsaved() {
        return new UnsavedProfile(saved, typed());
    }

    public ConnectionForm form() {
        return form;
    }

    /** Where the session stands; the tab sets it. */
    public ObjectProperty<SessionStatus> statusProperty() {
        return status;
    }

    /** How long after opening the first message came, in ns, -1 before; the tab sets it. */
    public LongProperty firstMessageProperty() {
        return firstMessage;
    }

    /** Whether the form differs from its saved profile. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /** What is wrong with the form, by field, since the last {@link #connect()} that it stopped. */
    ReadOnlyObjectProperty<Map<FormField, String>> complaintsProperty() {
        return complaints.getReadOnlyProperty();
    }

    /** What the user must say before there is a connection; null while nothing is asked. */
    ReadOnlyObjectProperty<SecretQuestion> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** How the address was read where that was a choice, from {@link #connect()} until another is typed. */
    ReadOnlyStringProperty addressToldProperty() {
        return addressTold.getReadOnlyProperty();
    }

    ConnectionCommands commands() {
        return commands;
    }

    /** The address as it is shown and typed. */
    ShownAddress shownAddress() {
        return new ShownAddress(form.urlProperty(), variables);
    }

    /** What is connected to: the address with its variables filled in and read; as it is where it can't be read. */
    String resolvedUrl() {
        return readAddress()
                .map(address -> address.uri().toString())
                .orElse(form.urlProperty().get());
    }

    private Optional<TypedAddress> readAddress() {
        try {
            return Optional.of(
                    TypedAddress.read(variables.resolve(form.urlProperty().get())));
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }

    Security security() {
        return Security.of(
                variables.resolve(form.urlProperty().get()),
                form.verifyTlsProperty().get());
    }

    // Commands

    /** Connects where the form is right; otherwise marks what is wrong. */
    public void connect() {
        if (!status.get().state().canConnect()) {
            return;
        }
        FormReader reader = new FormReader(form);
        Optional<Profile> profile = reader.readToConnect(saved, variables);
        complaints.set(Map.copyOf(reader.complaints()));
        question.set(null);
        addressTold.set(
                profile.flatMap(p -> readAddress()).map(TypedAddress::told).orElse(""));
        profile.ifPresent(commands::connect);
    }

    /** Asks before the profile in question is connected with; a change of the form takes the question back. */
    public void ask(SecretQuestion asked) {
        if (status.get().state().canConnect() && typed().equals(asked.profile())) {
            question.set(asked);
        }
    }

    void sendSecrets() {
        answer(commands::sendSecrets);
    }

    void leaveSecretsOut() {
        answer(asked -> commands.connect(asked.withoutSecrets()));
    }

    void dismissQuestion() {
        question.set(null);
    }

    private void answer(Consumer<SecretQuestion> answer) {
        SecretQuestion asked = question.get();
        question.set(null);
        answer.accept(asked);
    }

    /** Saves what is typed, complete or not; only a number that is none stops it. */
    public void save() {
        FormReader reader = new FormReader(form);
        Optional<Profile> profile = reader.read(saved);
        complaints.set(Map.copyOf(reader.complaints()));
        profile.ifPresent(commands::save);
    }

    /** What the one big button does: connect, cancel, disconnect or abort. */
    public void press() {
        switch (status.get().state()) {
            case IDLE, CLOSED, FAILED -> connect();
            case CONNECTING -> commands.cancel();
            case OPEN -> commands.disconnect(new CloseReason(1000, ""));
            case CLOSING -> commands.abort();
        }
    }

    /** The command that connects with what is typed; where something is wrong with that, marks it. */
    Optional<String> command(ShellCommand command, boolean withSecrets) {
        FormReader reader = new FormReader(form);
        Optional<Profile> profile = reader.readToConnect(saved, variables);
        complaints.set(Map.copyOf(reader.complaints()));
        return profile.map(p -> text(command, p, withSecrets));
    }

    private String text(ShellCommand command, Profile profile, boolean withSecrets) {
        try {
            ConnectOptions options = ProfileCheck.options(profile, variables);
            return command.of(
                    options.uri(),
                    options.headers(),
                    options.secretHeaders(),
                    options.subprotocols(),
                    options.tls().verify(),
                    withSecrets);
        } catch (InvalidProfileException e) {
            throw new IllegalStateException("a profile that was checked", e);
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
    private void formChanged() {
        question.set(null);
        FormReader reader = new FormReader(form);
        modified.set(!reader.read(saved).equals(Optional.of(saved)));
        if (!complaints.get().isEmpty()) {
            reader.readToConnect(saved, variables);
            complaints.set(Map.copyOf(reader.complaints()));
        }
    }
}
