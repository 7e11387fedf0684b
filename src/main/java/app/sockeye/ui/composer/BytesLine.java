package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.payload.HexDump;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The bytes that a message comes to, under the editors of formats that only describe them. JavaFX thread. */
final class BytesLine extends HBox {
    private static final int MOST_BYTES = 256;

    private final Label bytes = new Label();

    BytesLine() {
        setId("composer-bytes");
        getStyleClass().add("bytes-line");
        Label name = new Label(ComposerTexts.BYTES);
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("muted");
        bytes.getStyleClass().add("wire");
        getChildren().setAll(name, bytes);
    }

    /** Whether there are bytes that the editor itself does not show. */
    boolean isUseful(MessageCheck check) {
        Format format = check.message().format();
        return (format == Format.FIELDS || format == Format.ESCAPED || format == Format.FROM_JSON)
                && check.bytes().length > 0
                && check.problem().isEmpty();
    }

    void show(MessageCheck check) {
        byte[] all = check.bytes();
        bytes.setText(HexDump.plain(Arrays.copyOf(all, Math.min(all.length, MOST_BYTES)))
                + (all.length > MOST_BYTES ? " …" : ""));
        bytes.setAccessibleText(ComposerTexts.BYTES + " " + bytes.getText());
    }
}
