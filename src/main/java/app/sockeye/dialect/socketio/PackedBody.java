package app.sockeye.dialect.socketio;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.payload.format.msgpack.MessagePackToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Data of the MessagePack parser: a packet is a map in one binary message. Told as JSON when it is asked for. */
final class PackedBody implements PacketBody {
    private static final int SHOWN = 80;

    private final byte[] bytes;
    /** The values of the map by their names. */
    private final Map<String, MessagePackToken> members;
    /** Null until it is asked for; told twice where two threads ask at once. */
    private volatile PackedJson told;

    PackedBody(byte[] bytes, Map<String, MessagePackToken> members) {
        this.bytes = bytes;
        this.members = members;
    }

    private Optional<PackedJson> told() {
        MessagePackToken data = members.get("data");
        if (data == null || data.isNothing()) {
            return Optional.empty();
        }
        if (told == null) {
            told = PackedJson.of(bytes, data.at());
        }
        return Optional.of(told);
    }

    @Override
    public Optional<JsonSlice> data() {
        return told().flatMap(json -> JsonSlice.of(json.json()));
    }

    @Override
    public List<Attachment> attachments() {
        return told().map(PackedJson::attachments).orElse(List.of());
    }

    @Override
    public boolean isCut() {
        return false;
    }

    @Override
    public int attachmentCount() {
        return attachments().size();
    }

    @Override
    public List<CarriedPayload> whole() {
        return List.of(new CarriedPayload("Packet", "msgpack", bytes));
    }

    @Override
    public List<WirePart> wire(SocketHead head) {
        List<WirePart> parts = new ArrayList<>();
        parts.add(new WirePart("map", members.size() + " members", 0, 8L * mapHead(), SocketIoTexts.PACKED));
        members.forEach((name, value) -> {
            String json = PackedJson.of(bytes, value.at()).json();
            String shown = json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "…";
            parts.add(WirePart.bytes(name, shown, value.at(), value.end() - value.at()));
        });
        return parts;
    }

    private int mapHead() {
        return new MessagePackToken(bytes, 0).headEnd();
    }
}
