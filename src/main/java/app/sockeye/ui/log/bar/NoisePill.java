package app.sockeye.ui.log.bar;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.filter.NoiseCondition;
import app.sockeye.ui.log.model.DialectModel;
import app.sockeye.ui.log.words.PacketRowTexts;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Says how many heartbeats and acknowledgements are hidden; a click shows them, and hides them again. */
public final class NoisePill extends Button {
    private final DialectModel model;

    /** @param model tells what is hidden */
    public NoisePill(DialectModel model) {
        this.model = model;
        setId("noise-pill");
        getStyleClass().setAll("chip", "chip-button", "pill");
        setMinWidth(USE_PREF_SIZE);
        BooleanProperty shown = model.noiseShownProperty();
        setOnAction(e -> shown.set(!shown.get()));
        model.hiddenProperty().addListener(o -> show());
        shown.addListener(o -> show());
        model.spokenProperty().addListener(o -> show());
        show();
    }

    private void show() {
        boolean shown = model.noiseShownProperty().get();
        NoiseCondition.Count hidden = model.hiddenProperty().get();
        setText(
                shown
                        ? PacketRowTexts.NOISE_SHOWN
                        : PacketRowTexts.hidden(hidden.heartbeats(), hidden.acknowledgements()));
        setGraphic(Icon.of(shown ? Feather.EYE : Feather.EYE_OFF));
        String tip = shown ? PacketRowTexts.HIDE_NOISE : PacketRowTexts.SHOW_NOISE;
        Tip.set(this, tip);
        setAccessibleText(getText() + ". " + tip);
        Visibility.set(this, shown ? model.isNoisy() : hidden.all() > 0);
    }
}
