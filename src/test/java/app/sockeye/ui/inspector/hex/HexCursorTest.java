package app.sockeye.ui.inspector.hex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HexCursorTest {
    private final HexCursor cursor = new HexCursor();

    @Test
    void itStaysWithinThePayload() {
        cursor.reset(10);
        cursor.moveTo(99, false);
        assertThat(cursor.at()).isEqualTo(9);
        cursor.moveTo(-1, false);
        assertThat(cursor.at()).isZero();
    }

    @Test
    void selectionGrowsFromItsAnchorBothWays() {
        cursor.reset(10);
        cursor.moveTo(5, false);
        cursor.moveTo(8, true);
        assertThat(cursor.first()).isEqualTo(5);
        assertThat(cursor.length()).isEqualTo(4);
        cursor.moveTo(2, true);
        assertThat(cursor.first()).isEqualTo(2);
        assertThat(cursor.last()).isEqualTo(5);
    }

    @Test
    void withoutBytesItIsNowhere() {
        cursor.reset(0);
        assertThat(cursor.isNowhere()).isTrue();
        assertThat(cursor.length()).isZero();
    }
}
