package app.sockeye.ui.statistics;

import app.sockeye.transcript.statistics.NamedTraffic;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** The columns of the packets by name. */
final class NameColumn {
    private NameColumn() {}

    static TableColumn<NamedTraffic, String> text(String title, double width, Function<NamedTraffic, String> text) {
        TableColumn<NamedTraffic, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setComparator(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        column.setPrefWidth(width);
        return column;
    }

    /**
     * A column of numbers; the first click on its head brings the largest up.
     *
     * @param number below 0 for none
     * @param shown the number as users read it
     */
    static TableColumn<NamedTraffic, Long> number(
            String title, double width, ToLongFunction<NamedTraffic> number, Function<Long, String> shown) {
        TableColumn<NamedTraffic, Long> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(number.applyAsLong(cell.getValue())));
        column.setCellFactory(same -> new TableCell<>() {
            @Override
            protected void updateItem(Long value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? "" : value < 0 ? "–" : shown.apply(value));
            }
        });
        column.setSortType(TableColumn.SortType.DESCENDING);
        column.getStyleClass().add("number-column");
        column.setPrefWidth(width);
        return column;
    }
}
