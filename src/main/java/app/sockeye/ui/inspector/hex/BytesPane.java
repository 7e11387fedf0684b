package app.sockeye.ui.inspector.hex;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.words.PayloadTexts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The Hex view: the dump with a bar to go to an offset and find bytes, and the values at the cursor. */
public final class BytesPane extends BorderPane implements AspectPane {
    /** The most of the height that the values take; the rest is the dump's. */
    private static final double READINGS_SHARE = 0.4;

    private final HexPane hex = new HexPane("inspector-hex");
    private final HexBar bar;
    private final ReadingsPane readings = new ReadingsPane();
    private final Label place = new Label();
    private final IconButton fold =
            new IconButton("hex-readings-fold", Feather.CHEVRON_DOWN, "", () -> fold(!this.readings.isVisible()));

    /** @param copied puts copied bytes into the clipboard and says what was left out */
    public BytesPane(Background background, InspectorCommands commands, Consumer<PayloadCopy> copied) {
        bar = new HexBar(hex, background);
        hex.setOnCopy(copied);
        hex.setMenu(() -> new HexMenu(hex, commands));
        hex.setOnMove(this::tell);
        place.setId("hex-place");
        place.getStyleClass().add("caption");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(place, space, fold);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("hex-header");
        setTop(bar);
        setCenter(hex);
        setBottom(new VBox(header, readings));
        readings.prefHeightProperty()
                .bind(heightProperty()
                        .map(height -> Math.min(ReadingsPane.HEIGHT, READINGS_SHARE * height.doubleValue())));
        fold(true);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry what) {
        bar.reset();
        hex.show(what);
    }

    @Override
    public void clear() {
        bar.reset();
        hex.clear();
    }

    private void tell() {
        HexCursor cursor = hex.cursor();
        String at = cursor.isNowhere() ? PayloadTexts.NO_BYTES : PayloadTexts.offset(cursor.at());
        place.setText(cursor.length() > 1 ? at + " · " + PayloadTexts.selected(cursor.length()) : at);
        readings.show(hex.payload().orElse(null), cursor.at());
    }

    private void fold(boolean shown) {
        Visibility.set(readings, shown);
        fold.setName(shown ? PayloadTexts.HIDE_READINGS : PayloadTexts.SHOW_READINGS);
        fold.setRotate(shown ? 0 : 180);
    }
}
