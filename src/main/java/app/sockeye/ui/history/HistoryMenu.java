package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.stage.WindowEvent;

/** The menu of the selected session. */
final class HistoryMenu extends ContextMenu {
    private final Supplier<Optional<KeptSession>> selected;

    /**
     * @param selected the one session that most commands act on
     * @param chosen all that are selected
     */
    HistoryMenu(
            HistoryModel model,
            Supplier<Optional<KeptSession>> selected,
            Supplier<List<KeptSession>> chosen,
            Runnable rename) {
        this.selected = selected;
        Predicate<KeptSession> any = session -> true;
        add(HistoryTexts.OPEN, "Enter", any, model::open);
        add(
                HistoryTexts.CONNECT_AGAIN,
                null,
                session -> !session.isLive() && !session.url().isEmpty(),
                model::connectAgain);
        MenuItem together = new MenuItem(HistoryTexts.SHOW_TOGETHER);
        together.setId("history-show-together");
        together.setOnAction(e -> model.showTogether(chosen.get()));
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                e -> together.setVisible(chosen.get().size() > 1));
        getItems().add(together);
        add(HistoryTexts.COPY_ADDRESS, null, session -> !session.url().isEmpty(), HistoryMenu::copyAddress);
        getItems().add(new SeparatorMenuItem());
        add(HistoryTexts.RENAME, "F2", any, session -> rename.run());
        MenuItem pin = add(HistoryTexts.PIN, null, any, session -> model.pin(session, !session.pinned()));
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                e -> pin.setText(
                        selected.get().filter(KeptSession::pinned).isPresent()
                                ? HistoryTexts.UNPIN
                                : HistoryTexts.PIN));
        getItems().add(new SeparatorMenuItem());
        add(HistoryTexts.DELETE, "Delete", session -> !session.isLive(), model::delete);
    }

    private MenuItem add(String name, String keys, Predicate<KeptSession> applies, Consumer<KeptSession> action) {
        MenuItem item = new MenuItem(name);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(e -> selected.get().ifPresent(action));
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                e -> item.setDisable(selected.get().filter(applies).isEmpty()));
        getItems().add(item);
        return item;
    }

    private static void copyAddress(KeptSession session) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, session.url()));
    }
}
