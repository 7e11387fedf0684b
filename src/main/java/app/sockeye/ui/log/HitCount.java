package app.sockeye.ui.log;

import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.filter.NoiseCondition;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.pane.SelectedEntries;
import app.sockeye.ui.log.words.PacketRowTexts;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;

/** How many rows are selected and how far they are apart, and how many entries match the filter. */
final class HitCount extends Label {
    private final LogModel model;
    private final Supplier<SelectedEntries> selected;
    /** Replaced with each selection, so that sums of earlier ones are dropped. Read by background threads. */
    private volatile Object current = new Object();

    /** Belongs to the JavaFX thread, as does the next field. */
    private String selection = "";

    private boolean tellsHidden;

    HitCount(LogModel model, Supplier<SelectedEntries> selected) {
        this.model = model;
        this.selected = selected;
        setId("log-count");
        getStyleClass().add("hit-count");
        model.scanProperty().addListener((o, before, now) -> update());
        model.dialect().hiddenProperty().addListener(o -> update());
        model.selectedCountProperty().addListener((o, before, now) -> select());
        model.selectedEntryProperty().addListener((o, before, now) -> select());
        update();
    }

    /** Sets whether the rows hidden as noise are told here, as there is no room for them elsewhere. */
    void setTellsHidden(boolean tells) {
        tellsHidden = tells;
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
        NoiseCondition.Count noise = model.dialect().hiddenProperty().get();
        String hidden = tellsHidden && noise.all() > 0
                ? PacketRowTexts.hidden(noise.heartbeats(), noise.acknowledgements())
                : "";
        setText(Stream.of(selection, hits, hidden)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        Tip.set(this, getText());
        setVisible(!getText().isEmpty());
    }
}
