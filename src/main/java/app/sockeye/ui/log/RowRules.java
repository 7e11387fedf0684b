package app.sockeye.ui.log;

import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Shown;
import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The rules by which rows get a colour, and where the id of a reply is; both take effect as they are typed. */
final class RowRules {
    private static final double WIDTH = 400;
    /** Each row in view is held against each rule. */
    private static final int MOST = 20;

    private final LogLayout layout;
    private final VBox rules = new VBox(6);
    private final Button add = new Button("Add rule");
    private final TextField idPath = new TextField();
    private final Label idError = new Label();
    private final LogPopover popover;

    RowRules(LogLayout layout) {
        this.layout = layout;
        rules.setId("log-rules-list");
        add.setId("log-rules-add");
        add.setOnAction(e -> add(new ColourRule("", RowColour.RED)).focus());
        idPath.setId("log-id-path");
        idPath.setAccessibleText("Path of the id that a reply has in common with its request");
        idPath.getStyleClass().add("wire");
        idPath.textProperty().addListener((o, before, now) -> keepIdPath(now));
        idError.setId("log-id-path-error");
        idError.getStyleClass().add("field-error");
        idError.setWrapText(true);
        idError.setMinHeight(Label.USE_PREF_SIZE);
        VBox content = new VBox(
                8,
                LogPopover.caption("Colours"),
                LogPopover.hint("A row has the colour of the first query that it matches, such as error or size>1k."),
                rules,
                add,
                LogPopover.caption("Replies"),
                LogPopover.hint("A reply has this value in common with its request, and goes the other way."),
                idPath,
                idError);
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
        row[0] = new RuleRow(rule, this::keepRules, () -> {
            rules.getChildren().remove(row[0]);
            keepRules();
        });
        rules.getChildren().add(row[0]);
        add.setDisable(rules.getChildren().size() >= MOST);
        return row[0];
    }

    /** What is empty or wrong is left out. */
    private void keepRules() {
        List<ColourRule> kept = new ArrayList<>();
        for (Node row : rules.getChildren()) {
            ((RuleRow) row).rule().ifPresent(kept::add);
        }
        layout.coloursProperty().set(List.copyOf(kept));
        add.setDisable(rules.getChildren().size() >= MOST);
    }

    private void keepIdPath(String typed) {
        String wrong = "";
        try {
            layout.idPathProperty().set(JsonPathText.parse(typed));
        } catch (QuerySyntaxException e) {
            wrong = wording(e);
        }
        idError.setText(wrong);
        Shown.set(idError, !wrong.isEmpty());
        Invalid.mark(idPath, !wrong.isEmpty());
    }

    /** What is wrong with a query; empty where nothing is. */
    static String error(String query) {
        try {
            Query.parse(query);
            return "";
        } catch (QuerySyntaxException e) {
            return wording(e);
        }
    }

    private static String wording(QuerySyntaxException e) {
        return "Character " + (e.position() + 1) + ": " + e.getMessage();
    }
}
