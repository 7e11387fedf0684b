package app.sockeye.ui.inspector;

import app.sockeye.files.Reason;
import app.sockeye.payload.recognise.Part;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.format.EntryFormats;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.inspector.entry.Aspect;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.FormatKeeper;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The entry shown and its view. Entries are read in the background. JavaFX thread. */
public final class InspectorModel {
    private final Background background;
    /** The view that the user chose last, for each set of views to choose from. */
    private final Map<List<Aspect>, Aspect> choices = new HashMap<>();

    private Ticket ticket = new Ticket();
    private boolean choosing;

    // Properties
    private final ReadOnlyObjectWrapper<Optional<InspectedEntry>> inspected =
            new ReadOnlyObjectWrapper<>(this, "inspected", Optional.empty());
    private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper(this, "filled");
    private final ReadOnlyObjectWrapper<List<Aspect>> aspects = new ReadOnlyObjectWrapper<>(this, "aspects", List.of());
    private final ObjectProperty<Aspect> aspect = new SimpleObjectProperty<>(this, "aspect", Aspect.TREE);
    private final ReadOnlyStringWrapper dialect = new ReadOnlyStringWrapper(this, "dialect", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper notOpened = new ReadOnlyStringWrapper(this, "notOpened", "");
    private final StringProperty typePath = new SimpleStringProperty(this, "typePath", "$.type");
    private final BooleanProperty hexUnderTree = new SimpleBooleanProperty(this, "hexUnderTree", true);

    private final ObjectProperty<EntryFormats> formats = new SimpleObjectProperty<>(this, "formats", EntryFormats.NONE);
    private final ObjectProperty<Optional<FormatKeeper>> formatKeeper =
            new SimpleObjectProperty<>(this, "formatKeeper", Optional.empty());
    private final ObjectProperty<List<TextPattern>> highlights =
            new SimpleObjectProperty<>(this, "highlights", List.of());

    /** @param executor reads and parses; more than one thread, so that a big document does not hold up the next */
    public InspectorModel(Executor executor) {
        this.background = new Background(executor);
        formats.addListener(o -> readAgain());
        aspect.addListener((o, before, now) -> {
            if (!choosing) {
                choices.put(aspects.get(), now);
            }
        });
    }

    /** Whether there is something to show: an entry, or why it can't be shown. */
    ReadOnlyBooleanProperty filledProperty() {
        return filled.getReadOnlyProperty();
    }

    /** The entry shown; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<InspectedEntry>> inspectedProperty() {
        return inspected.getReadOnlyProperty();
    }

    /** The views of the entry shown; none while there is no entry. */
    public ReadOnlyObjectProperty<List<Aspect>> aspectsProperty() {
        return aspects.getReadOnlyProperty();
    }

    /** The name of what the entry's connection speaks; empty where none is shown. */
    ReadOnlyStringProperty dialectProperty() {
        return dialect.getReadOnlyProperty();
    }

    /** The chosen view; kept from entry to entry where they have it. */
    public ObjectProperty<Aspect> aspectProperty() {
        return aspect;
    }

    /** Why the entry can't be shown, in one sentence; empty while all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why something within the entry could not be opened, in one sentence; the entry stays on show. */
    ReadOnlyStringProperty notOpenedProperty() {
        return notOpened.getReadOnlyProperty();
    }

    /** Whether the Tree view shows the bytes under the tree. */
    public BooleanProperty hexUnderTreeProperty() {
        return hexUnderTree;
    }

    /** Patterns that the views highlight, such as those of the log's filter. */
    public ObjectProperty<List<TextPattern>> highlightsProperty() {
        return highlights;
    }

    /**
     * The JSON path of a message's type, such as {@code $.type}: a message is compared with the previous one of its
     * type.
     */
    public StringProperty typePathProperty() {
        return typePath;
    }

    /** The formats of the connection's binary messages; what is on show is read again with others. */
    public ObjectProperty<EntryFormats> formatsProperty() {
        return formats;
    }

    /** Where formats are kept that are chosen here; empty where there is no connection to keep them in. */
    public ObjectProperty<Optional<FormatKeeper>> formatKeeperProperty() {
        return formatKeeper;
    }

    Background background() {
        return background;
    }

    // Commands

    /** Shows an entry; one that is still being read is dropped. */
    public void show(Transcript transcript, long entryIndex) {
        show(transcript, entryIndex, OptionalLong.empty());
    }

    /** Shows what differs between two messages, from the first to the second. */
    public void compare(Transcript transcript, long first, long second) {
        show(transcript, second, OptionalLong.of(first));
    }

    private void show(Transcript transcript, long entryIndex, OptionalLong partner) {
        ticket.revoke();
        Ticket mine = new Ticket();
        ticket = mine;
        EntryFormats rules = formats.get();
        background.run(
                mine,
                () -> InspectedEntry.read(transcript, entryIndex, partner, rules, mine),
                this::shown,
                e -> failed(InspectorTexts.entryUnreadable(Reason.sentence(e))));
    }

    /** Reads again what is on show, as its packets may be others. */
    public void readAgain() {
        inspected.get().ifPresent(this::readAgain);
    }

    private void readAgain(InspectedEntry what) {
        show(what.transcript(), what.entry().index(), what.partner());
    }

    /** Shows content within the bytes shown on its own, until {@link #back()}; shows the tree if there is none. */
    void open(Callable<Optional<Part.Content>> content, String name) {
        notOpened.set("");
        inspected
                .get()
                .ifPresent(from -> background.run(
                        from.ticket(),
                        () -> content.call().map(bytes -> from.opened(bytes, name)),
                        opened -> opened.ifPresentOrElse(this::shown, () -> aspect.set(Aspect.TREE)),
                        e -> notOpened.set(InspectorTexts.cannotOpen(Reason.sentence(e)))));
    }

    /** Returns to what the bytes shown were opened from. */
    public void back() {
        inspected.get().flatMap(InspectedEntry::from).ifPresent(this::shown);
    }

    /** Shows a message of a compressed stream as it was received, or unpacked again. */
    void switchForm() {
        inspected.get().ifPresent(what -> what.received()
                .ifPresentOrElse(
                        this::shown, () -> show(what.transcript(), what.entry().index(), what.partner())));
    }

    /** Shows nothing. */
    public void clear() {
        ticket.revoke();
        failed("");
    }

    private void shown(InspectedEntry what) {
        problem.set("");
        notOpened.set("");
        choosing = true;
        dialect.set(what.dialect().orElse(""));
        aspects.set(what.aspects());
        aspect.set(aspectFor(what));
        choosing = false;
        inspected.set(Optional.of(what));
        filled.set(true);
    }

    private void failed(String why) {
        problem.set(why);
        inspected.set(Optional.empty());
        filled.set(!why.isEmpty());
        aspects.set(List.of());
    }

    private Aspect aspectFor(InspectedEntry what) {
        if (what.partner().isPresent() && aspects.get().contains(Aspect.DIFF)) {
            return Aspect.DIFF;
        }
        Aspect chosen = choices.getOrDefault(aspects.get(), aspects.get().get(0));
        if (chosen == Aspect.TREE && !what.json()) {
            Aspect plain = what.binary() ? Aspect.HEX : Aspect.TEXT;
            return what.binary() && what.bytes().formatted() ? Aspect.TREE : plain;
        }
        return chosen;
    }
}
