package app.sockeye.ui.composer;

import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Shows a text with right-to-left letters in the order in which it is sent, each run of one direction by itself. */
final class SentOrderPopover {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 160;

    private SentOrderPopover() {}

    static void show(Node owner, String text) {
        Label hint = new Label(ComposerTexts.SENT_ORDER_HINT);
        hint.setWrapText(true);
        hint.setMinHeight(VBox.USE_PREF_SIZE);
        hint.getStyleClass().add("muted");
        VBox lines = new VBox(2);
        lines.setId("sent-order");
        SentOrder.lines(text).forEach(runs -> lines.getChildren().add(line(runs)));
        if (text.length() > SentOrder.MOST) {
            lines.getChildren().add(new Label(ComposerTexts.SENT_ORDER_CUT));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        VBox content = new VBox(8, hint, scroll);
        content.setPrefWidth(WIDTH);
        content.getStylesheets().add(Theme.sheet(SentOrderPopover.class, "composer.css"));
        new BarePopover(content, Popover.ArrowLocation.BOTTOM_LEFT).show(owner);
    }

    private static FlowPane line(List<SentOrder.Run> runs) {
        FlowPane line = new FlowPane();
        line.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (SentOrder.Run run : runs) {
            Label label = new Label(run.text());
            label.getStyleClass().addAll("wire", run.rightToLeft() ? "right-to-left" : "left-to-right");
            line.getChildren().add(label);
        }
        return line;
    }
}
