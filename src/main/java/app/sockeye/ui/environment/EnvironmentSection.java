package app.sockeye.ui.environment;

import app.sockeye.profile.environment.BrokenEnvironment;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentList;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.RowOrder;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The environments in the sidebar: a click chooses one, a check marks the one that is chosen. */
public final class EnvironmentSection extends VBox {
    /** The height of a row, in px. */
    private static final double ROW = 26;

    private static final double MOST_ROWS = 6;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final EnvironmentModel model;
    private final VBox rows = new VBox();
    private final RowOrder order;
    private final Label none = new Label(EnvironmentTexts.NONE_YET);

    /** @param model what is listed */
    public EnvironmentSection(EnvironmentModel model) {
        this.model = model;
        order = new RowOrder(
                rows, () -> model.listProperty().get().environments().size(), model::move);
        setId("environments");
        getStyleClass().add("environment-section");
        getStylesheets().add(Theme.sheet(EnvironmentSection.class, "environment.css"));
        none.getStyleClass().addAll("caption", "environment-none");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(MOST_ROWS * ROW);
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.prefHeightProperty().bind(rows.heightProperty().add(1));
        getChildren().setAll(heading(), none, scroll);
        model.listProperty().addListener(o -> show());
        model.chosenProperty().addListener(o -> show());
        show();
    }

    private HBox heading() {
        Label title = new Label(EnvironmentTexts.ENVIRONMENTS.toUpperCase(Locale.ROOT));
        title.getStyleClass().add("environment-section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton add = new IconButton("add-environment", Feather.PLUS, EnvironmentTexts.ADD, model::create);
        HBox heading = new HBox(title, gap, add);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("environment-section-heading");
        return heading;
    }

    private void show() {
        EnvironmentList list = model.listProperty().get();
        List<Node> shown = new ArrayList<>();
        list.environments().forEach(environment -> shown.add(row(environment)));
        list.broken().forEach(broken -> shown.add(row(broken)));
        Optional<Object> focused =
                rows.getChildren().stream().filter(Node::isFocused).findFirst().map(Node::getUserData);
        rows.getChildren().setAll(shown);
        // The keyboard stays with an environment that was moved.
        focused.flatMap(name -> shown.stream()
                        .filter(row -> name.equals(row.getUserData()))
                        .findFirst())
                .ifPresent(Node::requestFocus);
        Visibility.set(none, shown.isEmpty());
    }

    private Button row(Environment environment) {
        boolean chosen = model.chosenProperty().get().is(environment);
        Icon check = Icon.of(Feather.CHECK);
        check.setVisible(chosen);
        Button row = row(
                new EnvironmentSquare(environment.colour()),
                environment.name(),
                EnvironmentNames.place(environment),
                check);
        row.setUserData(environment.name());
        order.add(row, row);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        row.setAccessibleText(EnvironmentTexts.choice(environment.name(), chosen));
        row.setOnAction(e -> model.choose(Optional.of(environment)));
        EnvironmentMenu menu = new EnvironmentMenu(model, environment);
        row.setOnContextMenuRequested(e -> {
            menu.show(row, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE) {
                model.delete(environment);
            } else if (e.getCode() == KeyCode.F2) {
                model.editName(environment);
            }
        });
        return row;
    }

    private Button row(BrokenEnvironment broken) {
        Icon sign = Icon.of(Feather.ALERT_CIRCLE);
        sign.getStyleClass().add("environment-broken");
        Button row = row(sign, broken.name(), "", new Region());
        Tip.set(row, VisibleText.of(broken.sentence()));
        row.setAccessibleText(VisibleText.of(broken.name() + ". " + broken.sentence()));
        row.setOnAction(e -> model.showBroken(broken));
        return row;
    }

    private static Button row(Node sign, String name, String place, Node end) {
        Label title = new Label(VisibleText.of(name));
        title.getStyleClass().add("environment-name");
        title.setMinWidth(0);
        Label caption = new Label(VisibleText.of(place));
        caption.getStyleClass().add("caption");
        caption.setMinWidth(0);
        HBox.setHgrow(caption, Priority.ALWAYS);
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox face = new HBox(8, sign, title, caption, end);
        face.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.getStyleClass().addAll(Styles.FLAT, "environment-row");
        row.setGraphic(face);
        row.setMaxWidth(Double.MAX_VALUE);
        face.prefWidthProperty().bind(row.widthProperty().subtract(2 * 16));
        return row;
    }
}
