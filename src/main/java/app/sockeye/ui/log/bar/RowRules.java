package app.sockeye.ui.log.bar;

import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.look.ColourRule;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.look.LogPopover;
import app.sockeye.ui.log.look.RowColour;
import app.sockeye.ui.log.words.ColumnTexts;
import app.sockeye.ui.log.words.FilterTexts;
import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Edits the colour rules of rows and the path of the id of replies; both take effect as they are typed. */
public final class RowRules {
    private static final double WIDTH = 440;
    /** Maximum number of rules, as each row in view is checked against each of them. */
    private static final int MOST = 20;

    private final LogLayout layout;
    private final VBox rules = new VBox(6);
    private final Button add = new Button(ColumnTexts.ADD_RULE);
    private final TextField idPath = new TextField();
    private final Label idError = new Label();
    private final LogPopover popover;

    public RowRules(LogLayout layout) {
        this.layout = layout;
        rules.setId("log-rules-list");
        add.setId("log-rules-add");
        add.setOnAction(e -> add(new ColourRule("", nextColour())).focus());
        idPath.setId("log-id-path");
        idPath.setAccessibleText(ColumnTexts.ID_PATH);
        idPath.getStyleClass().add("wire");
        idPath.textProperty().addListener((o, before, now) -> keepIdPath(now));
        idError.setId("log-id-path-error");
        idError.getStyleClass().add("field-error");
        idError.setWrapText(true);
        idError.setMinHeight(Label.USE_PREF_SIZE);
        Button everywhere = new Button(ColumnTexts.USE_EVERYWHERE);
        everywhere.setId("log-rules-everywhere");
        everywhere.setOnAction(e -> layout.useEverywhere());
        VBox content = new VBox(
                8,
                LogPopover.caption(ColumnTexts.COLOURS),
                LogPopover.hint(ColumnTexts.COLOURS_HINT),
                rules,
                add,
                LogPopover.caption(ColumnTexts.REPLIES),
                LogPopover.hint(ColumnTexts.REPLIES_HINT),
                idPath,
                idError,
                everywhere);
        content.setId("log-rules-popover");
        content.setPrefWidth(WIDTH);
        popover = new LogPopover(content, Popover.ArrowLocation.TOP_RIGHT);
    }

    /** Shows the rules as they are now. */
    void show(Node owner) {
        rules.getChildren().clear();
        layout.coloursProperty().get().forEach(this::add);
        idPath.setText(layout.idPathProperty().get().toString());
        popover.show(owner);
    }

    private RuleRow add(ColourRule rule) {
        RuleRow[] row = new RuleRow[1];
        row[0] = new RuleRow(rule, this::keepRules, step -> move(row[0], step), () -> {
            rules.getChildren().remove(row[0]);
            keepRules();
        });
        rules.getChildren().add(row[0]);
        enable();
        return row[0];
    }

    /** Moves a rule among the others; the first that matches a row colours it. */
    private void move(RuleRow row, int step) {
        int to = rules.getChildren().indexOf(row) + step;
        rules.getChildren().remove(row);
        rules.getChildren().add(to, row);
        keepRules();
        row.focusMove(step);
    }

    /** The first unused colour; once all are used, they repeat. */
    private RowColour nextColour() {
        List<RowColour> taken = rules.getChildren().stream()
                .map(row -> ((RuleRow) row).colour())
                .toList();
        RowColour[] all = RowColour.values();
        return Arrays.stream(all)
                .filter(colour -> !taken.contains(colour))
                .findFirst()
                .orElse(all[taken.size() % all.length]);
    }

    private void enable() {
        int count = rules.getChildren().size();
        add.setDisable(count >= MOST);
        for (int i = 0; i < count; i++) {
            ((RuleRow) rules.getChildren().get(i)).setEnds(i == 0, i == count - 1);
        }
    }

    /** Applies the rules; empty and invalid ones are left out. */
    private void keepRules() {
        List<ColourRule> kept = new ArrayList<>();
        for (Node row : rules.getChildren()) {
            ((RuleRow) row).rule().ifPresent(kept::add);
        }
        layout.coloursProperty().set(List.copyOf(kept));
        enable();
    }

    private void keepIdPath(String typed) {
        String wrong = "";
        try {
            layout.idPathProperty().set(JsonPathText.parse(typed));
        } catch (QuerySyntaxException e) {
            wrong = wording(e);
        }
        idError.setText(wrong);
        Visibility.set(idError, !wrong.isEmpty());
        Invalid.mark(idPath, !wrong.isEmpty());
    }

    /** What is wrong with a query; empty if nothing is. */
    static String error(String query) {
        try {
            Query.parse(query);
            return "";
        } catch (QuerySyntaxException e) {
            return wording(e);
        }
    }

    private static String wording(QuerySyntaxException e) {
        return FilterTexts.atCharacter(e.position(), e.getMessage());
    }
}
