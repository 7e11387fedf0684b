package app.sockeye.dialect.bayeux;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.protocol.Direction;
import java.util.Optional;

/** One message. */
final class BayeuxPacket implements PacketContent {
    static final PacketType PING = new PacketType("ping", "Ping", PacketRole.HEARTBEAT);

    private final PacketType type;
    private final JsonSlice json;

    BayeuxPacket(PacketType type, JsonSlice json) {
        this.type = type;
        this.json = json;
    }

    /** The kind of a message by its channel and by who sends it. */
    static PacketType type(Direction direction, JsonSlice json, String channel) {
        boolean failed =
                json.member("successful").filter(v -> v.raw().equals("false")).isPresent();
        PacketRole role = failed ? PacketRole.ERROR : PacketRole.CONTENT;
        return switch (channel) {
            case "/meta/handshake" ->
                new PacketType("handshake", "Handshake", failed ? PacketRole.ERROR : PacketRole.OPENING);
            case "/meta/connect" ->
                new PacketType("connect", "Connect", failed ? PacketRole.ERROR : PacketRole.HEARTBEAT);
            case "/meta/disconnect" ->
                new PacketType("disconnect", "Disconnect", failed ? PacketRole.ERROR : PacketRole.OPENING);
            case "/meta/subscribe" -> new PacketType("subscribe", "Subscribe", role);
            case "/meta/unsubscribe" -> new PacketType("unsubscribe", "Unsubscribe", role);
            default ->
                direction == Direction.SENT || json.member("successful").isPresent()
                        ? new PacketType("publish", "Publish", role)
                        : new PacketType("message", "Message", role);
        };
    }

    JsonSlice json() {
        return json;
    }

    /** What rows of it show first. */
    String subject() {
        String channel = json.string("channel").orElse("");
        return channel.startsWith("/meta/")
                ? json.member("subscription").map(JsonSlice::text).orElse("")
                : channel;
    }

    @Override
    public String line() {
        Optional<String> error = json.string("error");
        if (error.isPresent()) {
            return error.get().substring(0, Math.min(LINE, error.get().length()));
        }
        return switch (type.key()) {
            case "handshake" ->
                json.string("clientId").map(id -> "client " + id).orElseGet(() -> json.string("version")
                        .map(v -> "version " + v)
                        .orElse(""));
            case "connect" -> json.string("connectionType").orElse("");
            default ->
                json.member("data").map(data -> SecretMask.preview(data, LINE)).orElse("");
        };
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "topic" -> Optional.of(subject()).filter(text -> !text.isEmpty());
            case "id" -> json.member("id").map(JsonSlice::text);
            case "client" -> json.string("clientId");
            case "error" -> json.string("error");
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        boolean connect = type.key().equals("connect");
        return new DetailParts()
                .field(
                        "Channel",
                        json.string("channel"),
                        connect ? "Waits at the server for messages; the client sends the next one at once." : "")
                .field("Subscription", json.member("subscription").map(JsonSlice::text))
                .field("Id", field("id"))
                .field("Client id", field("client"))
                .field("Successful", json.member("successful").map(JsonSlice::raw))
                .field("Error", field("error"))
                .json("Data", json.member("data"))
                .json("Advice", json.member("advice"))
                .json("Extensions", json.member("ext"))
                .detail();
    }
}
