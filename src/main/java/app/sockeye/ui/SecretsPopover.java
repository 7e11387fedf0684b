package app.sockeye.ui;

import app.sockeye.protocol.VisibleText;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.StorageKind;
import app.sockeye.secret.StorageState;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.menu.BarePopover;
import app.sockeye.ui.common.pulse.UiPulse;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The secrets that <code>${secret:name}</code> stands for: opens their storage, lists their names, adds and deletes. A
 * value is never shown again.
 */
final class SecretsPopover extends BarePopover {
    private static final double WIDTH = 380;
    private static final double MOST_HEIGHT = 180;
    private static final double GAP = 6;

    private final Secrets secrets;
    private final Executor background;
    private final Label told = new Label();
    private final Label wrong = new Label();
    private final PasswordField passphrase = password("secrets-passphrase", WindowTexts.PASSPHRASE);
    private final PasswordField again = password("secrets-again", WindowTexts.PASSPHRASE_AGAIN);
    private final Button unlock = new Button(WindowTexts.UNLOCK);
    private final VBox names = new VBox(2);
    private final TextField name = new TextField();
    private final PasswordField value = password("secret-value", WindowTexts.SECRET_VALUE);
    private final VBox open;

    SecretsPopover(Secrets secrets, Executor background) {
        super(ArrowLocation.TOP_LEFT);
        this.secrets = secrets;
        this.background = background;
        Label title = new Label(WindowTexts.SECRETS);
        title.getStyleClass().add("options-heading");
        told.setId("secrets-told");
        told.setWrapText(true);
        told.setMinHeight(Label.USE_PREF_SIZE);
        told.getStyleClass().add("muted");
        wrong.setId("secrets-wrong");
        wrong.setWrapText(true);
        wrong.setMinHeight(Label.USE_PREF_SIZE);
        wrong.getStyleClass().add("field-error");
        Visibility.when(wrong, wrong.textProperty().isNotEmpty());
        unlock.setId("secrets-unlock");
        unlock.setOnAction(e -> unlock());
        passphrase.setOnAction(e -> unlock());
        again.setOnAction(e -> unlock());
        ScrollPane list = new ScrollPane(names);
        list.setFitToWidth(true);
        list.setMaxHeight(MOST_HEIGHT);
        open = new VBox(GAP, list, adding());
        VBox box = new VBox(GAP, title, told, passphrase, again, unlock, open, wrong);
        box.setId("secrets");
        box.setPrefWidth(WIDTH);
        setContent(box);
        follow(secrets, new WeakReference<>(this));
        update();
    }

    /** The secrets outlive the popover, which must not be kept by them. */
    private static void follow(Secrets secrets, WeakReference<SecretsPopover> popover) {
        secrets.onChange(
                () -> UiPulse.later(() -> Optional.ofNullable(popover.get()).ifPresent(SecretsPopover::update)));
    }

    private HBox adding() {
        name.setId("secret-name");
        name.setPromptText(WindowTexts.SECRET_NAME);
        name.setAccessibleText(WindowTexts.SECRET_NAME);
        name.setPrefColumnCount(10);
        HBox.setHgrow(value, Priority.ALWAYS);
        Button add = new Button(WindowTexts.ADD_SECRET);
        add.setId("secret-add");
        add.setMinWidth(Button.USE_PREF_SIZE);
        add.setOnAction(e -> add());
        name.setOnAction(e -> add());
        value.setOnAction(e -> add());
        HBox line = new HBox(GAP, name, value, add);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void update() {
        StorageState state = secrets.state();
        boolean vault = secrets.storage().kind() == StorageKind.VAULT;
        told.setText(WindowTexts.secretsAre(vault, state));
        Visibility.set(passphrase, vault && state != StorageState.OPEN);
        Visibility.set(again, vault && state == StorageState.NEW);
        Visibility.set(unlock, state != StorageState.OPEN);
        unlock.setText(state == StorageState.NEW ? WindowTexts.CREATE_VAULT : WindowTexts.UNLOCK);
        Visibility.set(open, state == StorageState.OPEN);
        names.getChildren().setAll(secrets.names().stream().map(this::row).toList());
    }

    private HBox row(SecretName secret) {
        Label label = new Label(VisibleText.of(secret.text()));
        label.getStyleClass().add("wire");
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(
                GAP,
                label,
                new IconButton(
                        "secret-copy",
                        Feather.COPY,
                        WindowTexts.COPY_REFERENCE,
                        () -> ClipboardText.put(secret.reference())),
                new IconButton(
                        "secret-delete",
                        Feather.X,
                        WindowTexts.DELETE_SECRET,
                        () -> change(() -> secrets.delete(secret))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void unlock() {
        boolean unlike = again.isVisible() && !again.getText().equals(passphrase.getText());
        boolean empty = passphrase.isVisible() && passphrase.getText().isEmpty();
        Invalid.mark(again, unlike);
        Invalid.mark(passphrase, empty);
        if (unlike || empty) {
            wrong.setText(unlike ? WindowTexts.PASSPHRASES_DIFFER : WindowTexts.NO_PASSPHRASE);
            return;
        }
        char[] typed = passphrase.getText().toCharArray();
        change(() -> secrets.unlock(typed));
        passphrase.clear();
        again.clear();
    }

    private void add() {
        Optional<String> complaint = SecretName.complaint(name.getText().strip());
        Invalid.mark(name, complaint.isPresent());
        wrong.setText(complaint.orElse(""));
        if (complaint.isEmpty()) {
            SecretName added = new SecretName(name.getText().strip());
            String typed = value.getText();
            change(() -> secrets.put(added, typed));
            name.clear();
            value.clear();
        }
    }

    private interface Change {
        void make() throws SecretFault;
    }

    private void change(Change change) {
        wrong.setText("");
        background.execute(() -> {
            try {
                change.make();
            } catch (SecretFault e) {
                UiPulse.later(() -> wrong.setText(e.getMessage()));
            }
        });
    }

    private static PasswordField password(String id, String words) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.setPromptText(words);
        field.setAccessibleText(words);
        return field;
    }
}
