package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    private static final Function<List<String>, String> FIRST = list -> list.get(0);
    private static final Function<List<String>, String> SECOND = list -> list.get(1);

    @Test
    void eachPartIsAsTheEditHasItThatChangedIt() {
        ThreeWay<List<String>> edits = new ThreeWay<>(List.of("a", "b"), List.of("A", "b"), List.of("a", "B"));

        assertThat(edits.pick(FIRST)).isEqualTo("A");
        assertThat(edits.pick(SECOND)).isEqualTo("B");
        assertThat(edits.hasConflict()).isFalse();
    }

    @Test
    void oneChangeMadeTwiceIsNoConflict() {
        ThreeWay<List<String>> edits = new ThreeWay<>(List.of("a", "b"), List.of("A", "b"), List.of("A", "B"));

        assertThat(edits.pick(FIRST)).isEqualTo("A");
        assertThat(edits.hasConflict()).isFalse();
    }

    @Test
    void twoChangesOfOnePartAreAConflictOnceItIsPicked() {
        ThreeWay<List<String>> edits = new ThreeWay<>(List.of("a", "b"), List.of("A", "b"), List.of("Z", "B"));

        assertThat(edits.pick(SECOND)).isEqualTo("B");
        assertThat(edits.hasConflict()).isFalse();
        assertThat(edits.pick(FIRST)).isEqualTo("A");
        assertThat(edits.hasConflict()).isTrue();
    }
}
