package app.sockeye.ui.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HalvesTest {
    private final Halves<String> halves = new Halves<>();

    private void open(String... items) {
        for (String item : items) {
            halves.add(item, halves.end());
            halves.select(item);
        }
    }

    private List<String> left() {
        return halves.row(Half.LEFT).items();
    }

    private List<String> right() {
        return halves.row(Half.RIGHT).items();
    }

    private String front(Half half) {
        return halves.row(half).frontProperty().get();
    }

    @Test
    void itemsStandInOneRowAtFirst() {
        open("a", "b");
        assertThat(halves.splitProperty().get()).isFalse();
        assertThat(halves.all()).containsExactly("a", "b");
        assertThat(halves.selectedProperty().get()).isEqualTo("b");
        assertThat(halves.placeOf("a")).isEqualTo(new HalfPlace(Half.LEFT, 0));
    }

    @Test
    void itemMovedAcrossStandsAloneOnTheRightWithTheFocus() {
        open("a", "b", "c");
        halves.select("b");
        halves.moveAcross("b");
        assertThat(left()).containsExactly("a", "c");
        assertThat(right()).containsExactly("b");
        assertThat(halves.splitProperty().get()).isTrue();
        assertThat(halves.focusedProperty().get()).isEqualTo(Half.RIGHT);
        assertThat(front(Half.LEFT)).isEqualTo("c");
        assertThat(halves.selectedProperty().get()).isEqualTo("b");
    }

    @Test
    void halfFoldsAwayWithItsLastItem() {
        open("a", "b");
        halves.moveAcross("b");
        halves.moveAcross("b");
        assertThat(left()).containsExactly("a", "b");
        assertThat(halves.splitProperty().get()).isFalse();
        assertThat(halves.focusedProperty().get()).isEqualTo(Half.LEFT);
        halves.moveAcross("a");
        halves.remove("a");
        assertThat(halves.splitProperty().get()).isFalse();
        assertThat(halves.selectedProperty().get()).isEqualTo("b");
    }

    @Test
    void rightHalfAloneIsSplitToTheRightToo() {
        open("a", "b");
        halves.moveAcross("b");
        halves.remove("a");
        assertThat(halves.focusedProperty().get()).isEqualTo(Half.RIGHT);
        open("c");
        assertThat(right()).containsExactly("b", "c");
        halves.moveAcross("c");
        assertThat(left()).containsExactly("b");
        assertThat(right()).containsExactly("c");
        assertThat(halves.selectedProperty().get()).isEqualTo("c");
    }

    @Test
    void splitOffToTheLeftMovesTheOthers() {
        open("a", "b", "c");
        halves.splitOff("b", Half.LEFT);
        assertThat(left()).containsExactly("b");
        assertThat(right()).containsExactly("a", "c");
        assertThat(halves.all()).containsExactly("b", "a", "c");
        assertThat(halves.selectedProperty().get()).isEqualTo("b");
        halves.join();
        assertThat(left()).containsExactly("b", "a", "c");
        assertThat(halves.splitProperty().get()).isFalse();
    }

    @Test
    void itemAloneIsNotSplitOff() {
        open("a");
        halves.splitOff("a", Half.RIGHT);
        assertThat(left()).containsExactly("a");
        assertThat(halves.splitProperty().get()).isFalse();
    }

    @Test
    void newItemsComeIntoTheHalfWithTheFocus() {
        open("a", "b");
        halves.moveAcross("b");
        open("c");
        assertThat(right()).containsExactly("b", "c");
        halves.focus(Half.LEFT);
        open("d");
        assertThat(left()).containsExactly("a", "d");
        assertThat(halves.behind("a")).isEqualTo(new HalfPlace(Half.LEFT, 1));
        assertThat(halves.behind(null)).isEqualTo(HalfPlace.atEnd(Half.LEFT));
    }

    @Test
    void removedFrontIsFollowedByTheNext() {
        open("a", "b", "c");
        halves.select("b");
        halves.remove("b");
        assertThat(halves.selectedProperty().get()).isEqualTo("c");
        halves.remove("c");
        assertThat(halves.selectedProperty().get()).isEqualTo("a");
        halves.remove("a");
        assertThat(halves.selectedProperty().get()).isNull();
        assertThat(halves.all()).isEmpty();
    }

    @Test
    void itemComesToAPlaceInTheOtherHalf() {
        open("a", "b", "c", "d");
        halves.moveAcross("d");
        halves.move("a", new HalfPlace(Half.RIGHT, 0));
        assertThat(right()).containsExactly("a", "d");
        halves.reorder(Half.RIGHT, 0, 1);
        assertThat(right()).containsExactly("d", "a");
        assertThat(halves.all()).containsExactly("b", "c", "d", "a");
    }

    @Test
    void itemsAreArrangedAsTheyWereSaved() {
        open("a", "b", "c", "d");
        halves.select("b");
        halves.arrange(Set.of("c", "d")::contains, Optional.of("d"));
        assertThat(left()).containsExactly("a", "b");
        assertThat(front(Half.LEFT)).isEqualTo("b");
        assertThat(front(Half.RIGHT)).isEqualTo("d");
        assertThat(halves.focusedProperty().get()).isEqualTo(Half.LEFT);
    }

    @Test
    void halfWithTheFocusGetsWider() {
        open("a", "b");
        halves.moveAcross("b");
        halves.widen(0.1);
        assertThat(halves.shareProperty().get()).isEqualTo(0.4);
        halves.focus(Half.LEFT);
        halves.widen(5);
        assertThat(halves.shareProperty().get()).isEqualTo(0.9);
    }

    @Test
    void listenersSeeNoStateInBetween() {
        open("a", "b");
        List<String> seen = new ArrayList<>();
        halves.selectedProperty().addListener((o, before, now) -> seen.add(now + " of " + halves.all()));
        halves.moveAcross("a");
        halves.remove("a");
        assertThat(seen).containsExactly("a of [b, a]", "b of [b]");
    }

    @Test
    void itemApartHasTheFocusAndLeavesTheHalvesToTheOthers() {
        open("a", "b", "c");
        halves.setApart("b");
        assertThat(left()).containsExactly("a", "c");
        assertThat(halves.apart()).containsExactly("b");
        assertThat(halves.all()).containsExactly("a", "c", "b");
        assertThat(halves.selectedProperty().get()).isEqualTo("b");
        assertThat(halves.frontProperty().get()).isEqualTo("c");
        assertThat(halves.halfOf("b")).isEmpty();
        assertThat(halves.behind("b")).isEqualTo(halves.end());
        halves.select("a");
        assertThat(halves.selectedProperty().get()).isEqualTo("a");
        halves.select("b");
        assertThat(halves.selectedProperty().get()).isEqualTo("b");
        assertThat(halves.frontProperty().get()).isEqualTo("a");
        halves.focusHalf();
        assertThat(halves.selectedProperty().get()).isEqualTo("a");
    }

    @Test
    void itemBroughtBackComesToTheFrontOfTheHalfWithTheFocus() {
        open("a", "b", "c");
        halves.moveAcross("c");
        halves.setApart("a");
        halves.select("c");
        halves.bringBack("a");
        assertThat(right()).containsExactly("c", "a");
        assertThat(halves.selectedProperty().get()).isEqualTo("a");
        assertThat(halves.apart()).isEmpty();
        halves.bringBack("a");
        assertThat(right()).containsExactly("c", "a");
    }

    @Test
    void halvesMayBeEmptyWhileAnItemStandsApart() {
        open("a");
        halves.setApart("a");
        assertThat(halves.frontProperty().get()).isNull();
        assertThat(halves.selectedProperty().get()).isEqualTo("a");
        halves.focusHalf();
        assertThat(halves.selectedProperty().get()).isNull();
        halves.join();
        assertThat(halves.all()).containsExactly("a");
        halves.remove("a");
        assertThat(halves.all()).isEmpty();
        assertThat(halves.selectedProperty().get()).isNull();
    }

    @Test
    void itemApartThatIsRemovedGivesTheFocusBack() {
        open("a", "b");
        halves.setApart("a");
        halves.remove("a");
        assertThat(halves.selectedProperty().get()).isEqualTo("b");
        assertThat(halves.all()).containsExactly("b");
    }

    @Test
    void itemsApartAreNotSplitNorArranged() {
        open("a", "b", "c");
        halves.setApart("c");
        halves.splitOff("b", Half.RIGHT);
        assertThat(left()).containsExactly("a");
        assertThat(right()).containsExactly("b");
        halves.arrange(item -> true, Optional.empty());
        assertThat(right()).containsExactly("a", "b");
        assertThat(halves.apart()).containsExactly("c");
    }
}
