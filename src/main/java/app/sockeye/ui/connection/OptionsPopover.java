package app.sockeye.ui.connection;

import app.sockeye.ui.common.BarePopover;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Invalid;
import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The connection's options: headers, subprotocols, compression, timeouts, TLS. */
final class OptionsPopover extends BarePopover {
    private static final double WIDTH = 520;
    private static final double MOST_HEIGHT = 600;

    private final ConnectionForm form;
    private final VBox headerRows = new VBox(4);
    private final Map<FormField, Label> errors = new EnumMap<>(FormField.class);
    private final Map<FormField, Node> fields = new EnumMap<>(FormField.class);

    OptionsPopover(ConnectionModel model) {
        super(ArrowLocation.TOP_RIGHT);
        form = model.form();
        VBox box = new VBox(
                6,
                heading(ConnectionTexts.HEADERS),
                headerRows,
                error(FormField.HEADERS),
                addHeader(),
                heading(ConnectionTexts.SUBPROTOCOLS_HEADING),
                field(
                        FormField.SUBPROTOCOLS,
                        "subprotocols",
                        ConnectionTexts.SUBPROTOCOLS,
                        form.subprotocolsProperty()),
                error(FormField.SUBPROTOCOLS),
                check("compression", ConnectionTexts.COMPRESSION, form.compressionProperty()),
                check("verify-tls", ConnectionTexts.VERIFY_TLS, form.verifyTlsProperty()),
                heading(ConnectionTexts.TIMEOUTS),
                line(
                        FormField.CONNECT_TIMEOUT,
                        "connect-timeout",
                        ConnectionTexts.CONNECT_TIMEOUT,
                        form.connectTimeoutProperty()),
                line(
                        FormField.HANDSHAKE_TIMEOUT,
                        "handshake-timeout",
                        ConnectionTexts.HANDSHAKE_TIMEOUT,
                        form.handshakeTimeoutProperty()),
                line(
                        FormField.CLOSE_TIMEOUT,
                        "close-timeout",
                        ConnectionTexts.CLOSE_TIMEOUT,
                        form.closeTimeoutProperty()),
                heading(ConnectionTexts.LIMITS),
                line(
                        FormField.MAX_MESSAGE_SIZE,
                        "max-message-size",
                        ConnectionTexts.MAX_MESSAGE_SIZE,
                        form.maxMessageSizeProperty()));
        box.getStyleClass().add("options");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setId("options-content");
        setContent(scroll);
        form.headers().addListener((javafx.collections.ListChangeListener<HeaderRow>) change -> {
            while (change.next()) {
                if (change.wasAdded() || change.wasRemoved()) {
                    showHeaders();
                    return;
                }
            }
        });
        showHeaders();
        model.complaintsProperty().addListener((o, before, now) -> showComplaints(now));
    }

    private void showComplaints(Map<FormField, String> complaints) {
        errors.forEach((field, label) -> label.setText(complaints.getOrDefault(field, "")));
        fields.forEach((field, node) -> Invalid.mark(node, complaints.containsKey(field)));
    }

    private void showHeaders() {
        headerRows
                .getChildren()
                .setAll(form.headers().stream().map(this::headerRow).toList());
    }

    private Button addHeader() {
        Button button = new Button(ConnectionTexts.ADD_HEADER, Icons.of(Feather.PLUS));
        button.setId("add-header");
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(e -> {
            form.headers().add(new HeaderRow());
            // The user types the name next.
            headerRows
                    .getChildren()
                    .get(form.headers().size() - 1)
                    .lookup("#header-name")
                    .requestFocus();
        });
        return button;
    }

    private Node headerRow(HeaderRow row) {
        return new HeaderEditor(row, () -> form.headers().remove(row));
    }

    private Node line(FormField field, String id, String label, StringProperty property) {
        Label name = new Label(label);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        TextField text = field(field, id, label, property);
        text.setPrefColumnCount(8);
        HBox box = new HBox(8, name, text);
        box.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, box, error(field));
    }

    private TextField field(FormField field, String id, String name, StringProperty property) {
        TextField text = text(id, name, property);
        fields.put(field, text);
        return text;
    }

    private Label error(FormField field) {
        Label label = new Label();
        label.getStyleClass().add("field-error");
        label.setWrapText(true);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        errors.put(field, label);
        return label;
    }

    private static TextField text(String id, String name, StringProperty property) {
        TextField text = new TextField();
        text.setId(id);
        text.setAccessibleText(name);
        text.getStyleClass().add("wire");
        text.textProperty().bindBidirectional(property);
        return text;
    }

    private static CheckBox check(String id, String label, javafx.beans.property.BooleanProperty property) {
        CheckBox box = new CheckBox(label);
        box.setId(id);
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("options-heading");
        return label;
    }
}
