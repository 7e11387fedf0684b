package app.sockeye.ui.environment;

import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The button that tells which environment is chosen, red for one for production, and opens the choice. */
public final class EnvironmentSwitcher extends StackPane {
    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final EnvironmentModel model;
    private final Button button = new Button();
    private final EnvironmentSquare square = new EnvironmentSquare();
    private final Icon sign = Icon.of(Feather.LAYERS);
    private final Label name = new Label();
    private Optional<EnvironmentPopover> open = Optional.empty();

    /** @param model what can be chosen */
    public EnvironmentSwitcher(EnvironmentModel model) {
        this.model = model;
        getStyleClass().add("environment-switcher-place");
        getStylesheets().add(Theme.sheet(EnvironmentSwitcher.class, "environment.css"));
        button.setId("environment-switcher");
        button.getStyleClass().add("environment-switcher");
        HBox face = new HBox(6, square, sign, name, Icon.of(Feather.CHEVRON_DOWN));
        face.getStyleClass().add("environment-face");
        face.setAlignment(Pos.CENTER);
        button.setGraphic(face);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> toggle());
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(button);
        model.chosenProperty().addListener(o -> show());
        model.listProperty().addListener(o -> show());
        show();
    }

    /** Opens the choice, or closes it. */
    public void toggle() {
        if (open.filter(EnvironmentPopover::isShowing).isPresent()) {
            open.get().hide();
        } else {
            EnvironmentPopover popover = new EnvironmentPopover(model);
            open = Optional.of(popover);
            popover.open(button);
        }
    }

    private void show() {
        EnvironmentChoice chosen = model.chosenProperty().get();
        boolean none = chosen.name().isEmpty();
        square.setColour(chosen.environment().map(Environment::colour).orElse(EnvironmentColour.GREY));
        Visibility.set(square, chosen.environment().isPresent());
        sign.show(chosen.isMissing() ? Feather.ALERT_TRIANGLE : Feather.LAYERS);
        Visibility.set(sign, chosen.environment().isEmpty());
        name.setText(none ? EnvironmentTexts.NO_ENVIRONMENT : VisibleText.of(chosen.name()));
        // Who has no environment needs no word for that.
        Visibility.set(name, !none || !model.listProperty().get().environments().isEmpty());
        button.pseudoClassStateChanged(PRODUCTION, chosen.isProduction());
        button.pseudoClassStateChanged(MISSING, chosen.isMissing());
        String told = EnvironmentTexts.chosen(chosen);
        Tip.set(button, told);
        button.setAccessibleText(told);
    }
}
