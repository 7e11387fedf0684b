package app.sockeye.ui.statistics;

import app.sockeye.payload.json.JsonKind;
import app.sockeye.transcript.statistics.Values;
import app.sockeye.ui.common.Tip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A value with its count and share, over a bar as long as the share. Clicking it shows its messages in the log. */
final class ValueRow extends Button {
    private final Region bar = new Region();
    private final Label name = new Label();
    private final Label count = new Label();
    private double share;

    ValueRow() {
        getStyleClass().setAll("value-row");
        bar.getStyleClass().add("bar");
        bar.setManaged(false);
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        count.getStyleClass().add("number");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox texts = new HBox(8, name, count);
        texts.setAlignment(Pos.CENTER_LEFT);
        StackPane graphic = new StackPane(bar, texts) {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                bar.resizeRelocate(0, 0, Math.max(2, share * getWidth()), getHeight());
            }
        };
        graphic.setMouseTransparent(true);
        graphic.prefWidthProperty().bind(widthProperty());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(graphic);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** Shows a value, and what a click on it does. */
    void show(Values.Value value, long all, Runnable onPress) {
        String text =
                switch (value.kind()) {
                    case STRING -> value.text().isEmpty() ? "\"\"" : value.text();
                    case OBJECT -> StatisticsTexts.OBJECTS;
                    case ARRAY -> StatisticsTexts.ARRAYS;
                    default -> value.text();
                };
        boolean plain = value.kind() != JsonKind.STRING || value.text().isEmpty();
        show(text, value.share(), all);
        name.getStyleClass().setAll("label", "name", plain ? "json-number" : "json-string");
        setDisable(value.kind().isContainer());
        setOnAction(e -> onPress.run());
    }

    /** Shows a sum of several values, which can't be clicked. */
    void showRest(String text, Values.Share part, long all) {
        show(text, part, all);
        name.getStyleClass().setAll("label", "name", "muted");
        setDisable(true);
    }

    private void show(String text, Values.Share part, long all) {
        share = all == 0 ? 0 : (double) part.messages() / all;
        String percent = Numbers.percent(100 * share);
        name.setText(text);
        count.setText(Numbers.grouped(part.messages()) + "  " + percent);
        String told = StatisticsTexts.value(text, part.messages(), percent, Numbers.bytes(part.bytes()));
        setAccessibleText(told);
        Tip.set(this, told + (isDisabled() ? "" : "\n" + StatisticsTexts.CLICK_TO_SHOW));
        ((StackPane) getGraphic()).requestLayout();
    }
}
