package app.sockeye.ui.log.bar;

import app.sockeye.ui.log.look.LogColumn;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.words.ColumnTexts;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The menu that does for a column what the mouse does with its title: width and place. */
final class ColumnArrangement extends Menu {
    /** By how much a column gets wider, in px. */
    private static final double STEP = 24;

    private final LogLayout layout;
    private final LogColumn column;

    ColumnArrangement(LogLayout layout, LogColumn column) {
        super(column.label());
        this.layout = layout;
        this.column = column;
        setMnemonicParsing(false);
        setId("log-column-arrange-" + column.key());
        add("wider", ColumnTexts.WIDER, () -> layout.setWidth(column, layout.width(column) + STEP));
        add("narrower", ColumnTexts.NARROWER, () -> layout.setWidth(column, layout.width(column) - STEP));
        add("usual", ColumnTexts.USUAL_WIDTH, () -> layout.setWidth(column, column.defaultWidth()));
        add("left", ColumnTexts.FURTHER_LEFT, () -> move(-1));
        add("right", ColumnTexts.FURTHER_RIGHT, () -> move(2));
    }

    private void add(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(getId() + "-" + id);
        item.setOnAction(e -> action.run());
        getItems().add(item);
    }

    /** Moves the column before the one that is so many places behind it now; does nothing at the ends. */
    private void move(int places) {
        List<LogColumn> all = layout.columns();
        int before = all.indexOf(column) + places;
        if (before >= 0 && before < all.size()) {
            layout.move(column, all.get(before));
        }
    }
}
