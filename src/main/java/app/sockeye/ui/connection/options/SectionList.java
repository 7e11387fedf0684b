package app.sockeye.ui.connection.options;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of sections, with how much is changed in each and a sign where something is wrong. */
final class SectionList extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double GAP = 8;

    private final OptionsModel model;
    private final ObjectProperty<PageSection> chosen;
    private final Map<PageSection, Line> lines = new LinkedHashMap<>();

    /** What a section's line changes. */
    private record Line(ToggleButton button, Label count, Region wrong) {}

    SectionList(OptionsModel model, List<PageSection> sections) {
        this.model = model;
        chosen = new SimpleObjectProperty<>(this, "chosen", sections.get(0));
        getStyleClass().add("section-list");
        setAccessibleText(OptionsTexts.SECTIONS);
        ToggleGroup group = new ToggleGroup();
        sections.forEach(section -> add(section, group));
        chosen.addListener((o, before, now) -> lines.get(now).button.setSelected(true));
        lines.get(chosen.get()).button.setSelected(true);
        update();
    }

    /** The section that is shown. */
    ObjectProperty<PageSection> chosenProperty() {
        return chosen;
    }

    private void add(PageSection section, ToggleGroup group) {
        Label name = new Label(section.title());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox sign = new HBox(Icon.of(Feather.ALERT_CIRCLE));
        sign.getStyleClass().add("wrong-sign");
        Label count = new Label();
        count.getStyleClass().addAll("chip", "section-count");
        HBox face = new HBox(GAP, Icon.of(section.icon()), name, sign, count);
        face.setAlignment(Pos.CENTER_LEFT);
        ToggleButton button = new ToggleButton();
        button.setId("section-" + section.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        button.setGraphic(face);
        button.setAccessibleText(section.title());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.getStyleClass().add("section-button");
        face.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setOnAction(e -> button.setSelected(true));
        // Arrow keys select a button without pressing it.
        button.selectedProperty().addListener((o, before, now) -> {
            if (now) {
                chosen.set(section);
            }
        });
        lines.put(section, new Line(button, count, sign));
        getChildren().add(button);
    }

    /** Shows the counts and signs of now. */
    void update() {
        lines.forEach((section, line) -> {
            long changed = section.options()
                    .map(model::changed)
                    .orElseGet(() -> section.equals(PageSection.HEADERS)
                            ? model.connection().form().headers().stream()
                                    .filter(row -> !row.isBlank())
                                    .count()
                            : 0L);
            boolean wrong = section.options().map(model::isWrong).orElse(false);
            line.count.setText(Long.toString(changed));
            Visibility.set(line.count, changed > 0);
            Visibility.set(line.wrong, wrong);
            line.button.pseudoClassStateChanged(WRONG, wrong);
        });
    }
}
