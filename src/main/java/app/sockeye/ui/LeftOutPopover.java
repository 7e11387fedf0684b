package app.sockeye.ui;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.common.menu.BarePopover;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextArea;

/** What an import of connections left out, a line each. */
final class LeftOutPopover extends BarePopover {
    private static final double WIDTH = 560;
    private static final int MOST_ROWS = 14;

    LeftOutPopover(String report) {
        super(area(report), ArrowLocation.TOP_LEFT);
    }

    /** Shows it over the middle of a part of the window. */
    void open(Node over) {
        showOver(over, WIDTH);
    }

    private static TextArea area(String report) {
        TextArea area = new TextArea(report.lines().map(VisibleText::of).collect(Collectors.joining("\n")));
        area.setId("left-out");
        TabLeaves.from(area);
        area.setAccessibleText(WindowTexts.LEFT_OUT);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefWidth(WIDTH);
        // Long lines wrap, so that a short report needs more rows than it has lines.
        area.setPrefRowCount((int) Math.min(MOST_ROWS, report.lines().count() + 2));
        return area;
    }
}
