package app.sockeye.ui.environment;

import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Chooses the environment: by a click, or by a digit, and then closes. */
final class EnvironmentPopover extends BarePopover {
    private static final double WIDTH = 288;
    private static final double LEAST_LIST = 96;
    /** The height of the popover without its list, in px. */
    private static final double AROUND_LIST = 230;

    /** How far the arrow reaches into the button, in px; negative for a gap. */
    private static final double GAP = -2;

    private final EnvironmentModel model;
    private final List<ChoiceRow> rows = new ArrayList<>();
    private final Label foot = new Label();
    private final ScrollPane scroll = new ScrollPane();

    EnvironmentPopover(EnvironmentModel model) {
        super(ArrowLocation.TOP_RIGHT);
        this.model = model;
        VBox list = new VBox();
        int place = 1;
        for (Environment environment : model.listProperty().get().environments()) {
            rows.add(ChoiceRow.of(environment, place++, model, this::choose, this::preview));
        }
        rows.add(ChoiceRow.none(model, this::choose, this::preview));
        list.getStyleClass().add("environment-choices");
        list.getChildren().setAll(rows);
        scroll.setContent(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        foot.setId("environment-foot");
        foot.getStyleClass().addAll("caption", "environment-foot");
        foot.setWrapText(true);
        foot.setMaxWidth(Double.MAX_VALUE);
        VBox content = new VBox(heading(), scroll, new Separator());
        content.setId("environment-popover");
        content.getStyleClass().add("environment-popover");
        content.getStylesheets().add(Theme.sheet(EnvironmentPopover.class, "environment.css"));
        content.getChildren()
                .addAll(
                        command("edit-values", Feather.EDIT_2, EnvironmentTexts.EDIT_VALUES, model::editChosen),
                        command("new-environment", Feather.PLUS, EnvironmentTexts.NEW_ENVIRONMENT, model::create),
                        new Separator(),
                        foot);
        content.setMinWidth(WIDTH);
        content.setMaxWidth(WIDTH);
        setContent(content);
        // What is typed would go on to the field behind, so both events of the key end here.
        getScene().addEventFilter(KeyEvent.ANY, this::digit);
        preview(model.chosenProperty().get().name());
    }

    /** Shows it below a node, with the focus on the environment that is chosen. */
    void open(Node owner) {
        double room = owner.getScene().getWindow().getHeight() - AROUND_LIST;
        scroll.setMaxHeight(Math.max(LEAST_LIST, room));
        show(owner, GAP);
        rows.stream().filter(ChoiceRow::isChosen).findFirst().ifPresent(this::focusFirst);
    }

    private HBox heading() {
        Label title = new Label(EnvironmentTexts.ENVIRONMENT);
        title.getStyleClass().add("environment-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label keys = new Label(EnvironmentTexts.KEYS);
        keys.getStyleClass().add("environment-key");
        HBox heading = new HBox(title, gap, keys);
        heading.getStyleClass().add("environment-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private Button command(String id, Feather icon, String name, Runnable action) {
        Button button = new Button(name, Icon.of(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, "environment-command");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> {
            hide();
            action.run();
        });
        return button;
    }

    private void digit(KeyEvent e) {
        boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.isControlDown();
        String typed = e.getEventType() == KeyEvent.KEY_TYPED ? e.getCharacter() : e.getText();
        if (plain && typed.length() == 1 && Character.isDigit(typed.charAt(0))) {
            e.consume();
            if (e.getEventType() == KeyEvent.KEY_TYPED && model.choose(Character.digit(typed.charAt(0), 10))) {
                hide();
            }
        }
    }

    private void choose(Optional<Environment> environment) {
        hide();
        model.choose(environment);
    }

    /** Tells what choosing an environment would mean for connections that are open. */
    private void preview(String environment) {
        foot.setText(EnvironmentTexts.staying(model.staying(environment), environment));
    }

    /** The colour of a row; grey for no environment. */
    static EnvironmentSquare square(Optional<Environment> environment) {
        return new EnvironmentSquare(environment.map(Environment::colour).orElse(EnvironmentColour.GREY));
    }
}
