package app.sockeye.ui.log.bar;

import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.log.model.DialectModel;
import app.sockeye.ui.log.words.ExportTexts;
import app.sockeye.ui.log.words.FilterTexts;
import app.sockeye.ui.log.words.LogTexts;
import app.sockeye.ui.log.words.PacketRowTexts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The items of the More menu: commands on the whole log that are too rare for a button. */
final class MoreMenu {
    private MoreMenu() {}

    static List<MenuItem> items(DialectModel dialect, Runnable find, Runnable rules, Runnable export, Runnable clear) {
        MenuItem clearing = item("log-clear", LogTexts.CLEAR_VIEW, clear);
        clearing.setAccelerator(Shortcut.CLEAR.keys());
        MenuItem finding = item("log-find-open", FilterTexts.OPEN_FIND, find);
        finding.setAccelerator(Shortcut.FIND.keys());
        CheckMenuItem noise = new CheckMenuItem(PacketRowTexts.SHOW_NOISE);
        noise.setId("log-noise");
        noise.selectedProperty().bindBidirectional(dialect.noiseShownProperty());
        noise.visibleProperty().bind(Bindings.createBooleanBinding(dialect::isNoisy, dialect.spokenProperty()));
        Menu dialects = new Menu(PacketRowTexts.DIALECT);
        dialects.setId("log-dialect");
        dialects.getItems().setAll(DialectMenu.items(dialect, "log-dialect"));
        return List.of(
                finding,
                item("log-rules", LogTexts.MORE_RULES, rules),
                item("log-export", ExportTexts.EXPORT, export),
                new SeparatorMenuItem(),
                noise,
                dialects,
                new SeparatorMenuItem(),
                clearing);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
