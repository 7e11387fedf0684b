package app.sockeye.ui.connection.options;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.connection.ConnectionModel;
import java.util.stream.Collectors;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The request as it would be sent, with the values of now. */
final class RequestPane extends VBox {
    private static final int LEAST_ROWS = 8;
    private static final int MOST_ROWS = 30;

    private final ConnectionModel connection;
    private final RequestPreviewer previewer;
    private final TextArea text = new TextArea();

    RequestPane(ConnectionModel connection, RequestPreviewer previewer) {
        this.connection = connection;
        this.previewer = previewer;
        text.setId("request-preview");
        TabLeaves.from(text);
        text.setAccessibleText(OptionsTexts.PREVIEW);
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("wire");
        getChildren().setAll(text);
    }

    /** Shows the request of now. */
    void show() {
        previewer.preview(connection.typed(), this::show);
    }

    private void show(String request) {
        text.setText(request.lines().map(VisibleText::of).collect(Collectors.joining("\n")));
        text.setPrefRowCount(
                (int) Math.max(LEAST_ROWS, Math.min(MOST_ROWS, request.lines().count() + 1)));
    }
}
