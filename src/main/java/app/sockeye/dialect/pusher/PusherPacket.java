package app.sockeye.dialect.pusher;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.Interval;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.json.JsonKind;
import java.util.Optional;

/** One event. */
final class PusherPacket implements PacketContent {
    private final PacketType type;
    private final String event;
    private final JsonSlice json;

    PusherPacket(PacketType type, String event, JsonSlice json) {
        this.type = type;
        this.event = event;
        this.json = json;
    }

    /** The channel, where it has one. */
    Optional<String> channel() {
        return json.string("channel").or(() -> json.member("data").flatMap(data -> data.string("channel")));
    }

    /** The data, opened where it is JSON in a string. */
    Optional<JsonSlice> data() {
        Optional<JsonSlice> data = json.member("data");
        return data.filter(value -> value.is(JsonKind.STRING))
                .flatMap(value -> JsonSlice.of(value.text()))
                .or(() -> data);
    }

    Optional<String> socketId() {
        return data().flatMap(data -> data.string("socket_id"));
    }

    /** The silence after which a client pings, in milliseconds. */
    Optional<Long> activityTimeout() {
        return data().flatMap(data -> data.member("activity_timeout"))
                .map(JsonSlice::raw)
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Long.parseLong(seconds) * 1000);
    }

    @Override
    public String line() {
        if (type == PusherTypes.ESTABLISHED) {
            return "socket " + socketId().orElse("?")
                    + activityTimeout()
                            .map(time -> " · ping after " + Interval.words(time))
                            .orElse("");
        } else if (type == PusherTypes.ERROR || type == PusherTypes.REFUSED) {
            return error();
        } else if (type == PusherTypes.SUBSCRIBE || type == PusherTypes.SIGNIN) {
            return data().flatMap(data -> data.string("channel_data").or(() -> data.string("user_data")))
                    .flatMap(JsonSlice::of)
                    .map(user -> user.preview(LINE))
                    .orElse("");
        }
        String carried = data().filter(data -> type != PusherTypes.UNSUBSCRIBE)
                .map(data -> SecretMask.preview(data, LINE))
                .filter(text -> !text.equals("{}"))
                .orElse("");
        String channel = PusherTypes.isContent(type) ? channel().orElse("") : "";
        return (channel + " " + carried).strip();
    }

    private String error() {
        Optional<String> code = data().flatMap(data -> data.member("code").or(() -> data.member("status")))
                .map(JsonSlice::raw)
                .filter(text -> !text.equals("null"));
        String words = data().flatMap(data -> data.string("message").or(() -> data.string("error")))
                .or(() -> data().map(data -> data.preview(LINE)))
                .orElse("");
        return (code.orElse("") + " " + words).strip();
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "event" -> Optional.of(event);
            case "topic" -> channel();
            case "socket" -> type == PusherTypes.ESTABLISHED ? socketId() : Optional.empty();
            case "user" -> json.member("user_id").map(JsonSlice::text);
            case "code" ->
                data().filter(data -> type == PusherTypes.ERROR)
                        .flatMap(data -> data.member("code"))
                        .map(JsonSlice::raw);
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        Optional<String> code = field("code");
        boolean string =
                json.member("data").filter(data -> data.is(JsonKind.STRING)).isPresent();
        return new DetailParts()
                .field("Event", event, "")
                .field("Channel", channel())
                .field("Socket id", field("socket"))
                .field("User id", field("user"))
                .field("Code", code, code.flatMap(PusherPacket::meaning).orElse(""))
                .field("Auth", data().flatMap(data -> data.string("auth")), PusherTexts.AUTH)
                .field("Data", string ? Optional.of("string") : Optional.empty(), PusherTexts.IN_STRING)
                .json("Data", data())
                .opened("User", data().flatMap(data -> data.member("channel_data")
                        .or(() -> data.member("user_data"))))
                .detail();
    }

    private static Optional<String> meaning(String code) {
        return code.matches("\\d{4}") ? PusherTexts.closeMeaning(Integer.parseInt(code)) : Optional.empty();
    }
}
