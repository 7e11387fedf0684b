package app.sockeye.ui.log.command;

import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.common.menu.CommandItems;
import app.sockeye.ui.log.copy.CopyFormat;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.words.ExportTexts;
import app.sockeye.ui.log.words.LogTexts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.WindowEvent;

/** The menu of the rows. Copying and starring act on all selected rows, the rest on the one with the focus. */
public final class RowMenu extends ContextMenu {

    /**
     * @param lead the entry of the row with the focus
     * @param holdsJson whether a selected row may be copied as JSON
     * @param copy copies the selected rows
     */
    public RowMenu(
            LogModel model,
            LogCommands commands,
            Supplier<Optional<Entry>> lead,
            BooleanSupplier holdsJson,
            Consumer<CopyFormat> copy,
            RowActions actions) {
        setId("log-menu");
        MenuItem star = item("log-star", LogTexts.STAR, Shortcut.STAR, actions::toggleStars);
        MenuItem note = item("log-note", LogTexts.ADD_NOTE, Shortcut.NOTE, actions::editNote);
        MenuItem partner = item("log-partner", LogTexts.GO_TO_REPLY, Shortcut.PARTNER, actions::goToPartner);
        QuickFilterMenu only = QuickFilterMenu.only(model, lead);
        QuickFilterMenu without = QuickFilterMenu.without(model, lead);
        getItems().addAll(star, note, partner, new SeparatorMenuItem(), only, without, new SeparatorMenuItem());
        Menu literals = new Menu(LogTexts.COPY_AS_LITERAL);
        literals.setId("log-copy-literal");
        for (CopyFormat format : CopyFormat.values()) {
            MenuItem item = new MenuItem(ExportTexts.copyAs(format.label()));
            item.setId("log-copy-" + format.name().toLowerCase(Locale.ROOT));
            item.setOnAction(e -> copy.accept(format));
            if (format == CopyFormat.JSON) {
                addEventHandler(WindowEvent.WINDOW_SHOWING, e -> item.setDisable(!holdsJson.getAsBoolean()));
            }
            if (format == CopyFormat.TEXT) {
                item.setAccelerator(Shortcut.COPY.keys());
            }
            (format.isLiteral() ? literals.getItems() : getItems()).add(item);
        }
        Menu repeat = new Menu(LogTexts.COPY_AS_COMMAND);
        repeat.setId("log-copy-command");
        repeat.getItems().setAll(CommandItems.of("log-copy", (command, withSecrets) -> lead.get()
                .flatMap(entry ->
                        model.transcript().flatMap(t -> HandshakeCommand.of(t, entry.index(), command, withSecrets)))));
        getItems().addAll(literals, repeat);
        MenuItem again = item("log-send-again", LogTexts.SEND_AGAIN, lead, commands::sendAgain);
        MenuItem edit = item("log-edit", LogTexts.EDIT_AND_SEND, lead, commands::editAndSend);
        AnswerMenu answer = new AnswerMenu(model, commands);
        MenuItem keep = item("log-save-message", LogTexts.SAVE_MESSAGE, lead, commands::saveMessage);
        MenuItem save = item("log-save-payload", LogTexts.SAVE_PAYLOAD, lead, commands::savePayload);
        MenuItem compare = item("log-compare", LogTexts.COMPARE, Shortcut.COMPARE, actions::compare);
        MenuItem sequence = new MenuItem(LogTexts.MAKE_SEQUENCE);
        sequence.setId("log-make-sequence");
        sequence.setOnAction(e -> actions.makeSequence());
        getItems().addAll(new SeparatorMenuItem(), answer, again, edit, keep, save, compare, sequence);
        setOnShowing(e -> {
            only.update();
            without.update();
            Optional<Entry> entry = lead.get();
            answer.show(entry);
            boolean message = entry.filter(of -> of.kind().isMessage()).isPresent();
            repeat.setVisible(
                    entry.filter(of -> of.kind() == EntryKind.HANDSHAKE).isPresent());
            star.setText(entry.filter(of -> of.mark().starred()).isPresent() ? LogTexts.REMOVE_STAR : LogTexts.STAR);
            note.setText(
                    entry.filter(of -> !of.mark().note().isEmpty()).isPresent()
                            ? LogTexts.EDIT_NOTE
                            : LogTexts.ADD_NOTE);
            partner.setText(actions.partnerName().map(LogTexts::goTo).orElse(LogTexts.GO_TO_REPLY));
            partner.setDisable(actions.partnerName().isEmpty());
            again.setDisable(!message);
            edit.setDisable(!message);
            keep.setDisable(!message);
            save.setDisable(!message);
            compare.setDisable(!actions.canCompare());
        });
    }

    private static MenuItem item(String id, String text, Shortcut keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setAccelerator(keys.keys());
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
