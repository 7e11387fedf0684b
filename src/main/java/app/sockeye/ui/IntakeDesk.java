package app.sockeye.ui;

import app.sockeye.profile.Profile;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.history.HistoryView;
import app.sockeye.ui.intake.HandedItem;
import app.sockeye.ui.intake.HandedItems;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.Workbench;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes what the window is given from outside to where it belongs. */
final class IntakeDesk {
    private final Workbench bench;
    private final Tabs tabs;
    private final Sidebar sidebar;
    private final OnDemand<HistoryView> history;
    private final ConnectionImportDesk imports;
    private final FileDialogs dialogs;

    IntakeDesk(
            Workbench bench, Tabs tabs, Sidebar sidebar, OnDemand<HistoryView> history, ConnectionImportDesk imports) {
        this.bench = bench;
        this.tabs = tabs;
        this.sidebar = sidebar;
        this.history = history;
        this.imports = imports;
        this.dialogs = new FileDialogs(bench.settings());
    }

    /** Takes addresses, names of saved connections, and paths of files. */
    void take(List<String> texts) {
        sort(() -> texts.stream()
                .map(text -> HandedItems.of(text, bench.workspace().library()))
                .toList());
    }

    /** Takes what is dropped on a region, unless a part of it has taken that before. */
    void takeDrops(Node region) {
        region.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (isTaken(e)) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        region.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            if (isTaken(e)) {
                drop(e.getDragboard());
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }

    /** What is dragged within the program is left to its parts. */
    private static boolean isTaken(DragEvent e) {
        Dragboard board = e.getDragboard();
        return e.getGestureSource() == null && (board.hasFiles() || board.hasUrl() || board.hasString());
    }

    /** File managers give the files' names as text, too, so that files come first. */
    private void drop(Dragboard board) {
        List<Path> files = Stream.ofNullable(board.getFiles())
                .flatMap(List::stream)
                .map(File::toPath)
                .toList();
        if (!files.isEmpty()) {
            sort(() -> files.stream().map(HandedItems::of).toList());
        } else if (board.hasUrl()) {
            take(List.of(board.getUrl()));
        } else {
            take(board.getString()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        }
    }

    private void sort(Supplier<List<HandedItem>> items) {
        bench.work().ordered().execute(() -> {
            List<HandedItem> sorted = items.get();
            UiPulse.later(() -> sorted.forEach(this::put));
        });
    }

    private void put(HandedItem item) {
        if (item instanceof HandedItem.Address address) {
            tabs.open(Profile.create("", address.text()));
            tabs.shown().connection().ifPresent(SessionTabView::focusAddress);
        } else if (item instanceof HandedItem.Connection connection) {
            tabs.open(connection.profile());
        } else if (item instanceof HandedItem.Recording recording) {
            dialogs.remember(recording.file());
            sidebar.showPage(Sidebar.Page.HISTORY);
            history.get().importFile(recording.file());
        } else if (item instanceof HandedItem.Connections connections) {
            dialogs.remember(connections.source());
            imports.read(List.of(connections.source()));
        } else if (item instanceof HandedItem.Payload payload) {
            dialogs.remember(payload.file());
            send(payload.file());
        } else if (item instanceof HandedItem.Unknown unknown) {
            bench.toast().show(WindowTexts.notFound(unknown.text()));
        }
    }

    /** Puts a file into the composer in front; it is sent when the user says so. */
    private void send(Path file) {
        if (tabs.shown().connection().isEmpty()) {
            tabs.openNew();
        }
        tabs.shown().connection().ifPresent(view -> {
            view.tab().composer().chooseFile(file);
            view.focusComposer();
        });
    }
}
