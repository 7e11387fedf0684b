package app.sockeye.dialect.own;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.packet.ReadingTexts;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes packets of what a script's {@code decode} answered. */
final class OwnPackets {
    private static final int MOST = 1000;

    private OwnPackets() {}

    /**
     * The packets of a message.
     *
     * @param answer as the library writes it: {@code n} the number of packets, {@code p} the first of them
     */
    static List<Packet> of(String answer, SpokenMessage message) {
        Optional<JsonSlice> told = JsonSlice.of(answer);
        List<Packet> packets = new ArrayList<>(1);
        for (JsonSlice each : told.flatMap(some -> some.member("p"))
                .map(list -> list.elements(MOST))
                .orElse(List.of())) {
            packets.add(packet(each, message));
        }
        String count =
                told.flatMap(some -> some.member("n")).map(JsonSlice::raw).orElse("");
        long all = count.matches("\\d{1,18}") ? Long.parseLong(count) : -1;
        if (all < 0) {
            packets.add(PacketType.unreadable(message.number(), OwnTexts.NOT_AN_ANSWER));
        } else if (all > packets.size()) {
            packets.add(PacketType.unreadable(message.number(), ReadingTexts.morePackets(all - packets.size())));
        }
        return packets;
    }

    private static Packet packet(JsonSlice told, SpokenMessage message) {
        String label = told.string("l").filter(text -> !text.isBlank()).orElse(OwnTexts.MESSAGE);
        PacketType type =
                new PacketType(key(label), label, role(told.string("r").orElse("")));
        PairKey pair = pair(told.string("k").orElse(""), told.string("i").orElse(""), message.direction());
        return new Packet(type, told.string("s").orElse(""), pair, message.number(), new OwnContent(told));
    }

    /** A label as queries have it: {@code Order filled} is {@code order-filled}. */
    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    private static PacketRole role(String word) {
        return switch (word) {
            case "heartbeat" -> PacketRole.HEARTBEAT;
            case "ack" -> PacketRole.ACKNOWLEDGEMENT;
            case "opening" -> PacketRole.OPENING;
            case "error" -> PacketRole.ERROR;
            default -> PacketRole.CONTENT;
        };
    }

    private static PairKey pair(String kind, String id, Direction by) {
        return switch (kind) {
            case "ask" -> PairKey.request(by, id);
            case "answer" -> PairKey.answer(by.opposite(), id);
            case "progress" -> PairKey.progress(by.opposite(), id);
            case "cancel" -> PairKey.cancel(by, id);
            default -> PairKey.NONE;
        };
    }
}
