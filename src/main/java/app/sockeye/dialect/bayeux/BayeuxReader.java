package app.sockeye.dialect.bayeux;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads arrays of messages, each of which stands by itself. */
final class BayeuxReader implements DialectReader {
    static final String UNKNOWN = "JSON, but without a channel.";
    private static final int MOST = 10_001;

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        Optional<JsonSlice> json = message.isCut() ? Optional.empty() : JsonSlice.of(message.bytes());
        if (json.isEmpty()) {
            packets.accept(PacketType.unreadable(message.number(), JsonReader.whyNot(message)));
        } else if (json.get().is(JsonKind.ARRAY)) {
            List<JsonSlice> all = json.get().elements(MOST);
            all.forEach(each -> packets.accept(packet(message, each)));
            if (all.isEmpty()) {
                PairKey pair = message.direction() == Direction.SENT
                        ? PairKey.request(Direction.SENT, "ping")
                        : PairKey.answer(Direction.SENT, "ping");
                packets.accept(new Packet(BayeuxPacket.PING, "", pair, message.number(), PacketContent.line("")));
            }
        } else {
            packets.accept(packet(message, json.get()));
        }
    }

    private static Packet packet(SpokenMessage message, JsonSlice json) {
        Optional<String> channel = json.string("channel");
        if (channel.isEmpty()) {
            return PacketType.unreadable(message.number(), UNKNOWN);
        }
        Direction direction = message.direction();
        PacketType type = BayeuxPacket.type(direction, json, channel.get());
        Optional<String> id = json.member("id").map(JsonSlice::text);
        boolean answers =
                direction == Direction.RECEIVED && json.member("successful").isPresent();
        PairKey pair = id.isEmpty()
                ? PairKey.NONE
                : answers
                        ? PairKey.answer(Direction.SENT, id.get())
                        : direction == Direction.SENT ? PairKey.request(direction, id.get()) : PairKey.NONE;
        BayeuxPacket content = new BayeuxPacket(type, json);
        return new Packet(type, SubjectText.of(content.subject()), pair, message.number(), content);
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
        return "Bayeux";
    }
}
