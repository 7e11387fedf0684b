package app.sockeye.ui.inspector.hex;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.ByteWording;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the selected bytes. */
final class HexMenu extends ContextMenu {

    HexMenu(HexPane pane, InspectorCommands commands) {
        for (ByteWording wording : ByteWording.values()) {
            MenuItem copy = new MenuItem("Copy as " + wording.label());
            copy.setOnAction(e -> pane.copy(wording));
            getItems().add(copy);
        }
        MenuItem save = new MenuItem();
        save.setOnAction(e -> pane.payload()
                .ifPresent(payload -> commands.saveBytes(
                        new PayloadSlice(
                                payload, pane.cursor().first(), pane.cursor().length()),
                        String.format(Locale.ROOT, "bytes-%x.bin", pane.cursor().first()))));
        MenuItem all = new MenuItem("Select all");
        all.setOnAction(e -> pane.selectAll());
        getItems().addAll(new SeparatorMenuItem(), save, all);
        setOnShowing(e -> save.setText(String.format(
                Locale.ROOT, "Save %s to a file…", ByteSize.format(pane.cursor().length()))));
    }
}
