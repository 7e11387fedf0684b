package app.sockeye.dialect.ocpp;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.protocol.Direction;
import java.util.List;

/** Reads calls and what answers them; remembers the actions by their ids. One thread. */
final class OcppReader extends JsonReader {
    static final String UNKNOWN = "JSON, but no array that begins with a kind of message from 2 to 6 and an id.";
    private static final int MOST = 6;

    private final String title;
    private final RecentMap<String> actions;

    OcppReader(String title) {
        this(title, new RecentMap<>());
    }

    private OcppReader(String title, RecentMap<String> actions) {
        this.title = title;
        this.actions = actions;
    }

    @Override
    public DialectReader copy() {
        return new OcppReader(title, actions.copy());
    }

    @Override
    protected Packet packet(SpokenMessage message, JsonSlice json) {
        List<JsonSlice> parts = json.elements(MOST);
        String kind = parts.size() < 2 ? "" : parts.get(0).raw();
        Direction direction = message.direction();
        String id = kind.isEmpty() ? "" : parts.get(1).text();
        if ((kind.equals("2") || kind.equals("6")) && parts.size() > 2) {
            String action = SubjectText.of(parts.get(2).text());
            PairKey pair = kind.equals("6") ? PairKey.NONE : PairKey.request(direction, id);
            actions.put(pair.key(), action);
            PacketType call = action.equals("Heartbeat") ? OcppPacket.HEARTBEAT : OcppPacket.CALL;
            return packet(message, parts, kind.equals("6") ? OcppPacket.SEND : call, pair, action);
        }
        PairKey pair = PairKey.answer(direction.opposite(), id);
        String action = actions.get(pair.key()).orElse("");
        return switch (kind) {
            case "3" -> {
                boolean beat = action.equals("Heartbeat");
                yield packet(message, parts, beat ? OcppPacket.HEARTBEAT_RESULT : OcppPacket.RESULT, pair, action);
            }
            case "4" -> packet(message, parts, OcppPacket.ERROR, pair, action);
            // It tells of a fault in a result, so who asked is who sends it.
            case "5" -> {
                String asked = actions.get(PairKey.request(direction, id).key()).orElse("");
                yield packet(message, parts, OcppPacket.RESULT_ERROR, PairKey.NONE, asked);
            }
            default -> PacketType.unreadable(message.number(), UNKNOWN);
        };
    }

    private static Packet packet(
            SpokenMessage message, List<JsonSlice> parts, PacketType type, PairKey pair, String action) {
        return new Packet(type, action, pair, message.number(), new OcppPacket(parts, type, action));
    }

    @Override
    public String title() {
        return title;
    }
}
