package app.sockeye.ui.rule;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.PacketEditor;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Edits a rule in its place: Enter or Done takes what is typed, Esc leaves it as it was. */
final class RuleForm extends VBox {
    private static final double GAP = 6;
    private static final double WORD_WIDTH = 40;
    private static final double WORD_HEIGHT = 26;
    private static final double MOST_WIDTH = 80;

    private final Rule before;
    private final PacketEditor packets;
    private final Consumer<Optional<Rule>> done;
    private final TextField query = new TextField();
    private final TextField most = new TextField();
    private final VBox actions = new VBox(4);
    private final Label wrong = new Label();
    private int made;

    /**
     * @param packets edits the packets that it sends
     * @param done called with the rule; empty where it stays as it was
     */
    RuleForm(Rule rule, PacketEditor packets, Consumer<Optional<Rule>> done) {
        super(GAP);
        before = rule;
        this.done = done;
        this.packets = packets;
        setId("rule-form");
        getStyleClass().add("rule-form");
        query.setId("rule-query");
        query.setText(rule.query());
        query.setPromptText(RuleTexts.QUERY);
        query.setAccessibleText(RuleTexts.WHEN + " " + RuleTexts.QUERY);
        query.getStyleClass().addAll("wire", "small-field");
        HBox.setHgrow(query, Priority.ALWAYS);
        rule.actions().forEach(this::add);
        if (rule.actions().isEmpty()) {
            add(ActionKind.SEND.create(""));
        }
        HBox.setHgrow(actions, Priority.ALWAYS);
        most.setId("rule-most");
        most.setText(String.valueOf(rule.most()));
        most.setAccessibleText(RuleTexts.MOST);
        most.setPrefWidth(MOST_WIDTH);
        most.getStyleClass().add("small-field");
        wrong.setId("rule-error");
        wrong.getStyleClass().add("field-error");
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        Visibility.when(wrong, wrong.textProperty().isNotEmpty());
        getChildren()
                .setAll(
                        line(word(RuleTexts.WHEN), query),
                        line(word(RuleTexts.DO), actions),
                        limits(),
                        wrong,
                        buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                take();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                done.accept(Optional.empty());
            }
        });
    }

    private static Label word(String text) {
        Label word = new Label(text);
        word.getStyleClass().add("muted");
        word.setMinWidth(WORD_WIDTH);
        word.setMinHeight(WORD_HEIGHT);
        return word;
    }

    private static HBox line(Label word, Region value) {
        HBox line = new HBox(GAP, word, value);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /** In two lines where the form is narrow. */
    private FlowPane limits() {
        Button add = new Button(RuleTexts.ADD_ACTION, Icon.of(Feather.PLUS));
        add.setId("add-action");
        add.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        add.setOnAction(e -> add(new RuleAction.GiveStar()));
        add.setMinWidth(USE_PREF_SIZE);
        Label atMost = new Label(RuleTexts.AT_MOST);
        Label times = new Label(RuleTexts.TIMES);
        atMost.getStyleClass().add("muted");
        times.getStyleClass().add("muted");
        HBox limit = new HBox(GAP, atMost, most, times);
        limit.setAlignment(Pos.CENTER_LEFT);
        limit.setMinWidth(USE_PREF_SIZE);
        FlowPane limits = new FlowPane(GAP, GAP, add, limit);
        limits.setPadding(new Insets(0, 0, 0, WORD_WIDTH));
        return limits;
    }

    private HBox buttons() {
        Button take = new Button(RuleTexts.DONE);
        take.setId("rule-done");
        take.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        take.setOnAction(e -> take());
        Button cancel = new Button(RuleTexts.CANCEL);
        cancel.setId("rule-cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setOnAction(e -> done.accept(Optional.empty()));
        HBox buttons = new HBox(GAP, take, cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void add(RuleAction action) {
        if (actions.getChildren().size() < Rule.MOST_ACTIONS) {
            actions.getChildren().add(new ActionEditor(action, made++, packets, editor -> actions.getChildren()
                    .remove(editor)));
        }
    }

    private void take() {
        List<RuleAction> typed = actions.getChildren().stream()
                .map(editor -> ((ActionEditor) editor).action())
                .toList();
        String times = most.getText().strip();
        int limit = times.matches("\\d{1,9}") ? Integer.parseInt(times) : 0;
        Rule rule = new Rule(query.getText().strip(), typed, limit, before.on());
        Optional<String> problem = rule.problem();
        wrong.setText(problem.orElse(""));
        if (problem.isEmpty()) {
            done.accept(Optional.of(rule));
        }
    }

    /** Moves the keyboard's focus to the query. */
    void focusFirst() {
        query.requestFocus();
    }
}
