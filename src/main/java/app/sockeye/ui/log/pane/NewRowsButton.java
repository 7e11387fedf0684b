package app.sockeye.ui.log.pane;

import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.words.LogTexts;
import javafx.scene.control.Button;

/** Shows how many rows came since the user stopped following; a click follows again. */
final class NewRowsButton extends Button {
    private final LogModel model;
    /** The first entry that came after the user stopped following. */
    private long firstNew;

    NewRowsButton(LogModel model) {
        this.model = model;
        setId("log-new");
        getStyleClass().add("new-rows");
        setFocusTraversable(false);
        setVisible(false);
        setOnAction(e -> model.followProperty().set(true));
    }

    /** @param seen the rows when the user stops following, or follows again */
    void countFrom(Rows seen) {
        firstNew = seen.count() == 0
                ? model.transcript().map(Transcript::count).orElse(0L)
                : seen.entryIndex(seen.count() - 1) + 1;
        show(seen);
    }

    /** @param now the current rows */
    void show(Rows now) {
        long count = now.count() - now.positionOf(firstNew);
        // Nothing more comes within a time range that is over.
        boolean open = model.filter().timeProperty().get().isEmpty();
        boolean some = open && !model.followProperty().get() && count > 0;
        setVisible(some);
        if (some) {
            setText(LogTexts.newRows(count));
        }
    }
}
