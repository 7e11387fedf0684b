package app.sockeye.ui.inspector.format;

import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.PayloadLayer;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.words.FormatViewTexts;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** The bar above the values: the format, what was compressed in what, and JSON of it. */
final class FormatBar extends HBox {
    private final ComboBox<FormatChoice> formats = new ComboBox<>();
    private final ComboBox<String> layers = new ComboBox<>();
    private final KeepMenu keep;
    private final IconButton copy;
    private final IconButton json;
    private final IconButton unpacked;
    /** While the boxes are filled. */
    private boolean filling;

    FormatBar(FormatPane pane) {
        getStyleClass().add("pane-bar");
        setSpacing(4);
        setAlignment(Pos.CENTER_LEFT);
        formats.setId("format-chooser");
        formats.setAccessibleText(FormatViewTexts.FORMAT);
        Tip.set(formats, FormatViewTexts.FORMAT_TIP);
        formats.getStyleClass().add("small");
        formats.valueProperty().addListener((o, before, now) -> {
            if (!filling && now != null) {
                pane.choose(now.format());
            }
        });
        layers.setId("format-layer");
        layers.setAccessibleText(FormatViewTexts.LAYER);
        layers.getStyleClass().add("small");
        layers.getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> {
            if (!filling && now.intValue() >= 0) {
                pane.showLayer(now.intValue());
            }
        });
        keep = new KeepMenu(pane);
        copy = new IconButton("format-copy", Feather.COPY, FormatViewTexts.COPY_AS_JSON, pane::copyAsJson);
        json = new IconButton("format-open-json", Feather.CODE, FormatViewTexts.OPEN_AS_JSON, pane::openAsJson);
        unpacked = new IconButton(
                "format-open-unpacked", Feather.PACKAGE, FormatViewTexts.OPEN_UNPACKED, pane::openUnpacked);
        IconButton schema = new IconButton("format-schema", Feather.FILE_PLUS, FormatViewTexts.USE_SCHEMA, () -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(FormatViewTexts.USE_SCHEMA);
            File chosen = chooser.showOpenDialog(getScene().getWindow());
            if (chosen != null) {
                pane.useSchema(chosen.toPath());
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(formats, layers, space, unpacked, keep, schema, json, copy);
        Visibility.set(layers, false);
        Visibility.set(unpacked, false);
    }

    void fill(FormatReading reading, Optional<ChosenFormat> chosen, boolean keeps) {
        filling = true;
        keep.setDisable(chosen.isEmpty());
        Visibility.set(keep, keeps);
        formats.getSelectionModel().clearSelection();
        formats.getItems().setAll(reading.choices());
        formats.setValue(reading.choices().stream()
                .filter(choice -> choice.format().equals(chosen))
                .findFirst()
                .orElse(reading.choices().get(0)));
        List<PayloadLayer> read = reading.layers();
        layers.getSelectionModel().clearSelection();
        layers.getItems()
                .setAll(read.stream()
                        .map(layer -> FormatViewTexts.layer(
                                layer.format().title(), layer.bytes().size()))
                        .toList());
        layers.getSelectionModel().select(read.size() - 1);
        filling = false;
        Visibility.set(layers, read.size() > 1);
        Visibility.set(unpacked, false);
        copy.setDisable(read.isEmpty());
        json.setDisable(read.isEmpty());
    }

    /** @param opens whether it was unpacked to something */
    void showLayer(int index, boolean opens) {
        filling = true;
        layers.getSelectionModel().select(index);
        filling = false;
        Visibility.set(unpacked, opens);
    }
}
