package app.sockeye.ui.connection.reference;

import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.variable.Variables;
import app.sockeye.protocol.VisibleText;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.util.Duration;

/** What the address becomes, and where each value in it comes from; secrets are masked. */
public final class AddressTooltip extends Tooltip {
    private static final Duration AFTER = Duration.millis(300);
    private static final int LONGEST = 80;
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    /**
     * @param typed the address, which may refer to variables
     * @param whole what it becomes where it refers to none
     */
    public AddressTooltip(String typed, String whole, Variables variables) {
        ValueLookup shown =
                (variables instanceof ValueLookup lookup ? lookup : new ValueLookup(List.of(), variables)).masked();
        List<UsedValue> used = UsedValue.in(typed, shown);
        setShowDelay(AFTER);
        if (used.isEmpty()) {
            setText(VisibleText.of(whole));
            return;
        }
        String address = shown.resolved(typed).text();
        GridPane grid = new GridPane();
        grid.setId("url-values");
        grid.getStyleClass().add("url-values");
        Label first = new Label(VisibleText.of(address));
        first.getStyleClass().add("wire");
        grid.add(first, 0, 0, 3, 1);
        for (UsedValue value : used) {
            int row = grid.getRowCount();
            Label name = new Label(VisibleText.of("${" + value.name() + "}"));
            name.getStyleClass().addAll("wire", "muted");
            Label text = new Label(cut(VisibleText.of(value.value().orElse(""))));
            text.getStyleClass().add("wire");
            Label source = new Label(VisibleText.of(value.sourceWords()));
            source.getStyleClass().add("value-source");
            source.pseudoClassStateChanged(MISSING, value.value().isEmpty());
            grid.addRow(row, name, text, source);
        }
        setGraphic(grid);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // For screen readers and for searches in the scene.
        setText(VisibleText.of(address));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
