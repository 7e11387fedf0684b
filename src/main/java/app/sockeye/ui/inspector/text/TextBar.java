package app.sockeye.ui.inspector.text;

import app.sockeye.ui.common.IconToggle;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The bar of the Text view: layout, encoding, wrapping and line numbers. The choices stay from entry to entry. */
final class TextBar extends HBox {

    /** How JSON is laid out. */
    enum Layout {
        PRETTY(InspectorTexts.PRETTY),
        RAW(InspectorTexts.RAW);

        private final String label;

        Layout(String label) {
            this.label = label;
        }
    }

    private static final List<String> CHARSETS = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "ISO-8859-1",
            "windows-1252",
            "windows-1251",
            "IBM437",
            "Shift_JIS",
            "EUC-JP",
            "GB18030",
            "Big5",
            "EUC-KR");

    private final SegmentedBar<Layout> layout =
            new SegmentedBar<>("text-layout", InspectorTexts.JSON_LAYOUT, List.of(Layout.values()), l -> l.label);
    private final ComboBox<Charset> charset = new ComboBox<>(FXCollections.observableList(charsets()));
    private final IconToggle wrap = new IconToggle("text-wrap", Feather.CORNER_DOWN_LEFT, InspectorTexts.WRAP);
    private final IconToggle numbers = new IconToggle("text-numbers", Feather.HASH, InspectorTexts.LINE_NUMBERS);
    private final PageTurner turner;

    /** @param onTurn given the page to show */
    TextBar(LongConsumer onTurn) {
        turner = new PageTurner(onTurn);
        getStyleClass().add("pane-bar");
        setSpacing(4);
        setAlignment(Pos.CENTER_LEFT);
        wrap.setSelected(true);
        charset.setId("text-charset");
        charset.setAccessibleText(InspectorTexts.CHARSET);
        Tip.set(charset, InspectorTexts.CHARSET_TIP);
        charset.getStyleClass().add("small");
        charset.setValue(StandardCharsets.UTF_8);
        layout.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(layout, charset, wrap, numbers, space, turner);
    }

    /** Shows the choices that a payload has: the encoding of binary data, the layout of JSON. */
    void show(boolean json, boolean binary) {
        Visibility.set(layout, json);
        Visibility.set(charset, binary);
    }

    PageTurner turner() {
        return turner;
    }

    ObjectProperty<Layout> layoutProperty() {
        return layout.valueProperty();
    }

    ObjectProperty<Charset> charsetProperty() {
        return charset.valueProperty();
    }

    BooleanProperty wrapProperty() {
        return wrap.selectedProperty();
    }

    BooleanProperty numbersProperty() {
        return numbers.selectedProperty();
    }

    private static List<Charset> charsets() {
        return CHARSETS.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList();
    }
}
