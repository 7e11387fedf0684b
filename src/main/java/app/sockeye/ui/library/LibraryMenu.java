package app.sockeye.ui.library;

import app.sockeye.profile.BrokenProfile;
import app.sockeye.profile.LibraryEntry;
import app.sockeye.profile.SavedProfile;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.WindowEvent;

/** The context menu of the selected entry. */
final class LibraryMenu extends ContextMenu {
    private final LibraryModel model;

    LibraryMenu(LibraryModel model, Runnable rename) {
        this.model = model;
        Predicate<LibraryEntry> profile = SavedProfile.class::isInstance;
        Predicate<LibraryEntry> whole = e -> e != null && !(e instanceof BrokenProfile);
        add(LibraryTexts.OPEN_AND_CONNECT, "Enter", profile, model::open);
        add(LibraryTexts.OPEN_IN_ANOTHER_TAB, null, profile, model::openAgain);
        add(LibraryTexts.OPEN, null, profile, model::edit);
        getItems().add(new SeparatorMenuItem());
        add(LibraryTexts.NEW_CONNECTION, null, e -> true, e -> model.newConnection());
        add(LibraryTexts.NEW_FOLDER, null, e -> true, e -> model.newFolder());
        getItems().add(new SeparatorMenuItem());
        add(LibraryTexts.RENAME, "F2", whole, e -> rename.run());
        add(LibraryTexts.DUPLICATE, "Shortcut+D", profile, model::duplicate);
        add(LibraryTexts.DELETE, "Delete", whole, model::delete);
    }

    private void add(String name, String keys, Predicate<LibraryEntry> applies, Consumer<LibraryEntry> action) {
        MenuItem item = new MenuItem(name);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(e -> action.accept(model.selectedProperty().get()));
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                e -> item.setDisable(!applies.test(model.selectedProperty().get())));
        getItems().add(item);
    }
}
