package app.sockeye.ui.log;

import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.words.LogTexts;
import javafx.scene.control.Button;

/** Tells how many rows came since the user stopped to follow, and follows again. */
final class NewRowsButton extends Button {
    private final LogModel model;
    /** The first entry that came after the user stopped to follow. */
    private long firstNew;

    NewRowsButton(LogModel model) {
        this.model = model;
        setId("log-new");
        getStyleClass().add("new-rows");
        setFocusTraversable(false);
        setVisible(false);
        setOnAction(e -> model.followProperty().set(true));
    }

    /** @param seen what is shown when the user stops to follow, or follows again */
    void countFrom(Rows seen) {
        firstNew = seen.count() == 0
                ? model.transcript().map(Transcript::count).orElse(0L)
                : seen.entryIndex(seen.count() - 1) + 1;
        show(seen);
    }

    /** @param now what is shown now */
    void show(Rows now) {
        long count = now.count() - now.positionOf(firstNew);
        // Of a time that is over nothing more comes.
        boolean open = model.filter().timeProperty().get().isEmpty();
        boolean some = open && !model.followProperty().get() && count > 0;
        setVisible(some);
        if (some) {
            setText(LogTexts.newRows(count));
        }
    }
}
