package app.sockeye.ui.log;

import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.UiPulse;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** How many rows are selected and how far they are apart, and how many entries match the filter. */
final class HitCount extends Label {
    private final LogModel model;
    private final Supplier<SelectedEntries> selected;
    /** Replaced with each selection, so that sums of earlier ones are dropped. Read by background threads. */
    private volatile Object current = new Object();

    private final Tooltip whole = new Tooltip();

    /** Belongs to the JavaFX thread. */
    private String selection = "";

    HitCount(LogModel model, Supplier<SelectedEntries> selected) {
        this.model = model;
        this.selected = selected;
        setId("log-count");
        getStyleClass().add("hit-count");
        setTooltip(whole);
        model.scanProperty().addListener((o, before, now) -> update());
        model.selectedCountProperty().addListener((o, before, now) -> select());
        model.selectedEntryProperty().addListener((o, before, now) -> select());
        update();
    }

    private void select() {
        Object token = new Object();
        current = token;
        SelectedEntries rows = selected.get();
        Transcript transcript = model.transcript().orElse(null);
        selection = "";
        if (transcript != null && rows.count() > 1) {
            selection = SelectionSummary.text(rows, transcript, OptionalLong.empty());
            if (rows.count() > 2) {
                model.background().execute(() -> addUp(rows, transcript, token));
            }
        }
        update();
    }

    private void addUp(SelectedEntries rows, Transcript transcript, Object token) {
        try {
            OptionalLong bytes = SelectionSummary.bytes(rows, transcript, () -> current != token);
            String text = SelectionSummary.text(rows, transcript, bytes);
            UiPulse.later(() -> {
                if (current == token) {
                    selection = text;
                    update();
                }
            });
        } catch (CancellationException e) {
            // The newer selection is shown instead.
            return;
        } catch (UncheckedIOException e) {
            // The recording was closed, or a row says that it can't be read: the number of rows stays.
            return;
        }
    }

    private void update() {
        String hits = model.scanProperty().get().text();
        setText(selection + (selection.isEmpty() || hits.isEmpty() ? "" : " · ") + hits);
        whole.setText(getText());
        setVisible(!getText().isEmpty());
    }
}
