package app.sockeye.ui.library;

import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.protocol.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The folders that the selected entry can be moved to, for those who don't drag it. */
final class MoveMenu extends Menu {
    private final LibraryModel model;

    MoveMenu(LibraryModel model) {
        super(LibraryTexts.MOVE_TO);
        this.model = model;
        setId("library-move");
    }

    /**
     * Lists the folders of now.
     *
     * @param entry what would be moved; null for nothing
     */
    void update(LibraryEntry entry) {
        List<MenuItem> items = entry instanceof SavedProfile || entry instanceof ProfileFolder
                ? folders(entry).stream().map(folder -> item(entry, folder)).toList()
                : List.of();
        getItems().setAll(items);
        setDisable(items.isEmpty());
    }

    private List<ProfileFolder> folders(LibraryEntry entry) {
        ProfileFolder parent = model.parentOf(entry);
        return LibraryWalk.entries(model.root())
                .filter(ProfileFolder.class::isInstance)
                .map(ProfileFolder.class::cast)
                .filter(folder -> !folder.path().equals(parent.path()))
                .filter(folder -> !folder.path().startsWith(entry.path()))
                .toList();
    }

    /** With the folders it lies in, as several may have one name. */
    private String name(ProfileFolder folder) {
        List<String> names = new ArrayList<>();
        for (ProfileFolder at = folder; !at.path().equals(model.root().path()); at = model.parentOf(at)) {
            names.add(0, VisibleText.of(at.name()));
        }
        return names.isEmpty() ? LibraryTexts.TOP_LEVEL : String.join(" / ", names);
    }

    private MenuItem item(LibraryEntry entry, ProfileFolder folder) {
        MenuItem item = new MenuItem(name(folder));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> model.move(entry, folder, Optional.empty()));
        return item;
    }
}
