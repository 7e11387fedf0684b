package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.json.JsonKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a watch: each message tells what became of one object. */
final class WatchReader extends JsonReader {
    /** The address of a watch: what is watched, and in which namespace. */
    private static final Pattern ADDRESS =
            Pattern.compile(".*/v[^/]+/(?:watch/)?(?:namespaces/([^/]+)/)?([a-z]+)(?:/[^/]+)?");

    private final List<String> facts;

    WatchReader(Opening opening) {
        Matcher address = ADDRESS.matcher(opening.path());
        facts = address.matches()
                ? List.of(KubernetesTexts.watched(address.group(2), Optional.ofNullable(address.group(1))))
                : List.of();
    }

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

    @Override
    public List<String> facts() {
        return facts;
    }
}
