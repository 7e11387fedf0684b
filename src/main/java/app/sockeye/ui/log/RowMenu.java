package app.sockeye.ui.log;

import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.ui.common.CommandItems;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.WindowEvent;

/** What can be done with the selected rows; what is not copying or starring is for the one with the focus. */
final class RowMenu extends ContextMenu {

    /**
     * @param lead the entry of the row with the focus
     * @param holdsJson whether a selected row may be copied as JSON
     * @param copy copies the selected rows
     */
    RowMenu(
            LogModel model,
            LogCommands commands,
            Supplier<Optional<Entry>> lead,
            BooleanSupplier holdsJson,
            Consumer<CopyFormat> copy,
            RowActions actions) {
        setId("log-menu");
        MenuItem star = item("log-star", "Star", "Shortcut+D", actions::toggleStars);
        MenuItem note = item("log-note", "Note…", "Shortcut+M", actions::editNote);
        MenuItem partner = item("log-partner", "Go to the partner", "Shortcut+R", actions::goToPartner);
        QuickFilterMenu only = QuickFilterMenu.only(model, lead);
        QuickFilterMenu without = QuickFilterMenu.without(model, lead);
        getItems().addAll(star, note, partner, new SeparatorMenuItem(), only, without, new SeparatorMenuItem());
        Menu literals = new Menu("Copy as literal");
        literals.setId("log-copy-literal");
        for (CopyFormat format : CopyFormat.values()) {
            MenuItem item = new MenuItem("Copy as " + format.label());
            item.setId("log-copy-" + format.name().toLowerCase(Locale.ROOT));
            item.setOnAction(e -> copy.accept(format));
            if (format == CopyFormat.JSON) {
                addEventHandler(WindowEvent.WINDOW_SHOWING, e -> item.setDisable(!holdsJson.getAsBoolean()));
            }
            if (format == CopyFormat.TEXT) {
                item.setAccelerator(KeyCombination.valueOf("Shortcut+C"));
            }
            (format.isLiteral() ? literals.getItems() : getItems()).add(item);
        }
        Menu repeat = new Menu("Copy as command");
        repeat.setId("log-copy-command");
        repeat.getItems().setAll(CommandItems.of("log-copy", (command, withSecrets) -> lead.get()
                .flatMap(entry ->
                        model.transcript().flatMap(t -> HandshakeCommand.of(t, entry.index(), command, withSecrets)))));
        getItems().addAll(literals, repeat);
        MenuItem again = item("log-send-again", "Send again", lead, commands::sendAgain);
        MenuItem edit = item("log-edit", "Edit and send", lead, commands::editAndSend);
        MenuItem save = item("log-save-payload", "Save payload…", lead, commands::savePayload);
        MenuItem compare = item("log-compare", "Compare the two messages", "Shortcut+E", actions::compare);
        getItems().addAll(new SeparatorMenuItem(), again, edit, save, compare);
        setOnShowing(e -> {
            only.update();
            without.update();
            Optional<Entry> entry = lead.get();
            boolean message = entry.filter(of -> of.kind().isMessage()).isPresent();
            repeat.setVisible(
                    entry.filter(of -> of.kind() == EntryKind.HANDSHAKE).isPresent());
            star.setText(entry.filter(of -> of.mark().starred()).isPresent() ? "Remove star" : "Star");
            note.setText(entry.filter(of -> !of.mark().note().isEmpty()).isPresent() ? "Edit note…" : "Add note…");
            partner.setText(
                    actions.partnerName().map(name -> "Go to the " + name).orElse("Go to the reply"));
            partner.setDisable(actions.partnerName().isEmpty());
            again.setDisable(!message);
            edit.setDisable(!message);
            save.setDisable(!message);
            compare.setDisable(!actions.canCompare());
        });
    }

    private static MenuItem item(String id, String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(e -> action.run());
        return item;
    }

    private static MenuItem item(String id, String text, Supplier<Optional<Entry>> lead, Consumer<Entry> action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> lead.get().ifPresent(action));
        return item;
    }
}
