package app.sockeye.ui;

import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.palette.PaletteGroup;
import app.sockeye.ui.palette.PaletteItem;
import app.sockeye.ui.tab.TabClosing;
import app.sockeye.ui.tab.work.Workbench;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** Opens another folder of connections in place of the one that is open. JavaFX thread. */
final class WorkspaceDesk {
    private final Workbench bench;
    private final TabClosing closing;
    private final Window owner;
    /** Closes the window and opens one of another workspace. */
    private Consumer<Path> reopen = folder -> {};

    /** @param closing asks where something is still being sent */
    WorkspaceDesk(Workbench bench, TabClosing closing, Window owner) {
        this.bench = bench;
        this.closing = closing;
        this.owner = owner;
    }

    void setReopen(Consumer<Path> action) {
        reopen = action;
    }

    /** The folder that is open. */
    Path folder() {
        return bench.workspace().library().root().path();
    }

    /**
     * Looks for the other folders that were open, the last first, as far as they are still there. In the background, as
     * one may be on a server that does not answer.
     *
     * @param found called with them on the JavaFX thread
     */
    void recent(Consumer<List<Path>> found) {
        List<Path> used = bench.settings().get().used().workspaces();
        Path open = folder();
        bench.work().background().execute(() -> {
            List<Path> there = used.stream()
                    .filter(folder -> !folder.equals(open) && Files.isDirectory(folder))
                    .toList();
            UiPulse.later(() -> found.accept(there));
        });
    }

    /** Asks for a folder and opens it. */
    void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(WindowTexts.CONNECTIONS_FOLDER);
        if (Files.isDirectory(folder())) {
            chooser.setInitialDirectory(folder().toFile());
        }
        Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath).ifPresent(this::open);
    }

    /** Opens a folder; the connections of this one are closed, after a question where they are still sending. */
    void open(Path chosen) {
        Path other = chosen.toAbsolutePath().normalize();
        if (other.equals(folder())) {
            return;
        }
        Runnable leave = () -> reopen.accept(other);
        if (closing.canCloseWindow(leave)) {
            leave.run();
        }
    }

    /** The recent folders for the palette. */
    void list(Consumer<List<PaletteItem>> found) {
        recent(folders -> found.accept(folders.stream()
                .map(folder -> new PaletteItem(
                        "workspace:" + folder,
                        PaletteGroup.WORKSPACES,
                        Feather.FOLDER,
                        String.valueOf(Optional.ofNullable(folder.getFileName()).orElse(folder)),
                        folder.toString(),
                        () -> open(folder)))
                .toList()));
    }
}
