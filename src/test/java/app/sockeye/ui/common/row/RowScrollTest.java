package app.sockeye.ui.common.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowScrollTest {
    private static final double ROW = 25;
    private static final double VIEWPORT = 610;
    private static final long HUNDRED_MILLION = 100_000_000;

    private final RowScroll scroll = new RowScroll(ROW);

    private void show(long rows) {
        scroll.setViewport(VIEWPORT, -1);
        scroll.setCount(rows);
    }

    @Test
    void endShowsTheWholeLastRowAtAHundredMillionRows() {
        show(HUNDRED_MILLION);
        scroll.toEnd();
        assertThat(scroll.bottom()).isEqualTo(HUNDRED_MILLION - 1);
        assertThat(scroll.y(HUNDRED_MILLION - 1)).isEqualTo(VIEWPORT - ROW);
        assertThat(scroll.atEnd()).isTrue();
    }

    @Test
    void everyRowCanBeRevealedExactlyAtAHundredMillionRows() {
        show(HUNDRED_MILLION);
        for (long row = 3; row < HUNDRED_MILLION; row = row * 7 + 1) {
            scroll.reveal(row);
            assertThat(scroll.y(row)).isBetween(0.0, VIEWPORT - ROW);
            assertThat(scroll.rowAt(scroll.y(row) + 1)).isEqualTo(row);
        }
    }

    @Test
    void onePixelIsOnePixelDeepDown() {
        show(HUNDRED_MILLION);
        scroll.reveal(HUNDRED_MILLION - 1000);
        double before = scroll.y(HUNDRED_MILLION - 1000);
        scroll.scrollBy(1);
        assertThat(scroll.y(HUNDRED_MILLION - 1000)).isEqualTo(before - 1);
    }

    @Test
    void scrollingStopsAtBothEnds() {
        show(1000);
        scroll.scrollBy(-50);
        assertThat(scroll.position()).isZero();
        scroll.scrollBy(1e12);
        assertThat(scroll.position()).isEqualTo(scroll.maxPosition());
    }

    @Test
    void fewRowsDoNotScroll() {
        show(3);
        scroll.scrollBy(100);
        assertThat(scroll.position()).isZero();
        assertThat(scroll.bottom()).isEqualTo(2);
        assertThat(scroll.atEnd()).isTrue();
    }

    @Test
    void withoutRowsNothingIsVisible() {
        show(0);
        assertThat(scroll.bottom()).isEqualTo(-1);
        assertThat(scroll.rowAt(10)).isGreaterThanOrEqualTo(scroll.count());
    }

    @Test
    void rowsInsertedBeforeLeaveTheViewWhereItIs() {
        show(1000);
        scroll.scrollBy(1234);
        double y = scroll.y(60);
        scroll.insertBefore(500_000);
        assertThat(scroll.y(500_060)).isEqualTo(y);
        assertThat(scroll.count()).isEqualTo(501_000);
    }

    @Test
    void revealingAVisibleRowDoesNotMove() {
        show(1000);
        scroll.scrollBy(110);
        scroll.reveal(10);
        assertThat(scroll.position()).isEqualTo(110);
    }

    @Test
    void pageIsTheWholeRowsThatFit() {
        show(1000);
        assertThat(scroll.page()).isEqualTo(24);
        scroll.setViewport(5, -1);
        assertThat(scroll.page()).isEqualTo(1);
    }
}
