package app.sockeye.ui.log;

import javafx.scene.control.Label;

/** How many rows are selected, and how many entries match the filter. */
final class HitCount extends Label {
    private final LogModel model;

    HitCount(LogModel model) {
        this.model = model;
        setId("log-count");
        getStyleClass().add("hit-count");
        setMinWidth(USE_PREF_SIZE);
        setMouseTransparent(true);
        model.scanProperty().addListener((o, before, now) -> update());
        model.selectedCountProperty().addListener((o, before, now) -> update());
        update();
    }

    private void update() {
        long selected = model.selectedCountProperty().get();
        String rows = selected < 2 ? "" : ScanState.grouped(selected) + " selected";
        String hits = model.scanProperty().get().text();
        setText(rows + (rows.isEmpty() || hits.isEmpty() ? "" : " · ") + hits);
        setVisible(!getText().isEmpty());
    }
}
