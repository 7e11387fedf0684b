package app.sockeye.ui.log;

import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.log.look.FieldColumn;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.model.DialectModel;
import app.sockeye.ui.log.words.ColumnTexts;
import app.sockeye.ui.log.words.FilterTexts;
import java.util.Optional;
import javafx.scene.Node;

/** Asks what a new column is to show: a value in JSON messages, or a field of packets where a dialect is spoken. */
final class AddedColumn {
    private final LogLayout layout;
    private final DialectModel dialect;
    private final OnDemand<FieldPopover> popover;

    AddedColumn(LogLayout layout, DialectModel dialect) {
        this.layout = layout;
        this.dialect = dialect;
        popover = new OnDemand<>(() -> new FieldPopover(
                "log-add-column", ColumnTexts.COLUMN_PATH, ColumnTexts.COLUMN_PATH_HINT, ColumnTexts.ADD, this::add));
    }

    void show(Node owner) {
        popover.get().show(owner);
    }

    /** Adds the column; returns why it is not added, empty if it is. */
    private String add(String typed) {
        try {
            Optional<FieldColumn> field = FieldColumn.of(typed.strip()).filter(this::isSpoken);
            boolean room = field.isPresent() ? layout.add(field.get()) : layout.add(JsonPathText.parse(typed));
            return room ? "" : ColumnTexts.tooManyColumns(LogLayout.MOST_PATHS);
        } catch (QuerySyntaxException e) {
            return FilterTexts.atCharacter(e.position(), e.getMessage());
        }
    }

    private boolean isSpoken(FieldColumn column) {
        return dialect.fields().stream().anyMatch(field -> field.name().equals(column.name()));
    }
}
