package app.sockeye.ui.composer.packet;

import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What a packet will be on the wire, in one line, or why it can't be sent. */
public final class WireLine extends HBox {

    /** @param model has the packet */
    public WireLine(PacketModel model) {
        super(8);
        getStyleClass().add("wire-line");
        setAlignment(Pos.CENTER_LEFT);
        Label caption = new Label(PacketFormTexts.ON_THE_WIRE);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        Label wire = new Label();
        wire.setId("packet-wire");
        wire.getStyleClass().addAll("wire", "muted");
        wire.setTextOverrun(OverrunStyle.ELLIPSIS);
        wire.setMinWidth(0);
        wire.setMaxWidth(Double.MAX_VALUE);
        setHgrow(wire, Priority.ALWAYS);
        wire.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.wireProperty().get().text(), model.wireProperty()));
        // The line ends at the window's edge.
        wire.accessibleHelpProperty().bind(Bindings.concat(PacketFormTexts.ON_THE_WIRE_TIP, "\n", wire.textProperty()));
        Tip.follow(wire, wire.accessibleHelpProperty());
        Label problem = new Label();
        problem.setId("packet-wire-problem");
        problem.getStyleClass().add("muted");
        problem.setMinWidth(0);
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.wireProperty()
                                .get()
                                .problem()
                                .map(Throwable::getMessage)
                                .orElse(""),
                        model.wireProperty()));
        Visibility.when(problem, problem.textProperty().isNotEmpty());
        wire.accessibleTextProperty().bind(Bindings.concat(PacketFormTexts.ON_THE_WIRE, ": ", wire.textProperty()));
        getChildren().setAll(caption, problem, wire);
    }
}
