package app.sockeye.ui.environment;

import app.sockeye.profile.environment.EnvironmentColour;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** The coloured square that stands for an environment; connections have round dots. */
final class EnvironmentSquare extends Region {

    EnvironmentSquare() {
        getStyleClass().add("environment-square");
    }

    EnvironmentSquare(EnvironmentColour colour) {
        this();
        setColour(colour);
    }

    void setColour(EnvironmentColour colour) {
        for (EnvironmentColour each : EnvironmentColour.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == colour);
        }
    }
}
