package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void halfHasRoomByItsOwnWidth() {
        assertThat(Room.ofHalf(Room.WIDE, 520)).isEqualTo(Room.NARROW);
        assertThat(Room.ofHalf(Room.WIDE, 840)).isEqualTo(Room.MEDIUM);
        assertThat(Room.ofHalf(Room.WIDE, 1600)).isEqualTo(Room.MEDIUM);
        assertThat(Room.ofHalf(Room.NARROW, 340)).isEqualTo(Room.NARROW);
        assertThat(Room.ofHalf(Room.SMALL, 400)).isEqualTo(Room.SMALL);
    }
}
