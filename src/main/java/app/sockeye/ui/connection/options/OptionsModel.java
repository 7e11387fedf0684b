package app.sockeye.ui.connection.options;

import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.ui.connection.ConnectionModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The options as the page shows them: their values here and around, and which of them are sought. JavaFX thread. */
final class OptionsModel {
    private final ConnectionModel connection;
    private final FolderCommands folders;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty changedOnly = new SimpleBooleanProperty(this, "changedOnly");

    OptionsModel(ConnectionModel connection, FolderCommands folders) {
        this.connection = connection;
        this.folders = folders;
    }

    /** The folders whose connections may get an option's value; none for a secret, which is in no folder's file. */
    List<String> folders(Option option) {
        return option.isSecret() ? List.of() : folders.folders();
    }

    /** Gives an option's value to all connections of a folder; this one then has it from there. */
    void give(int folder, Option option) {
        folders.give(folder, option, text(option));
        reset(option);
    }

    ConnectionModel connection() {
        return connection;
    }

    /** What is typed to find options. */
    StringProperty searchProperty() {
        return search;
    }

    /** Whether only options that are changed here are shown. */
    BooleanProperty changedOnlyProperty() {
        return changedOnly;
    }

    /** An option's value that counts: the connection's own, else what lies around says, else the default. */
    String text(Option option) {
        return own().own(option).orElseGet(() -> around(option));
    }

    /** An option's value without the connection's own. */
    String around(Option option) {
        return connection.around().getValue().options().text(option);
    }

    boolean isChanged(Option option) {
        return own().own(option).isPresent();
    }

    /** Gives an option a value; the one that it has from around makes it unchanged. */
    void set(Option option, String text) {
        if (!text.equals(text(option))) {
            put(text.equals(around(option)) ? own().without(option) : own().with(option, text));
        }
    }

    /** Takes back the connection's own value. */
    void reset(Option option) {
        put(own().without(option));
    }

    /** Takes back the connection's own values of a section. */
    void reset(OptionSection section) {
        OptionValues left = own();
        for (Option option : section.options()) {
            left = left.without(option);
        }
        put(left);
    }

    /** Where an option's value comes from, in words. */
    String source(Option option) {
        return connection
                .around()
                .getValue()
                .source(option)
                .map(layer ->
                        layer.folder().isEmpty() ? OptionsTexts.FROM_WORKSPACE : OptionsTexts.from(layer.folder()))
                .orElse(OptionsTexts.STANDARD);
    }

    /** What is wrong with an option; empty where nothing is. */
    Optional<String> complaint(Option option) {
        return Optional.ofNullable(connection.optionComplaintsProperty().get().get(option));
    }

    /** Whether an option counts with the values of others. */
    boolean counts(Option option) {
        return option.counts(own().over(connection.around().getValue().options()));
    }

    /** How many options of a section are changed here. */
    long changed(OptionSection section) {
        return section.options().stream().filter(this::isChanged).count();
    }

    boolean isWrong(OptionSection section) {
        return section.options().stream().anyMatch(option -> complaint(option).isPresent());
    }

    /** Whether the page lists matches of all sections rather than one section. */
    boolean isSearching() {
        return !search.get().isBlank() || changedOnly.get();
    }

    /** The options of a section that are sought. */
    List<Option> found(OptionSection section) {
        return section.options().stream().filter(this::isFound).toList();
    }

    private boolean isFound(Option option) {
        String sought = search.get().strip().toLowerCase(Locale.ROOT);
        // Not in secrets: who looks over the shoulder could guess them letter by letter.
        Stream<String> places = Stream.of(option.label(), option.help(), option.isSecret() ? "" : text(option));
        return counts(option)
                && (!changedOnly.get() || isChanged(option))
                && places.anyMatch(place -> place.toLowerCase(Locale.ROOT).contains(sought));
    }

    private OptionValues own() {
        return connection.form().optionsProperty().get();
    }

    private void put(OptionValues values) {
        connection.form().optionsProperty().set(values);
    }
}
