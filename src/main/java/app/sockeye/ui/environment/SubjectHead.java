package app.sockeye.ui.environment;

import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The head of the page: name, colour and production of an environment, or what the workspace's values are for. */
final class SubjectHead extends VBox {
    private final EnvironmentModel model;
    private final TextField name = new TextField();
    private final Map<EnvironmentColour, ToggleButton> colours = new EnumMap<>(EnvironmentColour.class);
    private final CheckBox production = new CheckBox(EnvironmentTexts.PRODUCTION_HELP);
    private final Button use = new Button(EnvironmentTexts.USE_THIS);
    private final Chip inUse = new Chip(EnvironmentTexts.IN_USE, Chip.Tone.GOOD);
    private final VBox ofEnvironment = new VBox(8);
    private final VBox ofWorkspace = new VBox(2);
    /** Called when Enter is pressed in the name. */
    private final Runnable onNamed;

    private Optional<Environment> shown = Optional.empty();
    /** The name that was asked for; empty for none. */
    private String asked = "";

    SubjectHead(EnvironmentModel model, Runnable onNamed) {
        this.model = model;
        this.onNamed = onNamed;
        getStyleClass().add("subject-head");
        Label workspace = new Label(EnvironmentTexts.WORKSPACE);
        workspace.getStyleClass().add("environment-title");
        Label help = new Label(EnvironmentTexts.WORKSPACE_HELP);
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        ofWorkspace.getChildren().setAll(workspace, help);
        buildName();
        use.setId("use-environment");
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(e -> shown.ifPresent(environment -> model.choose(Optional.of(environment))));
        HBox first = new HBox(8, name, use, inUse);
        first.setAlignment(Pos.CENTER_LEFT);
        production.setId("environment-production");
        production.setOnAction(e -> change(now -> now.withProduction(production.isSelected())));
        FlowPane second = new FlowPane(16, 8, colourBar(), production);
        ofEnvironment.getChildren().setAll(first, second);
        getChildren().setAll(ofWorkspace, ofEnvironment);
    }

    /** Shows an environment as it is now; the workspace for none. */
    void show(Optional<Environment> environment) {
        boolean same = shown.map(Environment::path).equals(environment.map(Environment::path));
        String before = shown.map(Environment::name).orElse("");
        shown = environment;
        Visibility.set(ofWorkspace, environment.isEmpty());
        Visibility.set(ofEnvironment, environment.isPresent());
        environment.ifPresent(now -> {
            if (!same || !now.name().equals(before)) {
                name.setText(now.name());
                asked = "";
            }
            colours.forEach((colour, button) -> button.setSelected(colour == now.colour()));
            production.setSelected(now.production());
            boolean chosen = model.chosenProperty().get().is(now);
            Visibility.set(use, !chosen);
            Visibility.set(inUse, chosen);
        });
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private void buildName() {
        name.setId("environment-name");
        name.setAccessibleText(EnvironmentTexts.ENVIRONMENT_NAME);
        name.setPrefColumnCount(20);
        name.setOnAction(e -> {
            keepName();
            onNamed.run();
        });
        name.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            String kept = shown.map(Environment::name).orElse("");
            if (e.getCode() == KeyCode.ESCAPE && !name.getText().equals(kept)) {
                name.setText(kept);
                e.consume();
            }
        });
        name.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                keepName();
            }
        });
    }

    private void keepName() {
        shown.ifPresent(environment -> {
            String typed = name.getText().strip();
            if (typed.isEmpty()) {
                name.setText(environment.name());
            } else if (!typed.equals(environment.name()) && !typed.equals(asked)) {
                // Enter, and the focus that then leaves the field, ask for the same.
                asked = typed;
                model.rename(model.editedProperty().get(), environment, typed, () -> {
                    asked = "";
                    name.setText(environment.name());
                });
            }
        });
    }

    private HBox colourBar() {
        HBox bar = new HBox(2);
        bar.setAlignment(Pos.CENTER_LEFT);
        for (EnvironmentColour colour : EnvironmentColour.values()) {
            String word = EnvironmentTexts.colour(colour.name());
            ToggleButton button = new ToggleButton("", new EnvironmentSquare(colour));
            button.setId("colour-" + colour.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("colour-button");
            Tip.set(button, word);
            button.setAccessibleText(EnvironmentTexts.colourOf(word));
            button.setOnAction(e -> {
                button.setSelected(true);
                change(now -> now.withColour(colour));
            });
            colours.put(colour, button);
            bar.getChildren().add(button);
        }
        return bar;
    }

    private void change(UnaryOperator<Environment> change) {
        shown.ifPresent(environment -> model.change(environment, change));
    }
}
