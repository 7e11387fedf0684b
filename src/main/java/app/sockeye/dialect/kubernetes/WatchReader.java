package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.json.JsonKind;
import java.util.Optional;

/** Reads a watch: each message tells what became of one object. */
final class WatchReader extends JsonReader {

    @Override
    protected Packet packet(SpokenMessage message, JsonSlice json) {
        Optional<WatchEventType> type = json.string("type").flatMap(WatchEventType::of);
        Optional<JsonSlice> object = json.member("object").filter(value -> value.is(JsonKind.OBJECT));
        if (type.isEmpty() || object.isEmpty()) {
            return PacketType.unreadable(message.number(), KubernetesTexts.NO_EVENT);
        }
        WatchPacket content = new WatchPacket(type.get(), object.get());
        return new Packet(
                type.get().type(), SubjectText.of(content.subject()), PairKey.NONE, message.number(), content);
    }

    @Override
    public DialectReader copy() {
        return this;
    }

    @Override
    public boolean isJumping() {
        return true;
    }

    @Override
    public String title() {
        return "Kubernetes watch";
    }
}
