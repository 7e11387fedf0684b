package app.sockeye.ui.connection;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.keyboard.TabLeaves;
import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.controls.Popover;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Opens what the saved connection's file says about it, as plain text; hidden while it says nothing. JavaFX thread. */
public final class DescriptionChip extends Button {
    private static final int COLUMNS = 36;
    private static final int MOST_ROWS = 14;
    private static final int MOST_TITLE = 60;

    private final ObservableValue<String> description;

    /** @param description of the connection; blank for none */
    public DescriptionChip(ObservableValue<String> description) {
        super(ConnectionTexts.DESCRIPTION, Icon.of(Feather.FILE_TEXT));
        this.description = description;
        setId("description");
        getStyleClass().setAll("chip", "chip-button");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> open());
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

    private void open() {
        String text =
                description.getValue().strip().lines().map(VisibleText::of).collect(Collectors.joining("\n"));
        TextArea area = new TextArea(text);
        TabLeaves.from(area);
        area.setId("description-text");
        area.setAccessibleText(ConnectionTexts.DESCRIPTION);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefColumnCount(COLUMNS);
        area.setPrefRowCount((int) Math.min(MOST_ROWS, text.lines().count() + text.length() / COLUMNS));
        new BarePopover(area, Popover.ArrowLocation.TOP_LEFT).show(this);
    }
}
