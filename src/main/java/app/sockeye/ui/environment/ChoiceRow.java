package app.sockeye.ui.environment;

import app.sockeye.profile.environment.Environment;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One environment in the popover, or none, with the digit that chooses it. */
final class ChoiceRow extends Button {
    private static final int MOST_DIGIT = 9;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    private final boolean chosen;

    private ChoiceRow(Optional<Environment> environment, int place, String caption, boolean chosen) {
        this.chosen = chosen;
        setId("environment-choice-" + place);
        getStyleClass().addAll(Styles.FLAT, "environment-choice");
        setMaxWidth(Double.MAX_VALUE);
        String name = environment.map(Environment::name).orElse(EnvironmentTexts.NO_ENVIRONMENT);
        Label title = new Label(VisibleText.of(name));
        title.getStyleClass().add("environment-name");
        Label below = new Label(VisibleText.of(caption));
        below.getStyleClass().add("caption");
        VBox words = new VBox(title, below);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        if (caption.isEmpty()) {
            words.getChildren().remove(below);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Label digit = new Label(place > MOST_DIGIT ? "" : Integer.toString(place));
        digit.getStyleClass().add("environment-key");
        digit.setVisible(place <= MOST_DIGIT);
        digit.setMinWidth(Region.USE_PREF_SIZE);
        Icon check = Icon.of(Feather.CHECK);
        check.setVisible(chosen);
        HBox face = new HBox(10, EnvironmentPopover.square(environment), words, digit, check);
        face.setAlignment(Pos.CENTER_LEFT);
        setGraphic(face);
        face.prefWidthProperty().bind(widthProperty().subtract(20));
        setAccessibleText(EnvironmentTexts.choice(name, chosen));
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(
                PRODUCTION, environment.filter(Environment::production).isPresent());
    }

    /**
     * @param place in the list, from 1
     * @param preview called with its name when the mouse or the focus is on it
     */
    static ChoiceRow of(
            Environment environment,
            int place,
            EnvironmentModel model,
            Consumer<Optional<Environment>> choose,
            Consumer<String> preview) {
        return new ChoiceRow(
                        Optional.of(environment),
                        place,
                        EnvironmentNames.place(environment),
                        model.chosenProperty().get().is(environment))
                .acting(() -> choose.accept(Optional.of(environment)), () -> preview.accept(environment.name()));
    }

    /** The row for no environment. */
    static ChoiceRow none(EnvironmentModel model, Consumer<Optional<Environment>> choose, Consumer<String> preview) {
        return new ChoiceRow(
                        Optional.empty(),
                        0,
                        EnvironmentTexts.WORKSPACE_ONLY,
                        model.chosenProperty().get().name().isEmpty())
                .acting(() -> choose.accept(Optional.empty()), () -> preview.accept(""));
    }

    boolean isChosen() {
        return chosen;
    }

    private ChoiceRow acting(Runnable choose, Runnable preview) {
        setOnAction(e -> choose.run());
        hoverProperty().addListener((o, before, now) -> {
            if (now) {
                preview.run();
            }
        });
        focusedProperty().addListener((o, before, now) -> {
            if (now) {
                preview.run();
            }
        });
        return this;
    }
}
