package app.sockeye.ui.inspector;

import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** How a message was written before values took the place of references. JavaFX thread. */
final class WrittenLine extends HBox {
    /** Most characters on show; all of it can be copied. */
    private static final int SHOWN = 2000;

    private final Label text = new Label();
    private String written = "";

    WrittenLine() {
        setId("inspector-written");
        getStyleClass().add("inspector-written");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(InspectorTexts.WRITTEN_AS);
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        text.setId("inspector-template");
        text.getStyleClass().add("wire");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren()
                .setAll(
                        name,
                        text,
                        new IconButton(
                                "inspector-copy-written", Feather.COPY, InspectorTexts.COPY_WRITTEN, this::copy));
        Visibility.set(this, false);
    }

    private void copy() {
        if (ClipboardText.isCut(written)) {
            ClipboardText.putEscaped(written);
        } else {
            ClipboardText.put(written);
        }
    }

    void show(Optional<String> template) {
        written = template.orElse("");
        String beginning = written.length() > SHOWN ? written.substring(0, SHOWN) + "…" : written;
        text.setText(beginning.replaceAll("\\s+", " "));
        Tip.set(text, beginning);
        Visibility.set(this, template.isPresent());
    }
}
