package app.sockeye.ui.composer.form;

import app.sockeye.message.ControlKind;
import app.sockeye.protocol.CloseCode;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.SegmentedBar;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The form of a ping, pong or close frame. */
public final class ControlPane extends VBox {
    private static final double CODE_WIDTH = 240;

    public ControlPane(ControlModel model) {
        super(12);
        setId("composer-control");
        getStyleClass().add("control-pane");
        SegmentedBar<ControlKind> kind = new SegmentedBar<>(
                "control-kind", FormTexts.CONTROL_FRAME, List.of(ControlKind.values()), ControlKind::label);
        kind.valueProperty().bindBidirectional(model.kindProperty());
        Node payload = payloadForm(model);
        Node close = closeForm(model);
        Visibility.when(close, model.kindProperty().isEqualTo(ControlKind.CLOSE));
        Visibility.when(payload, model.kindProperty().isNotEqualTo(ControlKind.CLOSE));
        getChildren().setAll(kind, payload, close);
    }

    private static Node payloadForm(ControlModel model) {
        TextField payload = field("control-payload", FormTexts.PAYLOAD, FormTexts.PAYLOAD_PROMPT);
        payload.textProperty().bindBidirectional(model.payloadProperty());
        CheckBox hex = new CheckBox(FormTexts.HEX);
        hex.setId("control-hex");
        hex.setMinWidth(USE_PREF_SIZE);
        hex.selectedProperty().bindBidirectional(model.hexProperty());
        HBox.setHgrow(payload, Priority.ALWAYS);
        HBox line = new HBox(8, payload, hex);
        line.getStyleClass().add("form-line");
        return new VBox(
                4,
                label(FormTexts.PAYLOAD, payload),
                line,
                complaint("control-payload", payload, model.payloadComplaint()));
    }

    private static Node closeForm(ControlModel model) {
        ComboBox<String> code = new ComboBox<>();
        code.setId("control-code");
        code.setEditable(true);
        code.setAccessibleText(FormTexts.CLOSE_CODE);
        code.setPrefWidth(CODE_WIDTH);
        code.getItems()
                .setAll(IntStream.rangeClosed(CloseCode.NORMAL, CloseCode.BAD_GATEWAY)
                        .filter(CloseCode::isLegalOnWire)
                        .mapToObj(String::valueOf)
                        .toList());
        code.setCellFactory(list -> new CodeCell());
        code.getEditor().textProperty().bindBidirectional(model.codeProperty());
        TextField reason = field("control-reason", FormTexts.CLOSE_REASON, FormTexts.REASON_PROMPT);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        VBox right = new VBox(
                4,
                label(FormTexts.REASON, reason),
                reason,
                complaint("control-reason", reason, model.reasonComplaint()));
        HBox.setHgrow(right, Priority.ALWAYS);
        Label wrongCode = complaint("control-code", code, model.codeComplaint());
        wrongCode.setMaxWidth(CODE_WIDTH);
        return new HBox(12, new VBox(4, label(FormTexts.CODE, code), code, codeName(model), wrongCode), right);
    }

    private static Label codeName(ControlModel model) {
        Label name = new Label();
        name.getStyleClass().add("caption");
        name.textProperty().bind(model.codeName());
        Visibility.when(name, name.textProperty().isNotEmpty());
        return name;
    }

    private static TextField field(String id, String name, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(prompt);
        field.getStyleClass().add("wire");
        return field;
    }

    private static Label label(String text, Node field) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        return label;
    }

    private static Label complaint(String id, Node field, ObservableValue<String> complaint) {
        Label label = new Label();
        label.setId(id + "-error");
        label.getStyleClass().add("field-error");
        label.setWrapText(true);
        label.textProperty().bind(complaint);
        Visibility.when(label, label.textProperty().isNotEmpty());
        Invalid.mark(field, !complaint.getValue().isEmpty());
        complaint.addListener((o, before, now) -> Invalid.mark(field, !now.isEmpty()));
        return label;
    }

    /** A code with its name. */
    private static final class CodeCell extends ListCell<String> {
        @Override
        protected void updateItem(String code, boolean empty) {
            super.updateItem(code, empty);
            setText(empty ? null : code + "  " + CloseCode.nameOf(Integer.parseInt(code)));
        }
    }
}
