package app.sockeye.ui.inspector.format;

import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.menu.BarePopover;
import app.sockeye.ui.inspector.words.FormatViewTexts;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Keeps the chosen format in the connection: for all of its binary messages, or for those of a query. */
final class KeepMenu extends MenuButton {
    private static final double WIDTH = 300;

    private final FormatPane pane;

    KeepMenu(FormatPane pane) {
        super("", Icon.of(Feather.BOOKMARK));
        this.pane = pane;
        setId("format-keep");
        getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "icon-menu");
        setAccessibleText(FormatViewTexts.KEEP);
        Tip.set(this, FormatViewTexts.KEEP);
        setMinWidth(USE_PREF_SIZE);
        getItems()
                .setAll(
                        item("format-keep-always", FormatViewTexts.KEEP_ALWAYS, () -> pane.keep("")),
                        item("format-keep-like", FormatViewTexts.KEEP_LIKE, this::ask));
    }

    private static MenuItem item(String id, String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** Asks for the messages, beginning with the direction of the one on show. */
    private void ask() {
        Label about = new Label(FormatViewTexts.KEEP_QUERY);
        about.setWrapText(true);
        TextField query = new TextField(pane.direction());
        query.setId("format-keep-query");
        query.setAccessibleText(FormatViewTexts.KEEP_QUERY);
        query.getStyleClass().add("wire");
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        Visibility.set(error, false);
        Button keep = new Button(FormatViewTexts.KEEP_FORMAT);
        keep.setId("format-keep-done");
        keep.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        keep.setDefaultButton(true);
        VBox content = new VBox(8, about, query, error, keep);
        content.setPrefWidth(WIDTH);
        query.textProperty().addListener((o, before, now) -> {
            String wrong = wrong(now);
            error.setText(wrong);
            Visibility.set(error, !wrong.isEmpty());
            Invalid.mark(query, !wrong.isEmpty());
            keep.setDisable(!wrong.isEmpty());
        });
        BarePopover popover = new BarePopover(content, Popover.ArrowLocation.TOP_RIGHT);
        keep.setOnAction(e -> {
            popover.hide();
            pane.keep(query.getText().strip());
        });
        popover.show(this);
        query.requestFocus();
    }

    private static String wrong(String query) {
        try {
            if (!query.isBlank()) {
                Query.parse(query);
            }
            return "";
        } catch (QuerySyntaxException e) {
            return e.getMessage();
        }
    }
}
