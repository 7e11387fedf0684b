package app.sockeye.ui.log.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLayoutTest {
    private final LogLayout layout = new LogLayout();

    @Test
    void hiddenColumnsTakeNoRoom() {
        double before = layout.start(Column.TIME);
        layout.shownProperty(Column.NUMBER).set(false);
        assertThat(layout.width(Column.NUMBER)).isZero();
        assertThat(layout.start(Column.TIME)).isEqualTo(before - Column.NUMBER.defaultWidth());
    }

    @Test
    void columnsKeepALeastWidth() {
        layout.setWidth(Column.TIME, -5);
        assertThat(layout.width(Column.TIME)).isEqualTo(Column.MIN_WIDTH);
    }

    @Test
    void whatIsKeptComesBack() {
        layout.setWidth(Column.SIZE, 123);
        layout.shownProperty(Column.KIND).set(false);
        layout.timeModeProperty().set(TimeMode.SINCE_START);
        LogLayout other = new LogLayout();
        other.restore(layout.kept());
        assertThat(other.kept()).isEqualTo(layout.kept());
        assertThat(other.width(Column.SIZE)).isEqualTo(123);
        assertThat(other.width(Column.KIND)).isZero();
        other.reset();
        assertThat(other.kept()).isEqualTo(new LogLayout().kept());
    }

    @Test
    void columnsOfFieldsAreKeptAsThoseOfPathsAre() {
        FieldColumn method = FieldColumn.of("d.method").orElseThrow();
        assertThat(layout.add(method)).isTrue();
        assertThat(layout.add(FieldColumn.of("event").orElseThrow())).isTrue();
        assertThat(layout.fields()).containsExactly("method", "event");
        assertThat(method.key()).isEqualTo("d.method");
        LogLayout other = new LogLayout();
        other.restore(layout.kept());
        assertThat(other.kept()).isEqualTo(layout.kept());
        other.remove(method);
        assertThat(other.fields()).containsExactly("event");
    }

    @Test
    void onlyNamesOfFieldsAreColumnsOfFields() {
        assertThat(FieldColumn.of("$.id")).isEmpty();
        assertThat(FieldColumn.of("method")).isEmpty();
        assertThat(FieldColumn.of("d.")).isEmpty();
        assertThat(FieldColumn.of("id")).contains(new FieldColumn("id"));
    }

    @Test
    void columnsOfPathsComeBeforeTheMessageAndAreKept() {
        JsonPath type = new JsonPath(List.of(new JsonStep.Key("type")));
        assertThat(layout.add(type)).isTrue();
        assertThat(layout.add(type)).isTrue();
        PathColumn column = new PathColumn(type);
        assertThat(layout.columns()).endsWith(Column.NOTE, column, Column.MESSAGE);
        assertThat(layout.paths()).containsExactly(type);
        layout.setWidth(column, 77);
        LogLayout other = new LogLayout();
        other.restore(layout.kept());
        assertThat(other.kept()).isEqualTo(layout.kept());
        assertThat(other.width(column)).isEqualTo(77);
        other.remove(column);
        assertThat(other.paths()).isEmpty();
        layout.reset();
        assertThat(layout.columns()).containsExactly(Column.values());
    }

    @Test
    void columnsOfPathsAreBounded() {
        for (int i = 0; i < LogLayout.MOST_PATHS; i++) {
            assertThat(layout.add(new JsonPath(List.of(new JsonStep.Index(i))))).isTrue();
        }
        assertThat(layout.add(new JsonPath(List.of()))).isFalse();
    }

    @Test
    void movedColumnsAreKeptInTheirOrder() {
        layout.move(Column.SIZE, Column.NUMBER);
        assertThat(layout.columns()).startsWith(Column.STAR, Column.SIZE, Column.NUMBER);
        layout.move(Column.STAR, Column.MESSAGE);
        assertThat(layout.columns()).endsWith(Column.STAR, Column.MESSAGE);
        layout.move(Column.MESSAGE, Column.NUMBER);
        assertThat(layout.columns()).endsWith(Column.MESSAGE);
        LogLayout other = new LogLayout();
        other.restore(layout.kept());
        assertThat(other.columns()).isEqualTo(layout.columns());
    }

    @Test
    void listenersHearOfEachChangeUntilTheyAreRemoved() {
        int[] changes = new int[1];
        Runnable remove = layout.onChange(() -> changes[0]++);
        layout.setWidth(Column.SIZE, 90);
        layout.add(new JsonPath(List.of()));
        layout.coloursProperty().set(List.of(new ColourRule("error", RowColour.RED)));
        assertThat(changes[0]).isEqualTo(3);
        remove.run();
        layout.setWidth(Column.SIZE, 91);
        assertThat(changes[0]).isEqualTo(3);
    }

    @Test
    void messageColumnCantBeHidden() {
        layout.restore(
                new LogLayout.Kept(List.of(new LogLayout.KeptColumn(Column.MESSAGE, 99, false)), TimeMode.CLOCK));
        assertThat(layout.shownProperty(Column.MESSAGE).get()).isTrue();
        assertThat(layout.width(Column.TIME)).isEqualTo(Column.TIME.defaultWidth());
    }
}
