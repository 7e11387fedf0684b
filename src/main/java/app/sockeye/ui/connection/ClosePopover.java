package app.sockeye.ui.connection;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the close code and reason to disconnect with. */
final class ClosePopover extends BarePopover {
    private final TextField code = new TextField(Integer.toString(CloseCode.NORMAL));
    private final TextField reason = new TextField();
    private final Label complaint = new Label();
    private final Consumer<CloseReason> action;

    ClosePopover(Consumer<CloseReason> action) {
        super(ArrowLocation.TOP_RIGHT);
        this.action = action;
        code.setId("close-code");
        code.setAccessibleText(ConnectionTexts.CLOSE_CODE);
        reason.setId("close-reason");
        reason.setAccessibleText(ConnectionTexts.CLOSE_REASON);
        reason.setPromptText(ConnectionTexts.REASON_PROMPT);
        complaint.getStyleClass().add("field-error");
        complaint.setWrapText(true);
        complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
        Button close = new Button(ConnectionTexts.CLOSE);
        close.setId("close-send");
        close.getStyleClass().add(Styles.DANGER);
        close.setDefaultButton(true);
        close.setOnAction(e -> submit());
        VBox box = new VBox(
                8,
                new Label(ConnectionTexts.CLOSE_CODE),
                code,
                new Label(ConnectionTexts.REASON),
                reason,
                complaint,
                close);
        box.setId("close-content");
        box.setPrefWidth(260);
        setContent(box);
    }

    private void submit() {
        Optional<String> wrong;
        try {
            wrong = CloseCode.complaint(Integer.parseInt(code.getText().strip()), reason.getText());
        } catch (NumberFormatException e) {
            wrong = Optional.of(ConnectionTexts.CODE_IS_NO_NUMBER);
        }
        complaint.setText(wrong.orElse(""));
        Invalid.mark(code, wrong.isPresent());
        if (wrong.isEmpty()) {
            hide();
            action.accept(new CloseReason(Integer.parseInt(code.getText().strip()), reason.getText()));
        }
    }
}
