package app.sockeye.ui.connection.options;

import app.sockeye.client.cookie.Cookie;
import app.sockeye.client.cookie.CookieJar;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import java.lang.ref.WeakReference;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The cookies of the jar: seen, added, removed, and exchanged with other tools. Values are not shown. */
final class CookiesPane extends VBox {
    private static final int MOST_ROWS = 200;
    private static final double GAP = 6;

    private final CookieCommands commands;
    private final VBox rows = new VBox(2);
    private final Label empty = new Label(OptionsTexts.NO_COOKIES);
    private final TextField name = field("cookie-name", OptionsTexts.COOKIE_NAME, new TextField());
    private final TextField value = field("cookie-value", OptionsTexts.COOKIE_VALUE, new PasswordField());
    private final TextField host = field("cookie-host", OptionsTexts.COOKIE_HOST, new TextField());
    private Optional<CookieJar> jar = Optional.empty();

    CookiesPane(CookieCommands commands) {
        super(GAP);
        this.commands = commands;
        Label title = new Label(OptionsTexts.COOKIES_IN_JAR);
        title.getStyleClass().add("option-name");
        empty.getStyleClass().add("muted");
        rows.setId("cookies");
        Button add = button("cookie-add", OptionsTexts.ADD_COOKIE, this::add);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox typed = new HBox(GAP, name, value, host, add);
        typed.setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox(
                GAP,
                button(
                        "cookies-import",
                        OptionsTexts.IMPORT,
                        () -> commands.importFile(getScene().getWindow())),
                button(
                        "cookies-export",
                        OptionsTexts.EXPORT,
                        () -> commands.exportFile(getScene().getWindow())),
                button("cookies-clear", OptionsTexts.DELETE_COOKIES, () -> jar.ifPresent(CookieJar::clear)));
        getChildren().setAll(title, rows, empty, typed, buttons);
    }

    /** Shows the jar of the environment that is chosen now. */
    void show() {
        commands.jar(now -> {
            if (jar.filter(before -> before == now).isEmpty()) {
                jar = Optional.of(now);
                follow(now, new WeakReference<>(this));
            }
            update();
        });
    }

    /** The jar outlives the tab, which must not be kept by it. */
    private static void follow(CookieJar jar, WeakReference<CookiesPane> pane) {
        jar.onChange(() -> UiPulse.later(() -> Optional.ofNullable(pane.get()).ifPresent(CookiesPane::update)));
    }

    private void update() {
        rows.getChildren().clear();
        jar.ifPresent(shown -> shown.all().stream().limit(MOST_ROWS).forEach(cookie -> rows.getChildren()
                .add(row(shown, cookie))));
        Visibility.set(empty, rows.getChildren().isEmpty());
    }

    private HBox row(CookieJar from, Cookie cookie) {
        Label told = new Label(VisibleText.of(cookie.name()) + " · " + OptionsTexts.cookiePlace(cookie));
        Tip.set(told, OptionsTexts.cookieFacts(cookie));
        told.getStyleClass().add("wire");
        told.setMinWidth(0);
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox row = new HBox(
                GAP,
                told,
                new IconButton("cookie-remove", Feather.X, OptionsTexts.REMOVE_COOKIE, () -> from.remove(cookie)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void add() {
        try {
            Cookie cookie = Cookie.of(
                    name.getText().strip(), value.getText(), host.getText().strip());
            jar.ifPresent(into -> into.put(cookie));
            name.clear();
            value.clear();
            Invalid.mark(name, false);
            Invalid.mark(host, false);
        } catch (IllegalArgumentException e) {
            Invalid.mark(host.getText().isBlank() ? host : name, true);
        }
    }

    private static TextField field(String id, String words, TextField field) {
        field.setId(id);
        field.setPromptText(words);
        field.setAccessibleText(words);
        field.getStyleClass().add("wire");
        return field;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
