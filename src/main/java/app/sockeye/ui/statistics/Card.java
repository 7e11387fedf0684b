package app.sockeye.ui.statistics;

import app.sockeye.ui.common.IconButton;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A part of the statistics: title, the main figure, and below it a chart or table that can be copied and saved. */
final class Card extends VBox {
    private final String name;
    private final Supplier<String> csv;
    private final Label figure = new Label();

    /**
     * @param id the card's id
     * @param csv supplies its content as a table
     */
    Card(String id, String name, Region content, Supplier<String> csv, StatisticsExport export) {
        this.name = name;
        this.csv = csv;
        setId(id);
        getStyleClass().add("card");
        Label title = new Label(name);
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        figure.getStyleClass().add("card-figure");
        figure.setId(id + "-figure");
        Pane space = new Pane();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, figure, menu(id, export));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        getChildren().addAll(head, content);
    }

    String name() {
        return name;
    }

    String csv() {
        return csv.get();
    }

    void setFigure(String text) {
        figure.setText(text);
    }

    private IconButton menu(String id, StatisticsExport export) {
        IconButton[] button = new IconButton[1];
        button[0] = new IconButton(
                id + "-menu", Feather.MORE_HORIZONTAL, StatisticsTexts.copyOrSave(name), () -> export.menu(
                                name, this, csv)
                        .show(button[0], Side.BOTTOM, 0, 4));
        return button[0];
    }
}
