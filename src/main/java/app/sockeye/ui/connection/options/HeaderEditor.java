package app.sockeye.ui.connection.options;

import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.menu.CompletionPopup;
import app.sockeye.ui.connection.HeaderRow;
import app.sockeye.ui.connection.reference.ReferenceField;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Side;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The fields of one header of the connection's own. The value of a secret is shown as dots unless it is revealed. */
final class HeaderEditor extends HeaderCells {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final HeadersModel model;
    private final HeaderRow row;
    private final ToggleButton secret = toggle("header-secret", Feather.LOCK, OptionsTexts.SECRET);
    private final ToggleButton reveal = toggle("header-reveal", Feather.EYE, OptionsTexts.SHOW_VALUE);
    private final TextField name = field(new TextField(), "header-name", OptionsTexts.HEADER_NAME);
    private final TextField plain = field(new TextField(), "header-value", OptionsTexts.HEADER_VALUE);
    private final IconButton share =
            new IconButton("header-share", Feather.FOLDER_PLUS, OptionsTexts.GIVE_HEADER, this::showFolders);
    private final IconButton remove;
    private final ReferenceField references;

    /** @param paste called with lines that were pasted into the name */
    HeaderEditor(HeadersModel model, HeaderRow row, BiConsumer<HeaderRow, String> paste) {
        this.model = model;
        this.row = row;
        references = new ReferenceField(plain, model::variables);
        getStyleClass().add("own-header");
        CheckBox enabled = new CheckBox();
        enabled.setId("header-enabled");
        enabled.setAccessibleText(OptionsTexts.SEND_HEADER);
        enabled.selectedProperty().bindBidirectional(row.enabledProperty());
        name.textProperty().bindBidirectional(row.nameProperty());
        new CompletionPopup("header-completion", OptionsTexts.HEADER_NAMES, name, HeaderOffers::of);
        name.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (PASTE.match(e)) {
                pasteLines(e, paste);
            }
        });
        secret.selectedProperty().bindBidirectional(row.secretProperty());
        Visibility.when(reveal, secret.selectedProperty());
        remove = new IconButton("remove-header", Feather.X, OptionsTexts.REMOVE_HEADER, () -> model.own()
                .remove(row));
        showGrip("header-grip");
        show(enabled, name, value(), reveal, secret, share, remove);
        update();
    }

    /** Asks for the clipboard only now: on Linux, keys that are typed meanwhile come before this one. */
    private void pasteLines(KeyEvent e, BiConsumer<HeaderRow, String> paste) {
        String copied = ClipboardText.get();
        if (copied.contains(":")) {
            e.consume();
            paste.accept(row, copied);
        }
    }

    private StackPane value() {
        plain.textProperty().bindBidirectional(row.valueProperty());
        new CompletionPopup(
                "header-values",
                OptionsTexts.HEADER_VALUES,
                plain,
                (typed, caret, asked) -> HeaderValues.of(name.getText(), typed, caret, asked));
        TextField dots = field(new PasswordField(), "header-value-hidden", OptionsTexts.HEADER_VALUE);
        dots.textProperty().bindBidirectional(row.valueProperty());
        BooleanBinding hidden = Bindings.and(
                secret.selectedProperty(), reveal.selectedProperty().not());
        dots.visibleProperty().bind(hidden);
        plain.visibleProperty().bind(hidden.not());
        return new StackPane(plain, dots);
    }

    HeaderRow row() {
        return row;
    }

    /** Shows what can be done with the header now. */
    void update() {
        references.refresh();
        boolean replaces = model.replaces(row);
        remove.setName(replaces ? OptionsTexts.TAKE_BACK_HEADER : OptionsTexts.REMOVE_HEADER);
        remove.setGraphic(Icon.of(replaces ? Feather.ROTATE_CCW : Feather.X));
        Visibility.set(share, !model.foldersFor(row).isEmpty());
    }

    private void showFolders() {
        ContextMenu menu = new ContextMenu();
        List<String> folders = model.foldersFor(row);
        for (int i = 0; i < folders.size(); i++) {
            int folder = i;
            MenuItem item = new MenuItem(OptionsTexts.giveTo(folders.get(i)));
            item.setId("share-" + i);
            item.setOnAction(e -> model.give(folder, row));
            menu.getItems().add(item);
        }
        menu.show(share, Side.BOTTOM, 0, 0);
    }

    private static ToggleButton toggle(String id, Feather icon, String name) {
        ToggleButton toggle = new ToggleButton("", Icon.of(icon));
        toggle.setId(id);
        Tip.set(toggle, name);
        toggle.setAccessibleText(name);
        toggle.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "icon-button");
        return toggle;
    }
}
