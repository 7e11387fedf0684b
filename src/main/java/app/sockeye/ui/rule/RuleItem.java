package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import app.sockeye.session.rule.RuleStatus.RuleCount;
import app.sockeye.session.rule.RuleWording;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Switch;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.keyboard.FocusRing;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A rule: its switch, what it fires on and does, and how often it has fired. */
final class RuleItem extends HBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("invalid");
    private static final double GAP = 8;

    private final RuleModel model;
    private final int index;
    private final Rule rule;
    private final Actions actions;
    private final Hyperlink fired = new Hyperlink();

    /** What can be done with a rule. */
    interface Actions {
        void edit();

        void setOn(boolean on);

        void remove();
    }

    /**
     * @param index among all that are obeyed
     * @param from where it is inherited from; empty for one of the connection
     */
    RuleItem(RuleModel model, int index, Optional<String> from, Actions actions) {
        super(GAP);
        this.model = model;
        this.index = index;
        this.actions = actions;
        rule = model.obeyedProperty().get().get(index);
        setId("rule-" + (index + 1));
        getStyleClass().add("rule-row");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        pseudoClassStateChanged(OFF, !rule.on());
        Switch on = new Switch("rule-on", RuleTexts.ON);
        on.setSelected(rule.on());
        on.setMinWidth(USE_PREF_SIZE);
        on.selectedProperty().addListener((o, before, now) -> actions.setOn(now));
        Label when = new Label(RuleWording.when(rule));
        when.setId("rule-when");
        when.getStyleClass().add(rule.isOnOpen() ? "when" : "wire");
        when.setMinWidth(0);
        Label does = new Label(RuleWording.actions(rule), Icon.of(icon(rule)));
        does.getStyleClass().add("does");
        does.setMinWidth(0);
        rule.problem().ifPresent(problem -> {
            pseudoClassStateChanged(WRONG, true);
            does.setText(problem);
        });
        Tip.set(when, when.getText());
        Tip.set(does, does.getText());
        VBox words = new VBox(2, when, does);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        fired.setId("rule-fired");
        fired.getStyleClass().add("link");
        fired.setMinWidth(USE_PREF_SIZE);
        FocusRing ring = new FocusRing(this);
        layoutBoundsProperty()
                .addListener((o, before, now) -> ring.resizeRelocate(0, 0, now.getWidth(), now.getHeight()));
        getChildren().setAll(on, words, fired, ring);
        ContextMenu menu = new ContextMenu(
                item("rule-edit", from.map(RuleTexts::editIn).orElse(RuleTexts.EDIT), actions::edit),
                item("rule-remove", from.map(RuleTexts::removeFrom).orElse(RuleTexts.REMOVE), actions::remove));
        menu.setId("rule-menu");
        setOnContextMenuRequested(e -> {
            requestFocus();
            menu.show(this, e.getScreenX(), e.getScreenY());
        });
        setOnMousePressed(e -> requestFocus());
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                actions.edit();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        update();
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static Feather icon(Rule rule) {
        return rule.actions().stream()
                .findFirst()
                .map((RuleAction action) -> ActionKind.of(action).icon())
                .orElse(Feather.ALERT_CIRCLE);
    }

    private void onKey(KeyEvent event) {
        if (event.getTarget() != this || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            actions.edit();
        } else if (event.getCode() == KeyCode.SPACE) {
            actions.setOn(!rule.on());
        } else if (event.getCode() == KeyCode.DELETE) {
            actions.remove();
        } else {
            return;
        }
        event.consume();
    }

    /** Shows how often it has fired by now. */
    void update() {
        RuleCount count = model.count(index);
        fired.setText(RuleTexts.fired(count));
        fired.setDisable(count.last().isEmpty());
        fired.setOnAction(e -> count.last().ifPresent(model::goTo));
        setAccessibleText(RuleTexts.ruleName(RuleWording.when(rule), RuleWording.actions(rule), fired.getText()));
    }
}
