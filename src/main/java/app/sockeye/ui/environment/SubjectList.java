package app.sockeye.ui.environment;

import app.sockeye.profile.environment.BrokenEnvironment;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentList;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page's list of all whose values can be edited, and of the files that can't be read. */
final class SubjectList extends ScrollPane {
    private final EnvironmentModel model;
    private final VBox list = new VBox();

    SubjectList(EnvironmentModel model) {
        this.model = model;
        getStyleClass().add("subject-list");
        list.getStyleClass().add("subjects");
        setContent(list);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    /** Shows what there is now, with what is edited marked. */
    void show() {
        EnvironmentList all = model.listProperty().get();
        String edited = model.editedProperty().get().name();
        String broken =
                model.brokenProperty().get().map(BrokenEnvironment::name).orElse("");
        List<Node> shown = new ArrayList<>();
        shown.add(entry(
                "subject-workspace",
                EnvironmentTexts.WORKSPACE,
                Icon.of(Feather.FOLDER),
                broken.isEmpty() && edited.isEmpty(),
                () -> model.edit(ValuesSubject.workspace())));
        for (Environment environment : all.environments()) {
            shown.add(entry(
                    "subject-" + shown.size(),
                    environment.name(),
                    new EnvironmentSquare(environment.colour()),
                    broken.isEmpty() && edited.equals(environment.name()),
                    () -> model.edit(ValuesSubject.of(environment))));
        }
        for (BrokenEnvironment file : all.broken()) {
            Icon sign = Icon.of(Feather.ALERT_CIRCLE);
            sign.getStyleClass().add("environment-broken");
            shown.add(entry(
                    "subject-" + shown.size(),
                    file.name(),
                    sign,
                    file.name().equals(broken),
                    () -> model.showBroken(file)));
        }
        Button add = new Button(EnvironmentTexts.ADD, Icon.of(Feather.PLUS));
        add.setId("subject-add");
        add.getStyleClass().addAll(Styles.FLAT, "subject-button");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(e -> model.create());
        shown.add(add);
        list.getChildren().setAll(shown);
    }

    private static ToggleButton entry(String id, String name, Node sign, boolean selected, Runnable show) {
        ToggleButton button = new ToggleButton(VisibleText.of(name), sign);
        button.setId(id);
        button.getStyleClass().add("subject-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setSelected(selected);
        button.setOnAction(e -> {
            button.setSelected(true);
            show.run();
        });
        return button;
    }
}
