package app.sockeye.ui.connection;

import app.sockeye.interchange.code.ProgramLanguage;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.menu.CommandItems;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The menu that copies the connection as a command or a program; secrets are never in them. */
final class CommandMenu extends ContextMenu {
    CommandMenu(ConnectionModel model) {
        getItems().setAll(CommandItems.of("command", model.script()::command));
        getItems().add(programs(model));
    }

    private static Menu programs(ConnectionModel model) {
        Menu menu = new Menu(ConnectionTexts.COPY_AS_PROGRAM);
        menu.setId("command-program");
        for (ProgramLanguage language : ProgramLanguage.values()) {
            MenuItem item = new MenuItem(language.label());
            item.setId("command-" + language.name().toLowerCase(Locale.ROOT));
            item.setOnAction(e -> model.script().program(language).ifPresent(ClipboardText::put));
            menu.getItems().add(item);
        }
        return menu;
    }
}
