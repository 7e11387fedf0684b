package app.sockeye.ui.connection;

import app.sockeye.client.address.TypedAddress;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ShellCommand;
import app.sockeye.interchange.code.ProgramLanguage;
import app.sockeye.profile.InvalidProfileException;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.ProfileProblem;
import app.sockeye.profile.SecretQuestion;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.UnsavedProfile;
import app.sockeye.profile.option.Option;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.WaitingMessages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The model of one tab's address bar: the form, the session's status, and the commands. JavaFX thread. */
public final class ConnectionModel {
    // Properties
    private final ConnectionForm form = new ConnectionForm();
    private final AddressPreview address;
    private final ObjectProperty<SessionStatus> status = new SimpleObjectProperty<>(this, "status", SessionStatus.IDLE);
    private final ObjectProperty<WaitingMessages> waiting =
            new SimpleObjectProperty<>(this, "waiting", WaitingMessages.NONE);
    private final LongProperty firstMessage = new SimpleLongProperty(this, "firstMessage", -1);
    private final ReadOnlyObjectWrapper<Map<FormField, String>> complaints =
            new ReadOnlyObjectWrapper<>(this, "complaints", Map.of());
    private final ReadOnlyObjectWrapper<Map<Option, String>> optionComplaints =
            new ReadOnlyObjectWrapper<>(this, "optionComplaints", Map.of());
    /** Counts the attempts that an option prevented. */
    private final ReadOnlyIntegerWrapper refused = new ReadOnlyIntegerWrapper(this, "refused");

    private final ReadOnlyObjectWrapper<SecretQuestion> question = new ReadOnlyObjectWrapper<>(this, "question");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(this, "modified");
    private final ReadOnlyStringWrapper addressTold = new ReadOnlyStringWrapper(this, "addressTold", "");
    private final ObjectProperty<Optional<UsedEnvironment>> usedEnvironment =
            new SimpleObjectProperty<>(this, "usedEnvironment", Optional.empty());
    private final Outcome outcome = new Outcome();
    private final Switchover switchover = new Switchover();
    private final ConnectionCommands commands;
    private final ObservableValue<Surroundings> around;
    private Profile saved;

