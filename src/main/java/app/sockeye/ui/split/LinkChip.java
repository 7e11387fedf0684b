package app.sockeye.ui.split;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;

/** Tells that a half scrolls with the other one; a click links or unlinks them. */
public final class LinkChip extends ToggleButton {
    private final StringProperty other = new SimpleStringProperty(this, "other", "");

    /** @param halves tells whether they are linked, and is told */
    public LinkChip(Halves<?> halves) {
        setId("link-chip");
        getStyleClass().setAll("chip", "chip-button");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(Icon.of(Feather.LINK));
        setMnemonicParsing(false);
        Tip.set(this, SplitTexts.LINK_HINT);
        selectedProperty().bindBidirectional(halves.linkedProperty());
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> isSelected() ? SplitTexts.scrollsWith(other.get()) : SplitTexts.SCROLLS_ALONE,
                        selectedProperty(),
                        other));
    }

    /** The name of what is beside this half. */
    public StringProperty otherProperty() {
        return other;
    }
}
