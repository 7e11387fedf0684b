package app.sockeye.ui.connection.options;

import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.profile.option.FormatTable;
import app.sockeye.ui.common.Icon;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The rules for formats, each in a row of its own. They are the option's lines, which change with them. */
final class FormatRulesPane extends VBox {
    private final OptionsModel model;
    private final Supplier<Path> folder;
    private final Executor background;
    private final VBox rows = new VBox(10);
    /** What the rows show, as lines. */
    private String shown = "";

    /** @param background reads schemas */
    FormatRulesPane(OptionsModel model, Executor background) {
        super(8);
        this.model = model;
        this.folder = () -> model.connection().around().getValue().folder();
        this.background = background;
        setId("format-rules");
        Button add = new Button(OptionsTexts.ADD_RULE, Icon.of(Feather.PLUS));
        add.setId("format-rule-add");
        add.getStyleClass().add(Styles.FLAT);
        add.setOnAction(e -> {
            add(new FormatRule("", ChosenFormat.STANDARD)).focus();
            keep();
        });
        getChildren().setAll(rows, add);
        model.connection().form().optionsProperty().addListener(o -> follow());
        model.connection().around().addListener(o -> follow());
        follow();
    }

    private void follow() {
        String now = model.text(FormatTable.RULES);
        if (!now.equals(shown)) {
            shown = now;
            rows.getChildren().clear();
            FormatRule.parseAll(now).forEach(this::add);
        }
    }

    private FormatRuleRow add(FormatRule rule) {
        FormatRuleRow[] row = new FormatRuleRow[1];
        row[0] = new FormatRuleRow(rule, folder, background, this::keep, step -> move(row[0], step), () -> {
            rows.getChildren().remove(row[0]);
            keep();
        });
        rows.getChildren().add(row[0]);
        return row[0];
    }

    /** Moves a rule among the others; the first that matches counts. */
    private void move(FormatRuleRow row, int step) {
        int to = rows.getChildren().indexOf(row) + step;
        if (to >= 0 && to < rows.getChildren().size()) {
            rows.getChildren().remove(row);
            rows.getChildren().add(to, row);
            keep();
        }
    }

    private void keep() {
        List<FormatRule> rules = new ArrayList<>();
        rows.getChildren().forEach(row -> rules.add(((FormatRuleRow) row).rule()));
        shown = rules.stream().map(FormatRule::written).collect(Collectors.joining("\n"));
        model.set(FormatTable.RULES, shown);
    }
}