    /** @param around what counts for the connection, too, such as variables that its texts refer to */
    public ConnectionModel(Profile saved, ConnectionCommands commands, ObservableValue<Surroundings> around) {
        this.commands = commands;
        this.around = around;
        this.address = new AddressPreview(form, around);
        show(saved);
        for (Observable property : form.everything()) {
            property.addListener(o -> formChanged());
        }
        around.addListener(o -> formChanged());
        form.urlProperty().addListener(o -> {
            addressTold.set("");
            switchover.takeBack();
        });
        complaints.addListener(o -> outcome.followAddress(isSameAddress()));
        status.addListener((o, before, now) -> statusChanged(now));
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

    /** Marks what is typed as saved, under the profile's id and name. */
    public void markSaved(Profile profile) {
        saved = profile;
        formChanged();
    }

    /** The profile as typed, right or wrong. */
    public Profile typed() {
        return new FormReader(form).read(saved);
    }

    /** The profile as typed, and as it was when the edit began. */
    public UnsavedProfile unsaved() {
        return new UnsavedProfile(saved, typed());
    }

    /** What is typed in the address bar and its options. */
    public ConnectionForm form() {
        return form;
    }

    /** The session's status; the tab sets it. */
    public ObjectProperty<SessionStatus> statusProperty() {
        return status;
    }

    /** Time from the opening to the first received message, in ns; -1 before it. The tab sets it. */
    public LongProperty firstMessageProperty() {
        return firstMessage;
    }

    /** The messages that wait for the connection to be opened again. The tab sets it. */
    public ObjectProperty<WaitingMessages> waitingProperty() {
        return waiting;
    }

    /** Whether the form differs from its saved profile. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /** The form's errors by field, since they last prevented a {@link #connect()}. */
    public ReadOnlyObjectProperty<Map<FormField, String>> complaintsProperty() {
        return complaints.getReadOnlyProperty();
    }

    /** What is wrong with options, at any time. */
    public ReadOnlyObjectProperty<Map<Option, String>> optionComplaintsProperty() {
        return optionComplaints.getReadOnlyProperty();
    }

    /** Changes whenever an option that is not right prevents an attempt to connect. */
    public ReadOnlyIntegerProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** What counts for the connection, too. */
    public ObservableValue<Surroundings> around() {
        return around;
    }

    /** The environment of the last connect; empty where nothing depended on it. The tab sets it. */
    public ObjectProperty<Optional<UsedEnvironment>> usedEnvironmentProperty() {
        return usedEnvironment;
    }

    /** Marks an option whose value turned out to be wrong when it was used; until the form changes. */
    public void refuse(ProfileProblem problem) {
        problem.option().ifPresent(option -> {
            Map<Option, String> more = new LinkedHashMap<>(optionComplaints.get());
            more.put(option, problem.sentence());
            optionComplaints.set(Map.copyOf(more));
            refused.set(refused.get() + 1);
        });
    }

    /** The question that the user must answer before connecting; null while there is none. */
    ReadOnlyObjectProperty<SecretQuestion> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** How an ambiguous address was read, from {@link #connect()} until another is typed. */
    ReadOnlyStringProperty addressToldProperty() {
        return addressTold.getReadOnlyProperty();
    }

    /** Why the last attempt failed, while that is told: the same address is typed, and it was not dismissed. */
    public ReadOnlyObjectProperty<Optional<ConnectFailure>> failureProperty() {
        return outcome.failureProperty();
    }

    /** How the last connection ended or failed. */
    Outcome outcome() {
        return outcome;
    }

    /** The change to another address while connected. */
    Switchover switchover() {
        return switchover;
    }

    ConnectionCommands commands() {
        return commands;
    }

    /** The address as it is shown and typed. */
    ShownAddress shownAddress() {
        return new ShownAddress(form.urlProperty(), around.getValue().variables());
    }

    /** The address as typed, and how it is read. */
    AddressPreview address() {
        return address;
    }

    /** Whether the form is valid and has the address that was connected to last. */
    private boolean isSameAddress() {
        return complaints.get().isEmpty() && optionComplaints.get().isEmpty() && address.isThatOf(status.get());
    }

    // Commands

    /**
     * Connects if the form is valid; otherwise marks its errors. While it waits to reconnect, this replaces the wait.
     * While connected to another address, asks whether to leave it; a second call leaves it.
     */
    public void connect() {
        FormReader reader = new FormReader(form);
        Optional<Profile> profile = readToConnect(reader);
        question.set(null);
        SessionState state = status.get().state();
        if (state.canConnect() || state == SessionState.WAITING) {
            addressTold.set(
                    profile.flatMap(p -> address.read()).map(TypedAddress::told).orElse(""));
            profile.ifPresent(commands::connect);
        } else if (profile.isPresent() && !isSameAddress()) {
            leave();
        }
    }

    /** Connects as typed; leaves an open connection for it, whatever its address. */
    public void reconnect() {
        if (status.get().state().canConnect()) {
            connect();
        } else if (readToConnect(new FormReader(form)).isPresent()) {
            switchover.ask(address.resolved(), status.get().state());
            leave();
        }
    }

    /** The value of an option that counts. */
    public String option(Option option) {
        return form.optionsProperty().get().over(around.getValue().options()).text(option);
    }

    /** Gives an option a value of the connection's own. */
    public void setOption(Option option, String text) {
        form.optionsProperty().set(form.optionsProperty().get().with(option, text));
    }

    private void leave() {
        String next = address.resolved();
        if (!switchover.asks(next)) {
            switchover.ask(next, status.get().state());
            return;
        }
        switchover.agree();
        switch (status.get().state()) {
            case CONNECTING, WAITING -> commands.cancel();
            case OPEN -> commands.disconnect(new CloseReason(CloseCode.NORMAL, ""));
            case IDLE, CLOSING, CLOSED, FAILED -> {}
        }
    }

    /** Asks before connecting with the profile in question; a change of the form withdraws the question. */
    public void ask(SecretQuestion asked) {
        SessionState state = status.get().state();
        if ((state.canConnect() || state == SessionState.WAITING) && typed().equals(asked.profile())) {
            question.set(asked);
        }
    }

    /** What can be done about a failure. */
    public ConnectionSteps steps() {
        return new ConnectionSteps(this);
    }

    /** Asks before connecting with the profile as typed. */
    void askFirst(SecretQuestion asked) {
        question.set(asked);
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

    /** The profile as typed; empty, with the errors marked, if it can't be connected with. */
    Optional<Profile> readToConnect() {
        return readToConnect(new FormReader(form));
    }

    private Optional<Profile> readToConnect(FormReader reader) {
        Optional<Profile> profile = reader.readToConnect(saved, around.getValue());
        complaints.set(Map.copyOf(reader.complaints()));
        optionComplaints.set(Map.copyOf(reader.optionComplaints()));
        if (!reader.optionComplaints().isEmpty()) {
            refused.set(refused.get() + 1);
        }
        return profile;
    }

    /** Saves what is typed, right or wrong. */
    public void save() {
        commands.save(typed());
    }

    /** The action of the main button: connect, cancel, disconnect or abort. */
    public void press() {
        switch (status.get().state()) {
            case IDLE, CLOSED, FAILED -> connect();
            case CONNECTING, WAITING -> commands.cancel();
            case OPEN -> commands.disconnect(new CloseReason(CloseCode.NORMAL, ""));
            case CLOSING -> commands.abort();
        }
    }

    /** What the key of the main button does: as {@link #press()}, but it ends a wait by trying now. */
    public void pressKey() {
        if (status.get().state() == SessionState.WAITING) {
            tryNow();
        } else {
            press();
        }
    }

    /** Makes the attempt to reconnect that is waited for now. */
    void tryNow() {
        commands.tryNow();
    }

    /** Ends the attempts to reconnect. */
    void stopReconnecting() {
        commands.stopReconnecting();
    }

    /** Drops the messages that wait. */
    void dropWaiting() {
        commands.dropWaiting();
    }

    /** A shell command that connects as typed; empty, with the errors marked, if the form is invalid. */
    Optional<String> command(ShellCommand command, boolean withSecrets) {
        return written(options -> command.of(options, withSecrets));
    }

    /** A program that connects as typed; empty, with the errors marked, if the form is invalid. */
    Optional<String> program(ProgramLanguage language) {
        return written(language::program);
    }

    private Optional<String> written(Function<ConnectOptions, String> writer) {
        Optional<Profile> profile = readToConnect(new FormReader(form));
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(writer.apply(ProfileCheck.options(profile.get(), around.getValue())));
        } catch (InvalidProfileException e) {
            refuse(e.problem());
            return Optional.empty();
        }
    }

    void disconnect(CloseReason reason) {
        commands.disconnect(reason);
    }

    private void statusChanged(SessionStatus now) {
        outcome.follow(now);
        outcome.followAddress(isSameAddress());
        if (now.state().canConnect() && switchover.finish()) {
            connect();
        }
    }

    /** Removes errors from the form as soon as they are fixed. */
    private void formChanged() {
        question.set(null);
        modified.set(!typed().equals(saved));
        FormReader reader = new FormReader(form);
        reader.readToConnect(saved, around.getValue());
        optionComplaints.set(Map.copyOf(reader.optionComplaints()));
        if (!complaints.get().isEmpty()) {
            complaints.set(Map.copyOf(reader.complaints()));
        }
        outcome.followAddress(isSameAddress());
    }
}
