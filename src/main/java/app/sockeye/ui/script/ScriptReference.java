package app.sockeye.ui.script;

import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.common.menu.BarePopover;
import javafx.scene.control.TextArea;

/** What a script gets and returns, to read beside it. */
final class ScriptReference extends BarePopover {
    private static final int COLUMNS = 78;
    private static final int ROWS = 18;

    ScriptReference(String id, String name, String text) {
        super(area(id, name, text), ArrowLocation.BOTTOM_CENTER);
    }

    private static TextArea area(String id, String name, String text) {
        TextArea area = new TextArea(text);
        area.setId(id);
        TabLeaves.from(area);
        area.setAccessibleText(name);
        area.getStyleClass().add("script-reference");
        area.getStylesheets().add(Theme.sheet(ScriptReference.class, "script.css"));
        area.setEditable(false);
        area.setPrefColumnCount(COLUMNS);
        area.setPrefRowCount(ROWS);
        return area;
    }
}
