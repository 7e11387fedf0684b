package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.format.FormatPicker;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says in which format JSON is sent as a binary message. */
final class AsLine extends HBox {
    private static final int GAP = 8;

    AsLine(ComposerModel model) {
        super(GAP);
        setId("composer-as");
        getStyleClass().add("framing-line");
        setAlignment(Pos.CENTER_LEFT);
        OthersChanges.install(this, model.check()::lookAgain);
        Visibility.when(
                this, BooleanExpression.booleanExpression(model.formatProperty().isEqualTo(Format.FROM_JSON)));
        Visibility.fill(this, visibleProperty(), () -> content(model));
    }

    private static List<Node> content(ComposerModel model) {
        FormatPicker picker = new FormatPicker(
                "composer-as", true, () -> model.sending().preview().sources().folder(), model.work()::inBackground);
        picker.valueProperty().bindBidirectional(model.asProperty());
        HBox.setHgrow(picker, Priority.ALWAYS);
        Label as = new Label(ComposerTexts.SENT_AS);
        as.getStyleClass().add("caption");
        as.setMinWidth(USE_PREF_SIZE);
        return List.of(as, picker);
    }
}
