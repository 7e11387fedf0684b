package app.sockeye.ui.inspector.connection;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A titled part of a pane that is read from top to bottom. */
final class Section extends VBox {
    Section(String id, String title, Node... content) {
        setId(id);
        setSpacing(8);
        getStyleClass().add("facts-section");
        Label heading = new Label(title);
        heading.getStyleClass().add("facts-headline");
        getChildren().add(heading);
        getChildren().addAll(List.of(content));
    }
}
