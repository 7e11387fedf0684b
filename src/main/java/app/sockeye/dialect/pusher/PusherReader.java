package app.sockeye.dialect.pusher;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
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

/** Reads events, and remembers what the server told on opening. One thread. */
final class PusherReader extends JsonReader {
    private static final long USUAL_TIMEOUT = 120_000;
    private static final String APP = "/app/";
    private static final int LONGEST_SOCKET = 100;

    private final String key;
    private final String protocol;
    private String socketId = "";
    private long activityTimeout = USUAL_TIMEOUT;

    PusherReader(Opening opening) {
        int at = opening.path().indexOf(APP);
        key = at < 0 ? "" : opening.path().substring(at + APP.length());
        protocol = opening.parameter("protocol")
                .filter(text -> text.matches("\\d{1,3}"))
                .orElse("7");
    }

    private PusherReader(PusherReader other) {
        key = other.key;
        protocol = other.protocol;
        socketId = other.socketId;
        activityTimeout = other.activityTimeout;
    }

    @Override
    public DialectReader copy() {
        return new PusherReader(this);
    }

    /** The reader that is inside another one. */
    static PusherReader in(DialectReader reader) {
        return (PusherReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    /** The app key of the address; empty if there is none. */
    String key() {
        return key;
    }

    /** Empty while the server has not told it. */
    String socketId() {
        return socketId;
    }

    /** In milliseconds. */
    long activityTimeout() {
        return activityTimeout;
    }

    @Override
    protected Packet packet(SpokenMessage message, JsonSlice json) {
        Optional<String> event = json.string("event");
        if (event.isEmpty()) {
            return PacketType.unreadable(message.number(), PusherTexts.NO_EVENT);
        }
        PacketType type = PusherTypes.of(event.get());
        PusherPacket content = new PusherPacket(type, event.get(), json);
        if (type == PusherTypes.ESTABLISHED && message.direction() == Direction.RECEIVED) {
            socketId = content.socketId()
                    .filter(id -> id.length() <= LONGEST_SOCKET)
                    .orElse("");
            activityTimeout = content.activityTimeout().filter(time -> time > 0).orElse(USUAL_TIMEOUT);
        }
        String subject = SubjectText.of(
                PusherTypes.isContent(type) ? event.get() : content.channel().orElse(""));
        return new Packet(type, subject, pair(type, message.direction(), subject), message.number(), content);
    }

    private static PairKey pair(PacketType type, Direction direction, String channel) {
        Direction other = direction.opposite();
        return switch (type.key()) {
            case "ping" -> PairKey.request(direction, "ping");
            case "pong" -> PairKey.answer(other, "ping");
            case "subscribe" -> PairKey.request(direction, "subscribe " + channel);
            case "subscription_succeeded", "subscription_error" -> PairKey.answer(other, "subscribe " + channel);
            case "signin" -> PairKey.request(direction, "signin");
            case "signin_success" -> PairKey.answer(other, "signin");
            default -> PairKey.NONE;
        };
    }

    /** Each event stands by itself; what the opening told is not needed to read others. */
    @Override
    public boolean isJumping() {
        return true;
    }

    @Override
    public String title() {
        return "Pusher " + protocol;
    }

    @Override
    public List<String> facts() {
        return socketId.isEmpty()
                ? List.of()
                : List.of("socket " + socketId, "ping after " + Interval.words(activityTimeout));
    }
}
