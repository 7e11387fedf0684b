package app.sockeye.dialect.own;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPacketsTest {
    private final KnownPackets known = new KnownPackets();

    @Test
    void whatWasUsedLastIsKept() {
        for (long number = 0; number < KnownPackets.MOST; number++) {
            known.keep(number, List.of(), 1);
        }
        assertThat(known.of(0)).isPresent();
        known.keep(KnownPackets.MOST, packets(), 1);
        assertThat(known.of(0)).isPresent();
        assertThat(known.of(1)).isEmpty();
        assertThat(known.of(KnownPackets.MOST)).contains(packets());
    }

    @Test
    void largePacketsTakeThePlaceOfManySmallOnes() {
        known.keep(0, List.of(), 10 << 20);
        known.keep(0, List.of(), 10 << 20);
        known.keep(1, List.of(), 1);
        assertThat(known.of(0)).isPresent();
        known.keep(2, List.of(), 10 << 20);
        assertThat(known.of(1)).isEmpty();
        assertThat(known.of(0)).isEmpty();
        assertThat(known.of(2)).isPresent();
        known.keep(3, List.of(), 100 << 20);
        assertThat(known.of(3)).isPresent();
    }

    private static final Packet PACKET = PacketType.unreadable(1, "x");

    private static List<Packet> packets() {
        return List.of(PACKET);
    }
}
