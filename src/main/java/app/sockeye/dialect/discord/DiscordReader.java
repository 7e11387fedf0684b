package app.sockeye.dialect.discord;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Interval;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads payloads, each of which stands by itself. One thread. */
final class DiscordReader extends JsonReader {
    private static final String SESSION = "session";
    private static final String HEARTBEAT = "heartbeat";

    /** The interval of heartbeats in milliseconds; 0 if it is not known. */
    private long interval;

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        boolean packed = !message.text()
                && !message.isCut()
                && JsonSlice.of(message.bytes()).isEmpty();
        if (packed) {
            packets.accept(PacketType.unreadable(message.number(), DiscordTexts.PACKED));
        } else {
            super.read(message, packets);
        }
    }

    @Override
    protected Packet packet(SpokenMessage message, JsonSlice json) {
        Optional<DiscordKind> kind = json.member("op").map(JsonSlice::raw).flatMap(DiscordKind::of);
        if (kind.isEmpty()) {
            return PacketType.unreadable(message.number(), DiscordTexts.UNKNOWN);
        }
        DiscordPacket content = new DiscordPacket(kind.get(), json);
        if (kind.get() == DiscordKind.HELLO) {
            interval = content.interval();
        }
        String subject = kind.get() == DiscordKind.DISPATCH
                ? SubjectText.of(json.string("t").orElse(""))
                : "";
        PairKey pair = pair(message.direction(), content, subject);
        return new Packet(kind.get().type(), subject, pair, message.number(), content);
    }

    private static PairKey pair(Direction direction, DiscordPacket content, String event) {
        Direction other = direction.opposite();
        return switch (content.kind()) {
            case HEARTBEAT -> PairKey.request(direction, HEARTBEAT);
            case ACK -> PairKey.answer(other, HEARTBEAT);
            case IDENTIFY, RESUME -> PairKey.request(direction, SESSION);
            case INVALID -> PairKey.answer(other, SESSION);
            case MEMBERS ->
                content.nonce().map(nonce -> PairKey.request(direction, nonce)).orElse(PairKey.NONE);
            case DISPATCH ->
                switch (event) {
                    case "READY", "RESUMED" -> PairKey.answer(other, SESSION);
                    case "GUILD_MEMBERS_CHUNK" ->
                        content.nonce()
                                .map(nonce -> content.isLast()
                                        ? PairKey.answer(other, nonce)
                                        : PairKey.progress(other, nonce))
                                .orElse(PairKey.NONE);
                    default -> PairKey.NONE;
                };
            default -> PairKey.NONE;
        };
    }

    @Override
    public DialectReader copy() {
        DiscordReader copy = new DiscordReader();
        copy.interval = interval;
        return copy;
    }

    @Override
    public boolean isJumping() {
        return true;
    }

    @Override
    public String title() {
        return "Discord gateway";
    }

    @Override
    public List<String> facts() {
        return interval == 0 ? List.of() : List.of(DiscordTexts.heartbeat(Interval.words(interval)));
    }
}
