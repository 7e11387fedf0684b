package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
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
    void messageColumnCantBeHidden() {
        layout.restore(new LogLayout.Kept(Map.of(), Set.of(Column.MESSAGE), TimeMode.CLOCK));
        assertThat(layout.shownProperty(Column.MESSAGE).get()).isTrue();
        assertThat(layout.width(Column.TIME)).isEqualTo(Column.TIME.defaultWidth());
    }
}
