package app.sockeye.dialect.homeassistant;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads messages, several of which may be in an array; remembers the commands by their ids. One thread. */
final class HomeAssistantReader implements DialectReader {
    static final String UNKNOWN = "JSON, but without a type.";
    private static final int MOST = 10_001;

    private final RecentMap<String> commands;

    HomeAssistantReader() {
        this(new RecentMap<>());
    }

    private HomeAssistantReader(RecentMap<String> commands) {
        this.commands = commands;
    }

    @Override
    public DialectReader copy() {
        return new HomeAssistantReader(commands.copy());
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        Optional<JsonSlice> json = message.isCut() ? Optional.empty() : JsonSlice.of(message.bytes());
        if (json.isEmpty()) {
            packets.accept(PacketType.unreadable(message.number(), JsonReader.whyNot(message)));
        } else if (json.get().is(JsonKind.ARRAY)) {
            json.get().elements(MOST).forEach(each -> packets.accept(packet(message, each)));
        } else {
            packets.accept(packet(message, json.get()));
        }
    }

    private Packet packet(SpokenMessage message, JsonSlice json) {
        Optional<String> word = json.string("type");
        if (word.isEmpty()) {
            return PacketType.unreadable(message.number(), UNKNOWN);
        }
        PacketType type = HomeAssistantPacket.type(word.get(), json);
        PairKey pair = pair(type, message.direction(), json);
        String subject = type == HomeAssistantPacket.COMMAND ? SubjectText.of(word.get()) : "";
        if (pair.kind() == PairKey.Kind.REQUEST && type == HomeAssistantPacket.COMMAND) {
            commands.put(pair.key(), subject);
        } else if (pair.kind() != PairKey.Kind.NONE) {
            Optional<String> event = json.member("event").flatMap(value -> value.string("event_type"));
            subject = SubjectText.of(event.or(() -> commands.get(pair.key())).orElse(""));
        }
        return new Packet(type, subject, pair, message.number(), new HomeAssistantPacket(type, json));
    }

    private static PairKey pair(PacketType type, Direction direction, JsonSlice json) {
        Direction other = direction.opposite();
        switch (type.key()) {
            case "auth" -> {
                return PairKey.request(direction, "auth");
            }
            case "auth_ok", "auth_invalid" -> {
                return PairKey.answer(other, "auth");
            }
            default -> {}
        }
        Optional<String> id = json.member("id").map(JsonSlice::text);
        if (id.isEmpty()) {
            return PairKey.NONE;
        }
        return switch (type.key()) {
            case "command", "ping" -> PairKey.request(direction, id.get());
            case "event" -> PairKey.progress(other, id.get());
            default -> PairKey.answer(other, id.get());
        };
    }

    @Override
    public String title() {
        return "Home Assistant";
    }
}
