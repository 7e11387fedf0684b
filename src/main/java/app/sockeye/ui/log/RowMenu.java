package app.sockeye.ui.log;

import app.sockeye.transcript.Entry;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** What can be done with the selected rows; sending and saving are for the one with the focus. */
final class RowMenu extends ContextMenu {

    /**
     * @param lead the entry of the row with the focus
     * @param copy copies the selected rows
     */
    RowMenu(LogCommands commands, Supplier<Optional<Entry>> lead, Consumer<CopyFormat> copy) {
        setId("log-menu");
        for (CopyFormat format : CopyFormat.values()) {
            MenuItem item = new MenuItem("Copy as " + format.label());
            item.setId("log-copy-" + format.name().toLowerCase(Locale.ROOT));
            item.setOnAction(e -> copy.accept(format));
            getItems().add(item);
        }
        getItems().get(0).setAccelerator(KeyCombination.valueOf("Shortcut+C"));
        MenuItem again = item("log-send-again", "Send again", lead, commands::sendAgain);
        MenuItem edit = item("log-edit", "Edit and send", lead, commands::editAndSend);
        MenuItem save = item("log-save-payload", "Save payload…", lead, commands::savePayload);
        getItems().addAll(new SeparatorMenuItem(), again, edit, save);
        setOnShowing(e -> {
            boolean message =
                    lead.get().filter(entry -> entry.kind().isMessage()).isPresent();
            again.setDisable(!message);
            edit.setDisable(!message);
            save.setDisable(!message);
        });
    }

    private static MenuItem item(String id, String text, Supplier<Optional<Entry>> lead, Consumer<Entry> action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> lead.get().ifPresent(action));
        return item;
    }
}
