package app.sockeye.ui.message;

import app.sockeye.message.Sendable;
import app.sockeye.profile.message.MessageSecrets;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.value.ValueWarning;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.protocol.VisibleText;
import app.sockeye.session.capture.Capture;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The form of what is saved with a message. JavaFX thread. */
public final class MessageDetails {
    private final SavedMessage saved;
    private final boolean isNew;
    private final List<LibraryEntry> places;
    private final Commands commands;

    // Properties
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final StringProperty notes = new SimpleStringProperty(this, "notes");
    private final StringProperty schema = new SimpleStringProperty(this, "schema");
    private final ObjectProperty<Integer> shortcut = new SimpleObjectProperty<>(this, "shortcut");
    private final ObjectProperty<LibraryEntry> place = new SimpleObjectProperty<>(this, "place");
    private final ObservableList<EditedCapture> captures = FXCollections.observableArrayList();

    /** What the form asks of the window. */
    public interface Commands {
        /**
         * Saves the message.
         *
         * @param place where it shall be
         * @param asNew whether it becomes a message of its own
         */
        void save(SavedMessage message, LibraryEntry place, boolean asNew);

        /** What a capture would take from the newest received message; empty where that has no such value. */
        Optional<String> tryOut(Capture capture);
    }

    /**
     * @param saved the message; what it sends is what will be saved
     * @param isNew whether it was never saved
     * @param places where it can be saved, nearest first; not empty
     * @param place where it is, or would be saved
     */
    public MessageDetails(
            SavedMessage saved, boolean isNew, List<LibraryEntry> places, LibraryEntry place, Commands commands) {
        this.saved = saved;
        this.isNew = isNew;
        this.places = List.copyOf(places);
        this.commands = commands;
        name.set(saved.name());
        notes.set(saved.notes());
        schema.set(saved.schema());
        shortcut.set(saved.shortcut());
        this.place.set(place);
        saved.captures().forEach(capture -> captures.add(new EditedCapture(capture)));
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty notesProperty() {
        return notes;
    }

    /** The file with the message's own JSON Schema; empty for the connection's. */
    StringProperty schemaProperty() {
        return schema;
    }

    /** The digit from 1 to 9, or 0. */
    ObjectProperty<Integer> shortcutProperty() {
        return shortcut;
    }

    ObjectProperty<LibraryEntry> placeProperty() {
        return place;
    }

    ObservableList<EditedCapture> captures() {
        return captures;
    }

    List<LibraryEntry> places() {
        return places;
    }

    boolean isNew() {
        return isNew;
    }

    static String nameOf(LibraryEntry place) {
        boolean forAll = place instanceof MessageGroup
                || place instanceof ProfileFolder && place.name().isEmpty();
        if (forAll) {
            return DetailsTexts.FOR_ALL;
        }
        return place instanceof ProfileFolder ? DetailsTexts.folder(place.name()) : VisibleText.of(place.name());
    }

    /** What is wrong with the name or the notes; empty where nothing is. */
    Optional<String> complaint() {
        if (name.get().isBlank()) {
            return Optional.of(DetailsTexts.NEEDS_NAME);
        } else if (name.get().strip().length() > SavedMessage.LONGEST_NAME) {
            return Optional.of(DetailsTexts.TOO_LONG);
        }
        if (schema.get().strip().length() > SavedMessage.LONGEST_SCHEMA) {
            return Optional.of(DetailsTexts.SCHEMA_TOO_LONG);
        }
        return notes.get().length() > SavedMessage.LONGEST_NOTES
                ? Optional.of(DetailsTexts.NOTES_TOO_LONG)
                : Optional.empty();
    }

    /** Whether all can be saved as it is typed. */
    boolean isValid() {
        return complaint().isEmpty()
                && captures.stream().allMatch(capture -> capture.complaint().isEmpty());
    }

    /** What looks like a secret and would be written to a file. */
    List<ValueWarning> warnings() {
        Sendable sendable = saved.sendable();
        return MessageSecrets.warnings(sendable, typedCaptures());
    }

    Optional<String> tryOut(EditedCapture capture) {
        return capture.typed().flatMap(commands::tryOut);
    }

    // Commands
    void addCapture() {
        captures.add(new EditedCapture(new Capture("", "")));
    }

    void remove(EditedCapture capture) {
        captures.remove(capture);
    }

    /** Saves what is typed; returns whether it could be. */
    boolean save(boolean asNew) {
        if (!isValid()) {
            return false;
        }
        commands.save(
                saved.withName(name.get().strip())
                        .withNotes(notes.get())
                        .withSchema(schema.get())
                        .withShortcut(shortcut.get())
                        .withCaptures(typedCaptures()),
                place.get(),
                asNew || isNew);
        return true;
    }

    private List<Capture> typedCaptures() {
        return captures.stream().flatMap(capture -> capture.typed().stream()).toList();
    }
}
