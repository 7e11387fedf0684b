package app.sockeye.ui.log.row;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.Preview;
import app.sockeye.ui.log.words.PacketRowTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a row shows of the first packet of its message.
 *
 * @param label the name of its type
 * @param subject what it is about; may be empty
 * @param line the rest, in one line; may be empty
 * @param role what it is for
 * @param pair what it is of a request and its answer
 * @param id what its pair has in common, short enough for a row; empty if there is nothing short
 * @param more number of further packets in the message
 * @param noise whether all packets of the message can be hidden as noise
 */
public record RowPacket(
        String label,
        String subject,
        String line,
        PacketRole role,
        PairKey.Kind pair,
        String id,
        int more,
        boolean noise) {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_LINE = 640;
    private static final int LONGEST_ID = 12;

    /** What a message's packets say in its row; empty if it has none. */
    static Optional<RowPacket> of(List<Packet> packets) {
        if (packets.isEmpty()) {
            return Optional.empty();
        }
        Packet first = packets.get(0);
        return Optional.of(new RowPacket(
                first.type().label(),
                shown(first.subject(), LONGEST_SUBJECT),
                shown(first.content().line(), LONGEST_LINE),
                first.type().role(),
                first.pair().kind(),
                first.field("id").filter(id -> id.length() <= LONGEST_ID).orElse(""),
                packets.size() - 1,
                packets.stream().allMatch(packet -> packet.type().role().isNoise())));
    }

    /** Whether it tells of a failure, or could not be read. */
    public boolean isFailure() {
        return role == PacketRole.ERROR || role == PacketRole.UNREADABLE;
    }

    /** Whether it could not be read; its line then says why. */
    public boolean isUnreadable() {
        return role == PacketRole.UNREADABLE;
    }

    /** The type's label, with a sign where it fails, as colour alone does not tell everyone. */
    public String kind() {
        return isFailure() ? label + " !" : label;
    }

    /** How many packets follow in the message; empty if none does. */
    public String others() {
        return more == 0 ? "" : PacketRowTexts.more(more);
    }

    /** What the packet says, for a screen reader. */
    public String spoken() {
        return (subject + " " + line).strip();
    }

    private static String shown(String text, int most) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Preview.text(bytes, bytes.length, most);
    }
}
