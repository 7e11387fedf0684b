package app.sockeye.ui.inspector.hex;

import app.sockeye.payload.ByteWording;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.inspector.words.PayloadTexts;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the selected bytes. */
final class HexMenu extends ContextMenu {

    HexMenu(HexPane pane, InspectorCommands commands) {
        for (ByteWording wording : ByteWording.values()) {
            MenuItem copy = new MenuItem(PayloadTexts.copyAs(wording.label()));
            copy.setOnAction(e -> pane.copy(wording));
            getItems().add(copy);
        }
        MenuItem save = new MenuItem();
        save.setOnAction(e -> pane.payload()
                .ifPresent(payload -> commands.saveBytes(
                        new PayloadSlice(
                                payload, pane.cursor().first(), pane.cursor().length()),
                        String.format(Locale.ROOT, "bytes-%x.bin", pane.cursor().first()))));
        MenuItem all = new MenuItem(PayloadTexts.SELECT_ALL);
        all.setOnAction(e -> pane.selectAll());
        getItems().addAll(new SeparatorMenuItem(), save, all);
        setOnShowing(e -> save.setText(PayloadTexts.saveToFile(pane.cursor().length())));
    }
}
