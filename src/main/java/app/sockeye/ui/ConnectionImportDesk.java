package app.sockeye.ui;

import app.sockeye.files.Reason;
import app.sockeye.interchange.ConnectionImport;
import app.sockeye.interchange.LibraryImport;
import app.sockeye.interchange.SavedImport;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.stage.Window;

/** Adds connections of other tools to the library, and tells what was left out. */
final class ConnectionImportDesk {
    private final Workbench bench;
    private final FileDialogs dialogs;
    private final Window owner;

    ConnectionImportDesk(Workbench bench, Window owner) {
        this.bench = bench;
        this.dialogs = new FileDialogs(bench.settings());
        this.owner = owner;
    }

    /** Asks for a file, and imports it. */
    void choose() {
        dialogs.open(owner, WindowTexts.IMPORT_CONNECTIONS).ifPresent(file -> {
            dialogs.remember(file);
            read(List.of(file));
        });
    }

    /** Imports files and folders in the background. */
    void read(List<Path> sources) {
        bench.work().ordered().execute(() -> add(ConnectionImport.read(sources)));
    }

    /** Imports a text that was pasted or dropped, in the background. */
    void read(String text) {
        bench.work().ordered().execute(() -> ConnectionImport.readText(text)
                .ifPresentOrElse(
                        this::add, () -> UiPulse.later(() -> bench.toast().show(WindowTexts.NO_CONNECTIONS))));
    }

    private void add(ImportedConnections imported) {
        try {
            SavedImport saved = new LibraryImport(
                            bench.workspace().library(), bench.workspace().environments(), Optional.of(bench.secrets()))
                    .save(imported, bench.workspace().library().root());
            UiPulse.later(() -> tell(saved));
        } catch (LibraryException | EnvironmentException e) {
            UiPulse.later(() -> bench.toast().show(Reason.sentence(e)));
        }
    }

    private void tell(SavedImport saved) {
        String sentence = WindowTexts.imported(
                saved.connections().size(),
                saved.environments().size(),
                saved.leftOut().size());
        if (saved.leftOut().isEmpty()) {
            bench.toast().show(sentence);
        } else {
            String report = saved.leftOut().stream().map(LeftOutItem::sentence).collect(Collectors.joining("\n"));
            bench.toast().stay(sentence, WindowTexts.SHOW_LEFT_OUT, () -> new LeftOutPopover(report)
                    .open(owner.getScene().getRoot()));
        }
    }
}
