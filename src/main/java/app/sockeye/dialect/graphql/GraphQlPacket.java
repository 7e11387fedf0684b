package app.sockeye.dialect.graphql;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.jsontext.DetailParts;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.json.JsonKind;
import java.util.Optional;

/** One message of either protocol. */
final class GraphQlPacket implements PacketContent {
    private static final int MOST_ERRORS = 1000;

    private final PacketType type;
    private final Optional<String> id;
    private final Optional<JsonSlice> payload;
    private final Optional<GraphQlOperation> operation;

    /** @param operation the one that it begins or belongs to, if that is known */
    GraphQlPacket(PacketType type, JsonSlice json, Optional<GraphQlOperation> operation) {
        this.type = type;
        this.id = json.member("id").map(JsonSlice::text);
        this.payload = json.member("payload").filter(value -> !value.is(JsonKind.NULL));
        this.operation = operation;
    }

    Optional<String> id() {
        return id;
    }

    PacketType type() {
        return type;
    }

    @Override
    public String line() {
        if (GraphQlTypes.isStart(type)) {
            String kind = operation.map(GraphQlOperation::kind).orElse("");
            return (kind + " " + member("variables").map(v -> v.preview(LINE)).orElse("")).strip();
        }
        Optional<JsonSlice> first = firstError();
        if (first.isPresent()) {
            int count = errorCount();
            String data = member("data")
                    .filter(value -> !value.is(JsonKind.NULL))
                    .map(value -> " · " + value.preview(LINE))
                    .orElse("");
            return (count > 1 ? GraphQlTexts.errors(count) + ": " : "") + message(first.get()) + data;
        }
        boolean result = type == GraphQlTypes.NEXT || type == GraphQlTypes.DATA;
        return (result ? member("data").or(() -> payload) : payload)
                .map(value -> result ? value.preview(LINE) : SecretMask.preview(value, LINE))
                .orElse("");
    }

    private Optional<JsonSlice> member(String name) {
        return payload.flatMap(value -> value.member(name));
    }

    /** The errors: the payload itself, or a member of it. */
    private Optional<JsonSlice> errors() {
        boolean whole = type == GraphQlTypes.ERROR || type == GraphQlTypes.REFUSED;
        return whole ? payload : member("errors").filter(value -> value.is(JsonKind.ARRAY));
    }

    private Optional<JsonSlice> firstError() {
        return errors().flatMap(value -> value.is(JsonKind.ARRAY) ? value.element(0) : Optional.of(value));
    }

    private int errorCount() {
        return errors().map(value -> value.is(JsonKind.ARRAY) ? value.size(MOST_ERRORS) : 1)
                .orElse(0);
    }

    private static String message(JsonSlice error) {
        return error.string("message").orElseGet(() -> error.preview(LINE));
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "id" -> id;
            case "event" -> operation.map(GraphQlOperation::subject).filter(subject -> !subject.isEmpty());
            case "kind" -> operation.map(GraphQlOperation::kind);
            case "errors" ->
                Optional.of(errorCount()).filter(count -> count > 0).map(count -> Integer.toString(count));
            case "message" -> firstError().map(GraphQlPacket::message);
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        DetailParts parts = new DetailParts()
                .field("Type", type.key(), GraphQlTexts.meaning(type))
                .field("Id", id)
                .field("Operation", field("event"))
                .field("Kind", field("kind"))
                .field("Message", field("message"));
        if (GraphQlTypes.isStart(type)) {
            return parts.text("Query", payload.flatMap(value -> value.string("query")))
                    .json("Variables", member("variables"))
                    .json("Extensions", member("extensions"))
                    .json("Payload", payload)
                    .detail();
        } else if (type == GraphQlTypes.NEXT || type == GraphQlTypes.DATA) {
            return parts.json("Data", member("data"))
                    .json("Errors", member("errors"))
                    .json("Extensions", member("extensions"))
                    .detail();
        }
        return parts.json("Payload", payload).detail();
    }
}
