package app.sockeye.dialect.graphql;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;

/** Reads the messages of both protocols; remembers the operations by their ids. One thread. */
final class GraphQlReader extends JsonReader {
    private GraphQlVersion version;
    /** Whether the subprotocol told the version. */
    private final boolean told;

    private RecentMap<GraphQlOperation> operations = new RecentMap<>();

    GraphQlReader(Opening opening) {
        version = GraphQlVersion.of(opening);
        told = opening.subprotocol().isPresent();
    }

    private GraphQlReader(GraphQlReader other) {
        version = other.version;
        told = other.told;
        operations = other.operations.copy();
    }

    @Override
    public DialectReader copy() {
        return new GraphQlReader(this);
    }

    /** The reader that is inside another one. */
    static GraphQlReader in(DialectReader reader) {
        return (GraphQlReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    GraphQlVersion version() {
        return version;
    }

    @Override
    protected Packet packet(SpokenMessage message, JsonSlice json) {
        Optional<String> word = json.string("type");
        Optional<PacketType> known = word.flatMap(GraphQlTypes::of);
        if (known.isEmpty()) {
            return PacketType.unreadable(
                    message.number(), word.isPresent() ? GraphQlTexts.UNKNOWN : GraphQlTexts.NO_TYPE);
        }
        PacketType type = known.get();
        if (!told) {
            version = GraphQlTypes.version(type).orElse(version);
        }
        Direction direction = message.direction();
        Optional<String> id = json.member("id").map(JsonSlice::text);
        Optional<GraphQlOperation> operation;
        if (GraphQlTypes.isStart(type)) {
            operation = json.member("payload").map(payload -> operation(payload, direction));
            id.ifPresent(key -> operation.ifPresent(began -> operations.put(key, began)));
        } else {
            operation = id.flatMap(operations::get);
        }
        PairKey pair = pair(type, direction, id, operation);
        String subject = operation.map(GraphQlOperation::subject).orElse("");
        return new Packet(type, subject, pair, message.number(), new GraphQlPacket(type, json, operation));
    }

    private static GraphQlOperation operation(JsonSlice payload, Direction direction) {
        // AppSync has the document in a JSON string in the payload.
        Optional<String> document = payload.string("query")
                .or(() -> payload.string("data").flatMap(JsonSlice::of).flatMap(inner -> inner.string("query")));
        return GraphQlOperation.of(
                document.orElse(""), payload.string("operationName").filter(name -> !name.isBlank()), direction);
    }

    private static PairKey pair(
            PacketType type, Direction direction, Optional<String> id, Optional<GraphQlOperation> operation) {
        Direction other = direction.opposite();
        Direction asker = operation.map(GraphQlOperation::asker).orElse(Direction.SENT);
        String key = "op " + id.orElse("");
        return switch (type.key()) {
            case "connection_init" -> PairKey.request(direction, "init");
            case "connection_ack", "connection_error" -> PairKey.answer(other, "init");
            case "ping" -> PairKey.request(direction, "ping");
            case "pong" -> PairKey.answer(other, "ping");
            case "subscribe", "start" -> id.isEmpty() ? PairKey.NONE : PairKey.request(direction, key);
            case "next", "data", "start_ack" -> id.isEmpty() ? PairKey.NONE : PairKey.progress(other, key);
            case "error" -> id.isEmpty() ? PairKey.NONE : PairKey.answer(other, key);
            case "stop" -> id.isEmpty() ? PairKey.NONE : PairKey.cancel(direction, key);
            case "complete" ->
                id.isEmpty()
                        ? PairKey.NONE
                        : direction == asker ? PairKey.cancel(asker, key) : PairKey.answer(asker, key);
            default -> PairKey.NONE;
        };
    }

    @Override
    public String title() {
        return "GraphQL";
    }

    @Override
    public List<String> facts() {
        // Else the connection tells it already.
        return told ? List.of() : List.of(version.subprotocol());
    }
}
