package app.sockeye.ui.connection;

import app.sockeye.client.address.TypedAddress;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileProblem;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.WaitingMessages;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
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
    private final FormComplaints complaints = new FormComplaints();
    private final OpenQuestion question;
    private final ReadOnlyIntegerWrapper givenUp = new ReadOnlyIntegerWrapper(this, "givenUp");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(this, "modified");
    private final ReadOnlyStringWrapper addressTold = new ReadOnlyStringWrapper(this, "addressTold", "");
    private final ObjectProperty<Optional<RecordedPlace>> place =
            new SimpleObjectProperty<>(this, "place", Optional.empty());
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
        this.question = new OpenQuestion(commands, this::giveUp);
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
        complaints.fieldsProperty().addListener(o -> outcome.followAddress(isSameAddress()));
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

    /** Where the session is recorded; empty before the first connect. The tab sets it. */
    public ObjectProperty<Optional<RecordedPlace>> placeProperty() {
        return place;
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
        return complaints.fieldsProperty();
    }

    /** What is wrong with options, at any time. */
    public ReadOnlyObjectProperty<Map<Option, String>> optionComplaintsProperty() {
        return complaints.optionsProperty();
    }

    /** Changes whenever an option that is not right prevents an attempt to connect. */
    public ReadOnlyIntegerProperty refusedProperty() {
        return complaints.refusedProperty();
    }

    /** Changes whenever an attempt to connect ends before it began, as where the user has to do something first. */
    public ReadOnlyIntegerProperty givenUpProperty() {
        return givenUp.getReadOnlyProperty();
    }

    /** Tells that an attempt to connect does not begin. */
    public void giveUp() {
        givenUp.set(givenUp.get() + 1);
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
        complaints.refuse(problem);
        giveUp();
    }

    /** The question that the user must answer before connecting. */
    OpenQuestion question() {
        return question;
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
        return complaints.isEmpty() && address.isThatOf(status.get());
    }

    // Commands

    /**
     * Connects if the form is valid; otherwise marks its errors. While it waits to reconnect, this replaces the wait.
     * While connected to another address, asks whether to leave it; a second call leaves it.
     */
    public void connect() {
        FormReader reader = new FormReader(form);
        Optional<Profile> profile = readToConnect(reader);
        question.withdraw();
        if (profile.isEmpty()) {
            giveUp();
        }
        SessionState state = status.get().state();
        if (state.canConnect() || state == SessionState.WAITING) {
            addressTold.set(
                    profile.flatMap(p -> address.read()).map(TypedAddress::told).orElse(""));
            profile.ifPresent(commands::connect);
        } else if (profile.isPresent() && !isSameAddress() && commands.continuesRecording(profile.get())) {
            switchover.leave(address.resolved(), status.get().state(), commands);
        }
    }

    /** Connects as typed; leaves an open connection for it, whatever its address. */
    public void reconnect() {
        if (status.get().state().canConnect()) {
            connect();
        } else if (readToConnect().filter(commands::continuesRecording).isPresent()) {
            switchover.ask(address.resolved(), status.get().state());
            switchover.leave(address.resolved(), status.get().state(), commands);
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

    /** Asks before connecting with the profile in question; a change of the form withdraws the question. */
    public void ask(SecretQuestion asked) {
        SessionState state = status.get().state();
        if ((state.canConnect() || state == SessionState.WAITING) && typed().equals(asked.profile())) {
            question.ask(asked);
        } else {
            giveUp();
        }
    }

    /** The connection as typed, in other words. */
    ConnectionScript script() {
        return new ConnectionScript(this);
    }

    /** What can be done about a failure. */
    public ConnectionSteps steps() {
        return new ConnectionSteps(this);
    }

    /** The profile as typed; empty, with the errors marked, if it can't be connected with. */
    Optional<Profile> readToConnect() {
        return readToConnect(new FormReader(form));
    }

    private Optional<Profile> readToConnect(FormReader reader) {
        Optional<Profile> profile = reader.readToConnect(saved, around.getValue());
        complaints.attempted(reader);
        return profile;
    }

    /** Saves what is typed, right or wrong. */
    public void save() {
        commands.save(typed());
    }

    /** The action of the main button: connect, cancel, disconnect or abort. */
    public void press() {
        new MainButton(this).press();
    }

    /** What the key of the main button does: as {@link #press()}, but it ends a wait by trying now. */
    public void pressKey() {
        new MainButton(this).pressKey();
    }

    private void statusChanged(SessionStatus now) {
        outcome.follow(now);
        outcome.followAddress(isSameAddress());
        if (now.state().canConnect() && switchover.finish()) {
            connect();
        }
    }

    private void formChanged() {
        question.withdraw();
        modified.set(!typed().equals(saved));
        FormReader reader = new FormReader(form);
        reader.readToConnect(saved, around.getValue());
        complaints.typed(reader);
        outcome.followAddress(isSameAddress());
    }
}
