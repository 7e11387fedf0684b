package app.sockeye.ui.connection;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Opens what the saved connection's file says about it; hidden while it says nothing. JavaFX thread. */
public final class DescriptionChip extends Button {
    private static final int MOST_TITLE = 60;

    private final ObservableValue<String> description;

    /**
     * @param description of the connection; blank for none
     * @param save is given another one
     */
    public DescriptionChip(ObservableValue<String> description, Consumer<String> save) {
        super(ConnectionTexts.DESCRIPTION, Icon.of(Feather.FILE_TEXT));
        this.description = description;
        setId("description");
        getStyleClass().setAll("chip", "chip-button");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> new DescriptionPopover(description.getValue(), save).open(this));
        description.addListener(o -> show());
        show();
    }

    private void show() {
        String text = description.getValue().strip();
        Visibility.set(this, !text.isEmpty());
        String first = VisibleText.of(text.lines().findFirst().orElse(""));
        int length = Math.min(MOST_TITLE, first.codePointCount(0, first.length()));
        String head = first.substring(0, first.offsetByCodePoints(0, length));
        setTooltip(new Tooltip(head.length() < text.length() ? head + "…" : head));
        setAccessibleText(ConnectionTexts.description(head));
    }
}
