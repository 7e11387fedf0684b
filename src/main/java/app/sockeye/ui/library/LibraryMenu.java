package app.sockeye.ui.library;

import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.MessageGroup;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SequenceEntry;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.WindowEvent;

/** The context menu of the selected entry. */
final class LibraryMenu extends ContextMenu {
    /** Items that are seen only where they apply. */
    private static final Set<String> OF_ONE_KIND = Set.of(
            LibraryTexts.LOAD,
            LibraryTexts.SEND,
            LibraryTexts.DETAILS,
            LibraryTexts.SHOW_SEQUENCE,
            LibraryTexts.RUN,
            LibraryTexts.OPEN_AND_CONNECT,
            LibraryTexts.OPEN_IN_ANOTHER_TAB,
            LibraryTexts.OPEN,
            LibraryTexts.DESCRIBE);

    private static final Set<String> OF_NONE = Set.of(LibraryTexts.NEW_CONNECTION, LibraryTexts.NEW_FOLDER);

    private final LibraryModel model;
    private final Supplier<List<SavedProfile>> chosen;

    /** @param chosen the connections that are selected */
    LibraryMenu(LibraryModel model, Runnable rename, Supplier<List<SavedProfile>> chosen) {
        this.model = model;
        this.chosen = chosen;
        Predicate<LibraryEntry> profile = SavedProfile.class::isInstance;
        Predicate<LibraryEntry> message = MessageEntry.class::isInstance;
        Predicate<LibraryEntry> sequence = SequenceEntry.class::isInstance;
        Predicate<LibraryEntry> whole = e -> e != null && !(e instanceof BrokenProfile) && !(e instanceof MessageGroup);
        add(LibraryTexts.LOAD, "Enter", message, model::open);
        add(LibraryTexts.SEND, null, message, model::send);
        add(LibraryTexts.DETAILS, null, message, model::showDetails);
        getItems().add(shortcuts());
        add(LibraryTexts.SHOW_SEQUENCE, "Enter", sequence, model::open);
        add(LibraryTexts.RUN, null, sequence, model::run);
        add(LibraryTexts.OPEN_AND_CONNECT, "Enter", profile, model::open);
        getItems().add(together());
        add(LibraryTexts.OPEN_IN_ANOTHER_TAB, null, profile, model::openAgain);
        add(LibraryTexts.OPEN, null, profile, model::edit);
        SeparatorMenuItem ofNone = new SeparatorMenuItem();
        List<MenuItem> ofSome = List.copyOf(getItems());
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                e -> ofNone.setVisible(ofSome.stream().anyMatch(MenuItem::isVisible)));
        getItems().add(ofNone);
        add(LibraryTexts.NEW_CONNECTION, null, e -> true, e -> model.newConnection());
        add(LibraryTexts.NEW_FOLDER, null, e -> true, e -> model.newFolder());
        getItems().add(new SeparatorMenuItem());
        add(LibraryTexts.RENAME, "F2", whole, e -> rename.run());
        add(LibraryTexts.DESCRIBE, null, profile, model::describe);
        MoveMenu move = new MoveMenu(model);
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                e -> move.update(
                        chosen.get().size() < 2 ? model.selectedProperty().get() : null));
        getItems().add(move);
        add(LibraryTexts.DUPLICATE, "Shortcut+D", profile.or(message).or(sequence), model::duplicate);
        add(LibraryTexts.DELETE, "Delete", whole, model::delete);
    }

    private void add(String name, String keys, Predicate<LibraryEntry> applies, Consumer<LibraryEntry> action) {
        MenuItem item = new MenuItem(name);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(e -> action.accept(model.selectedProperty().get()));
        addEventHandler(WindowEvent.WINDOW_SHOWING, e -> {
            LibraryEntry entry = model.selectedProperty().get();
            // Of several connections, one would be chosen by chance.
            boolean one = chosen.get().size() < 2 || OF_NONE.contains(name);
            item.setDisable(!applies.test(entry) || !one);
            item.setVisible(!OF_ONE_KIND.contains(name) || applies.test(entry) && one);
        });
        getItems().add(item);
    }

    /** Shows the logs of several connections as one: of those that are selected, or those in the selected folder. */
    private MenuItem together() {
        MenuItem item = new MenuItem(LibraryTexts.SHOW_TOGETHER);
        item.setId("library-show-together");
        item.setOnAction(e -> model.showTogether(several()));
        addEventHandler(
                WindowEvent.WINDOW_SHOWING, e -> item.setVisible(several().size() > 1));
        return item;
    }

    private List<SavedProfile> several() {
        return chosen.get().isEmpty() && model.selectedProperty().get() instanceof ProfileFolder folder
                ? LibraryWalk.profiles(folder).toList()
                : chosen.get();
    }

    /** The digits that can send the message. */
    private Menu shortcuts() {
        Menu menu = new Menu(LibraryTexts.SHORTCUT);
        menu.setId("message-shortcut");
        addEventHandler(WindowEvent.WINDOW_SHOWING, e -> {
            menu.setVisible(model.selectedProperty().get() instanceof MessageEntry);
            menu.getItems().clear();
            if (model.selectedProperty().get() instanceof MessageEntry message) {
                for (int digit = 0; digit <= SavedMessage.LAST_SHORTCUT; digit++) {
                    menu.getItems().add(shortcut(message, digit));
                }
            }
        });
        return menu;
    }

    private MenuItem shortcut(MessageEntry message, int digit) {
        RadioMenuItem item = new RadioMenuItem(digit == 0 ? LibraryTexts.NO_SHORTCUT : LibraryTexts.shortcut(digit));
        item.setId("message-shortcut-" + digit);
        item.setSelected(message.message().shortcut() == digit);
        item.setOnAction(e -> model.owned().setShortcut(message, digit));
        return item;
    }
}
