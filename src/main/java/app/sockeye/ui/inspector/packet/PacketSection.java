package app.sockeye.ui.inspector.packet;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A titled part of what is shown of a packet. */
final class PacketSection extends VBox {
    private final HBox head;

    PacketSection(String id, String title) {
        super(6);
        setId(id);
        getStyleClass().add("packet-section");
        Label heading = new Label(title.toUpperCase(Locale.ROOT));
        heading.setAccessibleText(title);
        heading.getStyleClass().add("packet-heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(8, heading, space);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
    }

    /** Adds something at the right of the title. */
    PacketSection withAside(Node aside) {
        head.getChildren().add(aside);
        return this;
    }

    /** Adds something below the title. */
    PacketSection with(Node content) {
        getChildren().add(content);
        return this;
    }
}
