package app.sockeye.ui.connection;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.common.menu.BarePopover;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;

/** Edits what a saved connection's file says about it. What was typed is kept however it is closed. JavaFX thread. */
public final class DescriptionPopover extends BarePopover {
    private static final double WIDTH = 440;
    /** Letters in a line of that width, about. */
    private static final int COLUMNS = 60;

    private static final int LEAST_ROWS = 4;
    private static final int MOST_ROWS = 14;

    private final TextArea area;

    /** @param save is given the text once it was changed and the popover is closed */
    public DescriptionPopover(String description, Consumer<String> save) {
        super(ArrowLocation.TOP_LEFT);
        String before = description.strip().lines().map(VisibleText::of).collect(Collectors.joining("\n"));
        area = new TextArea(before);
        area.setId("description-text");
        TabLeaves.from(area);
        area.setWrapText(true);
        long rows = before.lines().count() + before.length() / COLUMNS;
        area.setPrefRowCount((int) Math.max(LEAST_ROWS, Math.min(MOST_ROWS, rows)));
        Label heading = new Label(ConnectionTexts.DESCRIPTION);
        heading.getStyleClass().add("heading");
        heading.setLabelFor(area);
        area.setAccessibleText(ConnectionTexts.DESCRIPTION);
        Label hint = new Label(ConnectionTexts.DESCRIPTION_HINT);
        hint.getStyleClass().add("caption");
        VBox content = new VBox(8, heading, area, hint);
        content.getStyleClass().add("description-form");
        content.setMinWidth(WIDTH);
        content.setMaxWidth(WIDTH);
        setContent(content);
        addEventHandler(WindowEvent.WINDOW_HIDDEN, e -> {
            String now = area.getText().strip();
            if (!now.equals(before)) {
                save.accept(now);
            }
        });
    }

    /** Shows it below a node, with the caret at the end. */
    void open(Node owner) {
        show(owner);
        beginToType();
    }

    /** Shows it over the middle of a part of the window, with the caret at the end. */
    public void openOver(Node region) {
        showOver(region, WIDTH);
        beginToType();
    }

    private void beginToType() {
        focusFirst(area);
        area.end();
    }
}
