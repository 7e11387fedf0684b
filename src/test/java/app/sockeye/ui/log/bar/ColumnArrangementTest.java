package app.sockeye.ui.log.bar;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.log.look.Column;
import app.sockeye.ui.log.look.LogColumn;
import app.sockeye.ui.log.look.LogLayout;
import java.util.List;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
class ColumnArrangementTest {
    private final LogLayout layout = new LogLayout();

    @Test
    void aColumnGetsWiderAndNarrowerAndItsUsualWidthAgain() {
        double usual = layout.width(Column.KIND);
        choose(Column.KIND, "wider");
        assertThat(layout.width(Column.KIND)).isGreaterThan(usual);
        choose(Column.KIND, "usual");
        assertThat(layout.width(Column.KIND)).isEqualTo(usual);
        for (int i = 0; i < 100; i++) {
            choose(Column.KIND, "narrower");
        }
        assertThat(layout.width(Column.KIND)).isPositive().isLessThan(usual);
    }

    @Test
    void aColumnMovesAsFarAsTheOthersReach() {
        List<LogColumn> before = List.copyOf(layout.columns());
        int place = before.indexOf(Column.TIME);
        choose(Column.TIME, "left");
        assertThat(layout.columns().indexOf(Column.TIME)).isEqualTo(place - 1);
        choose(Column.TIME, "right");
        assertThat(layout.columns()).isEqualTo(before);
        for (int i = 0; i < 30; i++) {
            choose(Column.TIME, "right");
        }
        assertThat(layout.columns()).endsWith(Column.TIME, Column.MESSAGE);
        for (int i = 0; i < 30; i++) {
            choose(Column.TIME, "left");
        }
        assertThat(layout.columns()).startsWith(Column.TIME);
    }

    private void choose(LogColumn column, String what) {
        ColumnArrangement menu = new ColumnArrangement(layout, column);
        menu.getItems().stream()
                .filter(item -> item.getId().endsWith("-" + what))
                .findFirst()
                .map(MenuItem::getOnAction)
                .orElseThrow()
                .handle(null);
    }
}
