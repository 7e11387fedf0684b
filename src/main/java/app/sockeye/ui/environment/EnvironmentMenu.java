package app.sockeye.ui.environment;

import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with one environment of the list. */
final class EnvironmentMenu extends ContextMenu {

    EnvironmentMenu(EnvironmentModel model, Environment environment) {
        boolean chosen = model.chosenProperty().get().is(environment);
        add(
                "environment-use",
                chosen ? EnvironmentTexts.STOP_USING : EnvironmentTexts.USE,
                () -> model.choose(Optional.of(environment).filter(e -> !chosen)));
        add("environment-edit", EnvironmentTexts.EDIT, () -> model.edit(ValuesSubject.of(environment)));
        add("environment-rename", EnvironmentTexts.RENAME, () -> model.editName(environment));
        getItems().add(new SeparatorMenuItem());
        Menu colours = new Menu(EnvironmentTexts.COLOUR);
        for (EnvironmentColour colour : EnvironmentColour.values()) {
            RadioMenuItem item =
                    new RadioMenuItem(EnvironmentTexts.colour(colour.name()), new EnvironmentSquare(colour));
            item.setSelected(environment.colour() == colour);
            item.setOnAction(e -> model.change(environment, now -> now.withColour(colour)));
            colours.getItems().add(item);
        }
        CheckMenuItem production = new CheckMenuItem(EnvironmentTexts.PRODUCTION);
        production.setId("environment-mark");
        production.setSelected(environment.production());
        production.setOnAction(e -> model.change(environment, now -> now.withProduction(!environment.production())));
        getItems().addAll(colours, production, new SeparatorMenuItem());
        add("environment-delete", EnvironmentTexts.DELETE, () -> model.delete(environment));
    }

    private void add(String id, String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setId(id);
        item.setOnAction(e -> action.run());
        getItems().add(item);
    }
}
