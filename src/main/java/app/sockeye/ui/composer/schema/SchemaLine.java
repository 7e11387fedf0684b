package app.sockeye.ui.composer.schema;

import app.sockeye.payload.schema.SchemaFinding;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What does not follow the schema, one place after the other, under the editor. JavaFX thread. */
public final class SchemaLine extends HBox {
    private final Label sentence = new Label();
    private final Label count = new Label();
    private final IconButton next;
    private final Consumer<SchemaFinding> show;
    private SchemaVerdict verdict = SchemaVerdict.NONE;
    private int index;

    /** @param show brings the place of a finding into view */
    public SchemaLine(Consumer<SchemaFinding> show) {
        this.show = show;
        setId("composer-schema");
        getStyleClass().add("schema-line");
        getStylesheets().add(Theme.sheet(SchemaLine.class, "schema.css"));
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        sentence.setId("composer-schema-finding");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        count.setId("composer-schema-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        next = new IconButton("composer-schema-next", Feather.ARROW_DOWN, SchemaTexts.NEXT, this::next);
        getChildren().setAll(Icon.of(Feather.ALERT_TRIANGLE), sentence, count, next);
    }

    /** Shows the first finding of a verdict; that of the same text stays as it is. */
    public void show(SchemaVerdict found) {
        if (!found.equals(verdict)) {
            verdict = found;
            index = -1;
            tell(0);
        }
    }

    /** Goes to the next place, from the last one to the first; to the first one at first. */
    public void next() {
        List<SchemaFinding> all = verdict.findings().findings();
        if (!all.isEmpty()) {
            index = (index + 1) % all.size();
            tell(index);
            show.accept(all.get(index));
        }
    }

    private void tell(int which) {
        List<SchemaFinding> all = verdict.findings().findings();
        boolean found = !all.isEmpty();
        sentence.setText(
                found
                        ? told(all.get(which))
                        : verdict.unusable() + verdict.findings().unchecked());
        count.setText(
                found ? SchemaTexts.number(which, all.size(), verdict.findings().more()) : "");
        Visibility.set(count, all.size() > 1);
        Visibility.set(next, found);
    }

    private String told(SchemaFinding finding) {
        String text = verdict.message().orElseThrow().body();
        int at = Math.min(finding.start(), text.length());
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return SchemaTexts.finding(finding, line, text.codePointCount(lineStart, at) + 1);
    }
}
