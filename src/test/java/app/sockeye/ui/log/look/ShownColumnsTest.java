package app.sockeye.ui.log.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.ui.common.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownColumnsTest {
    private final LogLayout layout = new LogLayout();
    private final ShownColumns columns = new ShownColumns(layout);

    @Test
    void kindNeedsAWideLog() {
        columns.fit(720, Room.WIDE);
        assertThat(columns.isShown(Column.KIND)).isTrue();
        columns.fit(719, Room.WIDE);
        assertThat(columns.isShown(Column.KIND)).isFalse();
        assertThat(columns.isShown(Column.NUMBER)).isTrue();
    }

    @Test
    void smallWindowHasNeitherNumbersNorKinds() {
        columns.fit(800, Room.SMALL);
        assertThat(columns.isShown(Column.KIND)).isFalse();
        assertThat(columns.isShown(Column.NUMBER)).isFalse();
        assertThat(columns.isShown(Column.TIME)).isTrue();
        assertThat(columns.start(Column.MESSAGE)).isLessThan(260);
    }

    @Test
    void messageKeepsItsRoomWhateverColumnsThereAre() {
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g")) {
            layout.add(new JsonPath(List.of(new JsonStep.Key(name))));
        }
        for (int width : List.of(300, 500, 700, 900)) {
            columns.fit(width, Room.WIDE);
            assertThat(width - columns.start(Column.MESSAGE)).as("at " + width).isGreaterThanOrEqualTo(260);
        }
    }

    @Test
    void columnsComeBackWithTheRoom() {
        columns.fit(300, Room.SMALL);
        columns.fit(1200, Room.WIDE);
        assertThat(Column.values()).allMatch(column -> columns.isShown(column) == layout.isShown(column));
    }
}
