package app.sockeye.ui.inspector.diff;

import app.sockeye.files.Reason;
import app.sockeye.payload.diff.DiffRow;
import app.sockeye.payload.diff.Difference;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.List;
import java.util.StringJoiner;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The differences between a message and another: the one selected with it, or the previous one of its type. */
public final class DiffPane extends BorderPane implements AspectPane {
    private static final double ROW_HEIGHT = 20;

    private final Background background;
    private final StringProperty typePath;
    private final Label with = label("diff-with", "diff-words");
    private final Label summary = label("diff-summary", "caption");
    private final Label limit = label("diff-limit", "muted");
    private final Label typeLabel = new Label(InspectorTexts.TYPE_PATH);
    private final TextField typeField = new TextField();
    private final IconButton previous =
            new IconButton("diff-previous", Feather.CHEVRON_UP, InspectorTexts.PREVIOUS_DIFFERENCE, () -> step(-1));
    private final IconButton next =
            new IconButton("diff-next", Feather.CHEVRON_DOWN, InspectorTexts.NEXT_DIFFERENCE, () -> step(1));
    private final RowPane rows = new RowPane("inspector-diff", InspectorTexts.DIFFERENCES, ROW_HEIGHT, this::newRow);

    private InspectedEntry shown;
    /** Stale once another comparison is wanted. */
    private Ticket ticket = new Ticket();

    private List<DiffRow> content = List.of();
    private List<Integer> starts = List.of();
    /** Characters of the longest place before a text. */
    private int placeColumns;

    /** @param typePath the JSON path of a message's type; set when the user changes it */
    public DiffPane(Background background, StringProperty typePath) {
        this.background = background;
        this.typePath = typePath;
        rows.getStyleClass().add("diff");
        rows.setOnCopy(this::copy);
        typeField.setId("diff-type");
        typeField.setAccessibleText(InspectorTexts.TYPE_PATH_SPOKEN);
        typeField.setPrefColumnCount(8);
        typeField.getStyleClass().add("wire");
        typeField.setOnAction(e -> {
            typePath.set(typeField.getText().strip());
            compare();
        });
        typeLabel.setLabelFor(typeField);
        typeLabel.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        summary.setMinWidth(USE_PREF_SIZE);
        HBox type = new HBox(6, typeLabel, typeField);
        type.setAlignment(Pos.BASELINE_LEFT);
        HBox bar = new HBox(6, type, space, summary, previous, next);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("pane-bar");
        VBox top = new VBox(with, bar, limit);
        setTop(top);
        setCenter(rows);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.F7) {
                step(e.isShiftDown() ? -1 : 1);
                e.consume();
            }
        });
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry what) {
        shown = what;
        typeField.setText(typePath.get());
        boolean searched = what.partner().isEmpty() && what.json();
        Visibility.set(typeLabel, searched);
        Visibility.set(typeField, searched);
        compare();
    }

    @Override
    public void clear() {
        ticket.revoke();
        shown = null;
        empty("");
    }

    private void compare() {
        ticket.revoke();
        Ticket mine = new Ticket();
        ticket = mine;
        InspectedEntry what = shown;
        empty(InspectorTexts.COMPARING);
        String path = typePath.get();
        background.run(
                mine,
                () -> ShownDiff.read(what, path, mine),
                this::fill,
                e -> empty(InspectorTexts.cannotCompare(Reason.sentence(e))));
    }

    private void empty(String words) {
        with.setText(words);
        summary.setText("");
        showRows(new Difference(Difference.Way.SAME_BYTES, List.of(), List.of(), ""));
    }

    private void fill(ShownDiff read) {
        with.setText(read.partner().words());
        summary.setText(read.summary());
        read.difference().ifPresent(this::showRows);
    }

    private void showRows(Difference difference) {
        content = difference.rows();
        starts = difference.starts();
        placeColumns = content.stream()
                .filter(row -> !row.text().isEmpty())
                .mapToInt(row -> row.place().length())
                .max()
                .orElse(0);
        limit.setText(difference.limit());
        Visibility.set(limit, !difference.limit().isEmpty());
        rows.reset(content.size());
        previous.setDisable(starts.isEmpty());
        next.setDisable(starts.isEmpty());
        if (!starts.isEmpty()) {
            go(starts.get(0));
        }
    }

    /** Goes to the next difference, or the one before; at the ends it stays. */
    private void step(int direction) {
        long lead = rows.selection().lead();
        if (direction > 0) {
            starts.stream().filter(start -> start > lead).findFirst().ifPresent(this::go);
        } else {
            starts.stream().filter(start -> start < lead).reduce((a, b) -> b).ifPresent(this::go);
        }
    }

    private void go(int row) {
        rows.select(row);
        rows.center(row);
    }

    private DiffRowNode newRow() {
        return new DiffRowNode(row -> content.get(row), () -> placeColumns);
    }

    private void copy() {
        StringJoiner lines = new StringJoiner("\n");
        for (RowRange range : rows.selection().ranges()) {
            content.subList((int) range.first(), (int) range.last() + 1).forEach(row -> lines.add(row.line()));
        }
        ClipboardText.put(lines.toString());
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
