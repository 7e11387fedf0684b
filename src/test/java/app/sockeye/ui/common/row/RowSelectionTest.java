package app.sockeye.ui.common.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowSelectionTest {
    private final RowSelection selection = new RowSelection();

    @Test
    void allOfAHundredMillionRowsIsOneRange() {
        selection.selectAll(100_000_000);
        assertThat(selection.ranges()).containsExactly(new RowRange(0, 99_999_999));
        assertThat(selection.size()).isEqualTo(100_000_000);
        assertThat(selection.contains(73_123_456)).isTrue();
    }

    @Test
    void extendingGoesFromTheAnchorBothWays() {
        selection.select(10);
        selection.extendTo(14);
        assertThat(selection.ranges()).containsExactly(new RowRange(10, 14));
        selection.extendTo(7);
        assertThat(selection.ranges()).containsExactly(new RowRange(7, 10));
        assertThat(selection.lead()).isEqualTo(7);
    }

    @Test
    void togglingInTheMiddleSplitsARange() {
        selection.select(1);
        selection.extendTo(5);
        selection.toggle(3);
        assertThat(selection.ranges()).containsExactly(new RowRange(1, 2), new RowRange(4, 5));
        selection.toggle(3);
        assertThat(selection.ranges()).containsExactly(new RowRange(1, 5));
    }

    @Test
    void shiftMovesEverything() {
        selection.select(1);
        selection.extendTo(2);
        selection.shift(1000);
        assertThat(selection.ranges()).containsExactly(new RowRange(1001, 1002));
        assertThat(selection.lead()).isEqualTo(1002);
        selection.extendTo(1000);
        assertThat(selection.ranges()).containsExactly(new RowRange(1000, 1001));
    }

    @Test
    void nothingToSelectSelectsNothing() {
        selection.selectAll(0);
        assertThat(selection.size()).isZero();
        assertThat(selection.lead()).isEqualTo(RowSelection.NONE);
    }

    @Property(seed = "6455")
    void togglingIsThatOfASet(@ForAll List<@IntRange(max = 12) Integer> rows) {
        RowSelection toggled = new RowSelection();
        TreeSet<Long> expected = new TreeSet<>();
        for (long row : rows) {
            toggled.toggle(row);
            if (!expected.remove(row)) {
                expected.add(row);
            }
        }
        assertThat(toggled.ranges().stream().flatMapToLong(r -> LongStream.rangeClosed(r.first(), r.last())))
                .containsExactlyElementsOf(expected);
        assertThat(LongStream.rangeClosed(0, 12).filter(toggled::contains)).containsExactlyElementsOf(expected);
    }
}
