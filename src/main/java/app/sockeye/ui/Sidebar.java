package app.sockeye.ui;

import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.environment.EnvironmentSection;
import app.sockeye.ui.history.HistoryModel;
import app.sockeye.ui.history.HistoryView;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.library.LibraryView;
import java.io.File;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The left side of the window: saved connections or history. A file dropped onto it is imported. */
final class Sidebar extends VBox {
    private final LibraryView library;
    private final OnDemand<HistoryView> history;
    private final SegmentedBar<Page> pages =
            new SegmentedBar<>("sidebar", WindowTexts.SIDEBAR, List.of(Page.values()), page -> switch (page) {
                case CONNECTIONS -> WindowTexts.CONNECTIONS;
                case HISTORY -> WindowTexts.HISTORY;
            });

    /** The pages of the sidebar. */
    enum Page {
        CONNECTIONS,
        HISTORY
    }

    /** @param layout tells whether the sidebar is shown, and how high the window is */
    Sidebar(
            LibraryView library,
            OnDemand<HistoryView> history,
            HistoryModel historyModel,
            EnvironmentSection environments,
            RegionLayout layout) {
        BooleanProperty shown = layout.shownProperty(RegionLayout.Region.LIBRARY);
        this.library = library;
        this.history = history;
        getStyleClass().add("sidebar");
        getStylesheets().add(Theme.sheet(LibraryView.class, "library.css"));
        library.visibleProperty().bind(pages.valueProperty().isEqualTo(Page.CONNECTIONS));
        BooleanBinding historyChosen = pages.valueProperty().isEqualTo(Page.HISTORY);
        historyModel.shownProperty().bind(historyChosen.and(shown));
        StackPane page = new StackPane(library);
        Visibility.fill(page, historyChosen, () -> {
            history.get().visibleProperty().bind(historyChosen);
            return List.of(history.get());
        });
        VBox.setVgrow(page, Priority.ALWAYS);
        Visibility.when(
                environments, library.visibleProperty().and(layout.lowProperty().not()));
        getChildren().setAll(library.titleBar(), pages, page, environments);
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::dropped);
    }

    void showPage(Page page) {
        pages.valueProperty().set(page);
    }

    /** Whether a node in the sidebar has the keyboard's focus. */
    boolean hasFocus() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && node != this) {
            node = node.getParent();
        }
        return node != null;
    }

    /** Puts the cursor into a page's search field. */
    void focusSearch(Page page) {
        showPage(page);
        switch (page) {
            case CONNECTIONS -> library.focusSearch();
            case HISTORY -> history.get().focusSearch();
        }
    }

    /** Moves the keyboard's focus to the list of the shown page. */
    void focusList() {
        switch (pages.valueProperty().get()) {
            case CONNECTIONS -> library.focusTree();
            case HISTORY -> history.get().focusList();
        }
    }

    private void dragOver(DragEvent e) {
        if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
        }
    }

    private void dropped(DragEvent e) {
        List<File> files = e.getDragboard().getFiles();
        if (!files.isEmpty()) {
            pages.valueProperty().set(Page.HISTORY);
            history.get().importFile(files.get(0).toPath());
            e.setDropCompleted(true);
            e.consume();
        }
    }
}
