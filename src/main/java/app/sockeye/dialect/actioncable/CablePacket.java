package app.sockeye.dialect.actioncable;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.Optional;

/** One message. */
final class CablePacket implements PacketContent {
    private final PacketType type;
    private final JsonSlice json;

    private CablePacket(PacketType type, JsonSlice json) {
        this.type = type;
        this.json = json;
    }

    static Packet of(SpokenMessage message, JsonSlice json) {
        Optional<PacketType> found = json.string("command")
                .map(CablePacket::command)
                .or(() -> json.string("type").map(CablePacket::type))
                .or(() -> json.member("message").map(value -> CableTypes.MESSAGE))
                .filter(type -> type != PacketType.UNREADABLE);
        if (found.isEmpty()) {
            return PacketType.unreadable(message.number(), CableTexts.UNKNOWN);
        }
        PacketType type = found.get();
        CablePacket content = new CablePacket(type, json);
        String subject = content.identifier().map(CableIdentifier::channel).orElse("");
        String action = type == CableTypes.PERFORM ? content.action().orElse("") : "";
        return new Packet(
                type,
                SubjectText.of(action.isEmpty() ? subject : subject + "#" + action),
                pair(type, message.direction(), content.identifierText()),
                message.number(),
                content);
    }

    private static PacketType command(String word) {
        return switch (word) {
            case "subscribe" -> CableTypes.SUBSCRIBE;
            case "unsubscribe" -> CableTypes.UNSUBSCRIBE;
            case "message" -> CableTypes.PERFORM;
            default -> PacketType.UNREADABLE;
        };
    }

    private static PacketType type(String word) {
        return switch (word) {
            case "welcome" -> CableTypes.WELCOME;
            case "ping" -> CableTypes.PING;
            case "confirm_subscription" -> CableTypes.CONFIRM;
            case "reject_subscription" -> CableTypes.REJECT;
            case "disconnect" -> CableTypes.DISCONNECT;
            default -> PacketType.UNREADABLE;
        };
    }

    private static PairKey pair(PacketType type, Direction direction, Optional<String> identifier) {
        if (identifier.isEmpty()) {
            return PairKey.NONE;
        } else if (type == CableTypes.SUBSCRIBE) {
            return PairKey.request(direction, identifier.get());
        }
        boolean answer = type == CableTypes.CONFIRM || type == CableTypes.REJECT;
        return answer ? PairKey.answer(direction.opposite(), identifier.get()) : PairKey.NONE;
    }

    PacketType packetType() {
        return type;
    }

    private Optional<String> identifierText() {
        return json.member("identifier").map(JsonSlice::text);
    }

    Optional<CableIdentifier> identifier() {
        return identifierText().map(CableIdentifier::new);
    }

    private Optional<JsonSlice> data() {
        Optional<JsonSlice> data = json.member("data");
        return data.filter(value -> value.is(JsonKind.STRING))
                .flatMap(value -> JsonSlice.of(value.text()))
                .or(() -> data);
    }

    private Optional<String> action() {
        return data().flatMap(value -> value.string("action"));
    }

    @Override
    public String line() {
        if (type == CableTypes.DISCONNECT) {
            boolean ends = json.member("reconnect")
                    .filter(v -> v.raw().equals("false"))
                    .isPresent();
            return json.string("reason").map(reason -> reason + " · ").orElse("")
                    + (ends ? CableTexts.NO_RECONNECT : CableTexts.RECONNECT);
        } else if (type == CableTypes.PING) {
            return json.member("message").map(value -> value.preview(LINE)).orElse("");
        } else if (json.member("identifier").filter(v -> v.is(JsonKind.OBJECT)).isPresent()) {
            return CableTexts.NOT_A_STRING;
        }
        String parameters = identifier().map(CableIdentifier::parameters).orElse("");
        String carried = data().or(() -> json.member("message").filter(v -> type == CableTypes.MESSAGE))
                .map(value -> SecretMask.preview(value, LINE))
                .orElse("");
        return parameters + (parameters.isEmpty() || carried.isEmpty() ? "" : " · ") + carried;
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "topic" -> identifier().map(CableIdentifier::channel);
            case "event" -> action();
            case "identifier" -> identifierText();
            case "reason" -> json.string("reason");
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        Optional<String> reason = json.string("reason");
        return new DetailParts()
                .field("Channel", field("topic"))
                .field("Identifier", identifierText(), CableTexts.EXACT)
                .field("Action", action())
                .field("Reason", reason, reason.map(CableTexts::reason).orElse(""))
                .field("Reconnect", json.member("reconnect").map(JsonSlice::raw))
                .field(
                        "Time",
                        json.member("message")
                                .filter(v -> type == CableTypes.PING)
                                .map(JsonSlice::raw),
                        "Seconds since 1970, by the server's clock.")
                .json("Data", data())
                .json("Message", json.member("message").filter(value -> type == CableTypes.MESSAGE))
                .detail();
    }
}
