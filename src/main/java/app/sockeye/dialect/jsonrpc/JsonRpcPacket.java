package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One JSON-RPC object. */
final class JsonRpcPacket implements PacketContent {
    private static final PacketType REQUEST = PacketType.of("request", "Request");
    private static final PacketType NOTIFICATION = PacketType.of("notification", "Notification");
    private static final PacketType RESULT = PacketType.of("result", "Result");
    private static final PacketType ERROR = new PacketType("error", "Error", PacketRole.ERROR);

    private final JsonSlice json;

    private JsonRpcPacket(JsonSlice json) {
        this.json = json;
    }

    static Packet of(SpokenMessage message, JsonSlice json) {
        Optional<String> method = json.string("method");
        Optional<JsonSlice> id = json.member("id").filter(value -> !value.is(JsonKind.NULL));
        Direction asker =
                method.isPresent() ? message.direction() : message.direction().opposite();
        PacketContent content = new JsonRpcPacket(json);
        if (method.isPresent()) {
            PairKey pair = id.map(value -> PairKey.request(asker, value.raw())).orElse(PairKey.NONE);
            return new Packet(id.isPresent() ? REQUEST : NOTIFICATION, method.get(), pair, message.number(), content);
        }
        boolean error = json.member("error").filter(e -> !e.is(JsonKind.NULL)).isPresent();
        if (!error && json.member("result").isEmpty()) {
            return PacketType.unreadable(message.number(), "JSON, but neither method, result nor error.");
        }
        PairKey pair = id.map(value -> PairKey.answer(asker, value.raw())).orElse(PairKey.NONE);
        return new Packet(error ? ERROR : RESULT, "", pair, message.number(), content);
    }

    @Override
    public String line() {
        Optional<JsonSlice> error = json.member("error").filter(e -> !e.is(JsonKind.NULL));
        if (error.isPresent()) {
            String code = error.get().member("code").map(JsonSlice::raw).orElse("");
            return (code + " "
                            + error.get().string("message").orElseGet(() -> error.get()
                                    .preview(LINE)))
                    .strip();
        }
        return carried().map(value -> value.preview(LINE)).orElse("");
    }

    private Optional<JsonSlice> carried() {
        return json.member("params").or(() -> json.member("result"));
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "method" -> json.string("method");
            case "id" -> json.member("id").map(JsonSlice::text);
            case "code" -> json.member("error").flatMap(e -> e.member("code")).map(JsonSlice::raw);
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        List<PacketField> fields = new ArrayList<>();
        json.string("method").ifPresent(method -> fields.add(new PacketField("Method", method)));
        json.member("id").ifPresent(id -> fields.add(new PacketField("Id", id.raw())));
        field("code")
                .ifPresent(code -> fields.add(new PacketField(
                        "Code", code, JsonRpcDialect.meaning(code).orElse(""))));
        List<CarriedPayload> payloads = new ArrayList<>();
        for (String name : List.of("params", "result", "error")) {
            json.member(name)
                    .ifPresent(value ->
                            payloads.add(new CarriedPayload(title(name), CarriedPayload.JSON, value.rawBytes())));
        }
        return new PacketDetail(fields, payloads, List.of());
    }

    private static String title(String member) {
        return switch (member) {
            case "params" -> "Parameters";
            case "result" -> "Result";
            default -> "Error";
        };
    }
}
