package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.json.JsonKind;
import java.util.Optional;

/** One JSON-RPC object. */
final class JsonRpcPacket implements PacketContent {
    /** Number of characters of a session's id that rows show. */
    private static final int SHORT_SESSION = 8;

    private final PacketType type;
    private final String method;
    private final JsonSlice json;

    /** @param method that is called, or was called where this answers; empty if it is not known */
    JsonRpcPacket(PacketType type, String method, JsonSlice json) {
        this.type = type;
        this.method = method;
        this.json = json;
    }

    PacketType type() {
        return type;
    }

    String method() {
        return method;
    }

    /** The id as it stands in JSON. */
    Optional<String> id() {
        return json.member("id").filter(id -> !id.is(JsonKind.NULL)).map(JsonSlice::raw);
    }

    Optional<JsonSlice> params() {
        return json.member("params");
    }

    private Optional<JsonSlice> error() {
        return json.member("error").filter(error -> !error.is(JsonKind.NULL));
    }

    @Override
    public String line() {
        String session = json.string("sessionId")
                .map(id -> "session " + id.substring(0, Math.min(SHORT_SESSION, id.length())) + " · ")
                .orElse("");
        return session + error().map(JsonRpcPacket::words).orElseGet(() -> carried());
    }

    private static String words(JsonSlice error) {
        String code = error.member("code").map(JsonSlice::raw).orElse("");
        return (code + " " + error.string("message").orElseGet(() -> error.preview(LINE))).strip();
    }

    private String carried() {
        return params().map(value -> SecretMask.preview(value, LINE))
                .or(() -> json.member("result").map(value -> value.preview(LINE)))
                .orElse("");
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "method" -> Optional.of(method).filter(text -> !text.isEmpty());
            case "event" -> Optional.of(method).filter(text -> type == JsonRpcTypes.EVENT);
            case "id" -> json.member("id").map(JsonSlice::text);
            case "code" -> error().flatMap(error -> error.member("code")).map(JsonSlice::raw);
            case "session" -> json.string("sessionId");
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        Optional<String> code = field("code");
        return new DetailParts()
                .field("Method", field("method"))
                .field("Id", json.member("id").map(JsonSlice::raw))
                .field("Session", field("session"), "The target that it is about, by the session attached to it.")
                .field("Code", code, code.flatMap(JsonRpcTexts::meaning).orElse(""))
                .field("Message", error().flatMap(error -> error.string("message")))
                .json("Parameters", params())
                .json("Result", json.member("result"))
                .json("Error", error())
                .detail();
    }
}
