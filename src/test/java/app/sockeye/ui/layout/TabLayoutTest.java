package app.sockeye.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.settings.WindowLayout;
import app.sockeye.ui.layout.RegionLayout.InspectorPlace;
import app.sockeye.ui.layout.RegionLayout.Region;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.junit.jupiter.api.Test;

class TabLayoutTest {
    private final RegionLayout main = new RegionLayout(WindowLayout.DEFAULT);
    private final RegionLayout other = new RegionLayout(WindowLayout.DEFAULT);
    private final TabLayout tab = new TabLayout(main);

    @Test
    void regionsAreThoseOfTheWindow() {
        main.sizeProperty(Region.COMPOSER).set(300);
        assertThat(tab.sizeProperty(Region.COMPOSER).get()).isEqualTo(300);
        tab.toggle(Region.ROWS);
        assertThat(main.shownProperty(Region.ROWS).get()).isFalse();
    }

    @Test
    void aTabThatMovesLeavesTheOldWindowAsItIs() {
        main.sizeProperty(Region.COMPOSER).set(300);
        other.sizeProperty(Region.COMPOSER).set(200);
        tab.follow(other);
        assertThat(tab.sizeProperty(Region.COMPOSER).get()).isEqualTo(200);
        tab.sizeProperty(Region.COMPOSER).set(180);
        tab.toggle(Region.ACTIVITY);
        assertThat(other.sizeProperty(Region.COMPOSER).get()).isEqualTo(180);
        assertThat(main.sizeProperty(Region.COMPOSER).get()).isEqualTo(300);
        assertThat(main.shownProperty(Region.ACTIVITY).get()).isTrue();
        assertThat(other.shownProperty(Region.ACTIVITY).get()).isFalse();
    }

    @Test
    void theInspectorIsWhereItsWindowHasRoomForIt() {
        main.fit(1000, 800);
        other.fit(1400, 600);
        ObservableBooleanValue below = tab.inspectorShown(InspectorPlace.BELOW_LOG, new SimpleBooleanProperty(true));
        assertThat(below.get()).isTrue();
        assertThat(tab.lowProperty().get()).isFalse();
        tab.follow(other);
        assertThat(below.get()).isFalse();
        assertThat(tab.lowProperty().get()).isTrue();
    }
}
