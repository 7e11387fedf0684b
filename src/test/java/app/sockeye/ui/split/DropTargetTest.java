package app.sockeye.ui.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DropTargetTest {
    @Test
    void edgesOfOneContentSplitIt() {
        assertThat(DropTarget.ofOne(100, 300, 900, 40, false)).contains(Half.LEFT);
        assertThat(DropTarget.ofOne(800, 300, 900, 40, false)).contains(Half.RIGHT);
        assertThat(DropTarget.ofOne(450, 300, 900, 40, false)).isEmpty();
    }

    @Test
    void tabAloneAndTabAlongItsRowStayWhereTheyAre() {
        assertThat(DropTarget.ofOne(800, 300, 900, 40, true)).isEmpty();
        assertThat(DropTarget.ofOne(800, 20, 900, 40, false)).isEmpty();
    }

    @Test
    void otherHalfTakesWhatIsDroppedAnywhereOnIt() {
        assertThat(DropTarget.ofTwo(100, 400, Half.RIGHT)).contains(Half.LEFT);
        assertThat(DropTarget.ofTwo(401, 400, Half.LEFT)).contains(Half.RIGHT);
        assertThat(DropTarget.ofTwo(100, 400, Half.LEFT)).isEmpty();
    }
}
