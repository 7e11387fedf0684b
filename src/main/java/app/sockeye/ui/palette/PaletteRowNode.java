package app.sockeye.ui.palette;

import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.search.TextPattern.Span;
import app.sockeye.ui.common.HighlightedLabel;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.row.RowNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A row of the palette: a heading, or an item with its icon, name, detail and keys. */
final class PaletteRowNode extends RowNode {
    /** Space at the left and right of a row, in px. */
    private static final double INSET = 8;
    /** Never cut at the beginning. */
    private static final int WHOLE = 1_000;

    private final LongFunction<PaletteRow> rows;
    private final Label heading = new Label();
    private final Icon icon = Icon.of(Feather.CIRCLE);
    private final HighlightedLabel name = new HighlightedLabel(WHOLE);
    private final HighlightedLabel detail = new HighlightedLabel(WHOLE);
    private final Region space = new Region();
    private final Label keys = new Label();
    private final HBox item = new HBox(icon, name, detail, space, keys);
    private Optional<PaletteHit> hit = Optional.empty();

    /** @param rows gives the row at an index */
    PaletteRowNode(LongFunction<PaletteRow> rows) {
        this.rows = rows;
        getStyleClass().add("palette-row");
        heading.getStyleClass().add("palette-heading");
        item.getStyleClass().add("palette-item");
        item.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(0);
        detail.setMinWidth(0);
        detail.getStyleClass().add("palette-about");
        keys.getStyleClass().add("palette-key");
        keys.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(heading, item);
    }

    /** The item that is shown; empty for a heading. */
    Optional<PaletteHit> hit() {
        return hit;
    }

    @Override
    protected void show(long rowIndex) {
        PaletteRow row = rows.apply(rowIndex);
        hit = row instanceof PaletteRow.Found found ? Optional.of(found.hit()) : Optional.empty();
        heading.setVisible(hit.isEmpty());
        item.setVisible(hit.isPresent());
        if (row instanceof PaletteRow.Heading group) {
            heading.setText(group.group().heading().toUpperCase(Locale.ENGLISH));
            setAccessibleText(group.group().heading());
        }
        hit.ifPresent(this::show);
    }

    private void show(PaletteHit found) {
        PaletteItem shown = found.item();
        icon.show(shown.icon());
        mark(name, shown.name(), found.inName(), "palette-name");
        mark(detail, shown.detail(), found.inDetail(), "palette-detail");
        keys.setText(shown.keys());
        Visibility.set(keys, !shown.keys().isEmpty());
        setAccessibleText(said(shown));
    }

    /** An item as a screen reader says it. */
    static String said(PaletteItem item) {
        return PaletteTexts.said(VisibleText.of(item.name()), VisibleText.of(item.detail()), item.keys());
    }

    private static void mark(HighlightedLabel label, String text, List<Span> marks, String style) {
        String visible = VisibleText.of(text);
        // The places are those in the text itself.
        label.mark(visible, visible.equals(text) ? marks : List.of(), style);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - 2 * INSET);
        heading.resizeRelocate(INSET, 0, width, getHeight());
        item.resizeRelocate(INSET, 0, width, getHeight());
    }
}
