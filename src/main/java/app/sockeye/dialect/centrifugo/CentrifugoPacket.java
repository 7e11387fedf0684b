package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.Interval;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.payload.json.JsonKind;
import java.util.Optional;

/** One command, reply or push. */
final class CentrifugoPacket implements PacketContent {
    private final CentrifugoFrame frame;
    private final String subject;
    private final byte[] wire;

    /**
     * @param subject channel or method that it is about, as far as it is known
     * @param wire its bytes in Protobuf, without the length; else none
     */
    CentrifugoPacket(CentrifugoFrame frame, String subject, byte[] wire) {
        this.frame = frame;
        this.subject = subject;
        this.wire = wire;
    }

    CentrifugoFrame frame() {
        return frame;
    }

    String subject() {
        return subject;
    }

    private Optional<JsonSlice> member(String name) {
        return frame.body().flatMap(body -> body.member(name));
    }

    @Override
    public String line() {
        if (frame.error().isPresent()) {
            return (member("code").map(JsonSlice::raw).orElse("") + " "
                            + member("message").map(JsonSlice::text).orElse(""))
                    .strip();
        } else if (frame.type() == CentrifugoTypes.CONNECTED) {
            return connected();
        }
        return switch (frame.type().key()) {
            case "connect" ->
                frame.body().map(body -> SecretMask.preview(body, LINE)).orElse("");
            case "publish", "send", "message", "rpc" -> preview(member("data"));
            case "pub" ->
                preview(member("data"))
                        + member("offset").map(offset -> " #" + offset.raw()).orElse("");
            case "join", "leave" -> preview(member("info"));
            case "disconnect", "unsubscribe" -> told();
            case "reply" -> preview(member("data").or(frame::body));
            default -> "";
        };
    }

    private String told() {
        return (member("code").map(JsonSlice::raw).orElse("") + " "
                        + member("reason").map(JsonSlice::text).orElse(""))
                .strip();
    }

    private String connected() {
        String ping = member("ping")
                .map(JsonSlice::raw)
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> " · ping every " + Interval.words(Long.parseLong(seconds) * 1000))
                .orElse("");
        return "client " + member("client").map(JsonSlice::text).orElse("?") + ping;
    }

    private static String preview(Optional<JsonSlice> value) {
        return value.map(json -> CentrifugoData.bytes(json)
                        .map(bytes -> "<" + bytes.length + " B>")
                        .orElseGet(() -> SecretMask.preview(json, LINE)))
                .filter(text -> !text.equals("{}"))
                .orElse("");
    }

    @Override
    public Optional<String> field(String name) {
        boolean method = frame.type().key().equals("rpc");
        Optional<String> about = Optional.of(subject).filter(text -> !text.isEmpty());
        return switch (name) {
            case "topic" -> about.filter(text -> !method);
            case "event" -> about.filter(text -> method);
            case "id" -> frame.id();
            case "code" -> member("code").map(JsonSlice::raw);
            case "offset" -> member("offset").map(JsonSlice::raw);
            case "user" ->
                member("info").flatMap(info -> info.string("user")).or(() -> member("user")
                        .map(JsonSlice::text));
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        Optional<String> code = frame.error().isPresent() ? field("code") : Optional.empty();
        DetailParts parts = new DetailParts()
                .field("Id", frame.id())
                .field("Channel", field("topic"))
                .field("Method", field("event"))
                .field("Code", code, code.flatMap(CentrifugoTexts::error).orElse(""))
                .field("Offset", field("offset"), "The position in the channel's history.")
                .field("User", field("user"));
        Optional<byte[]> bytes = member("data").flatMap(CentrifugoData::bytes);
        bytes.ifPresentOrElse(data -> parts.bytes("Data", data), () -> parts.json("Data", member("data")));
        PacketDetail detail = parts.json(
                        "Body", frame.body().filter(body -> body.is(JsonKind.OBJECT) && body.size(1) > 0))
                .detail();
        return wire.length == 0
                ? detail
                : new PacketDetail(detail.fields(), detail.payloads(), CentrifugoWire.parts(wire));
    }
}
