package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.PacketStream;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.dialect.stream.StreamPacket;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads JSON-RPC: each message is a request, a notification, an answer, or an array of them; with the headers of the
 * Language Server Protocol where a peer has them. Remembers the methods that answers belong to. One thread.
 */
final class JsonRpcReader implements DialectReader {
    /** Number of entries of a batch that are read. */
    private static final int MOST = 10_001;

    private JsonRpcFlavour flavour;
    private RecentMap<String> methods = new RecentMap<>();
    /** By direction; null where messages have no headers. */
    private final PacketStream[] framed = new PacketStream[2];

    JsonRpcReader(JsonRpcFlavour flavour) {
        this.flavour = flavour;
    }

    @Override
    public DialectReader copy() {
        JsonRpcReader copy = new JsonRpcReader(flavour);
        copy.methods = methods.copy();
        for (int i = 0; i < framed.length; i++) {
            copy.framed[i] = framed[i] == null ? null : framed[i].copy();
        }
        return copy;
    }

    /** The reader that is inside another one. */
    static JsonRpcReader in(DialectReader reader) {
        return (JsonRpcReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    JsonRpcFlavour flavour() {
        return flavour;
    }

    /** Whether a peer puts headers before its JSON. */
    boolean isFramed() {
        return framed[0] != null || framed[1] != null;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        int side = message.direction().ordinal();
        byte[] bytes = message.bytes();
        if (framed[side] == null && flavour != JsonRpcFlavour.CDP && HeaderFraming.isHead(bytes)) {
            framed[side] = new PacketStream(new HeaderFraming());
        }
        if (framed[side] != null) {
            framed[side].read(message, packet -> readFramed(message, packet, packets));
        } else if (message.isCut()) {
            packets.accept(PacketType.unreadable(message.number(), JsonReader.whyNot(message)));
        } else {
            read(message, message.number(), JsonSlice.of(bytes), packets);
        }
    }

    private void readFramed(SpokenMessage message, StreamPacket packet, Consumer<Packet> packets) {
        byte[] bytes = packet.bytes();
        int body = HeaderFraming.body(bytes, 0, bytes.length);
        if (packet.isCut()) {
            packets.accept(PacketType.unreadable(packet.began(), JsonReader.TOO_LONG));
            return;
        } else if (!packet.isNonsense()) {
            read(message, packet.began(), JsonSlice.of(bytes, body, bytes.length), packets);
            return;
        }
        framed[message.direction().ordinal()] = null;
        Optional<JsonSlice> json = JsonSlice.of(bytes);
        if (json.isPresent()) {
            read(message, packet.began(), json, packets);
        } else {
            packets.accept(PacketType.unreadable(packet.began(), JsonRpcTexts.NOT_FRAMED));
        }
    }

    private void read(SpokenMessage message, long began, Optional<JsonSlice> json, Consumer<Packet> packets) {
        if (json.isEmpty()) {
            packets.accept(PacketType.unreadable(began, JsonReader.whyNot(message)));
        } else if (json.get().is(JsonKind.ARRAY)) {
            List<JsonSlice> batch = json.get().elements(MOST);
            batch.forEach(each -> packets.accept(packet(message.direction(), began, each)));
            if (batch.isEmpty()) {
                packets.accept(PacketType.unreadable(began, JsonRpcTexts.EMPTY_BATCH));
            }
        } else {
            packets.accept(packet(message.direction(), began, json.get()));
        }
    }

    private Packet packet(Direction direction, long began, JsonSlice json) {
        // The library rpc-websockets has events of its own beside JSON-RPC.
        Optional<String> method =
                json.string("method").or(() -> json.string("notification")).map(SubjectText::of);
        Optional<String> id =
                json.member("id").filter(value -> !value.is(JsonKind.NULL)).map(JsonSlice::raw);
        String key = id.orElse("")
                + (flavour == JsonRpcFlavour.CDP
                        ? json.string("sessionId").map(session -> " " + session).orElse("")
                        : "");
        if (method.isPresent()) {
            return call(direction, began, json, method.get(), id.map(value -> key));
        }
        boolean error = json.member("error").filter(e -> !e.is(JsonKind.NULL)).isPresent();
        if (!error && json.member("result").isEmpty()) {
            return PacketType.unreadable(began, JsonRpcTexts.NEITHER);
        }
        PairKey pair = id.isPresent() ? PairKey.answer(direction.opposite(), key) : PairKey.NONE;
        String called = id.isPresent() ? methods.get(pair.key()).orElse("") : "";
        PacketType type = error ? JsonRpcTypes.ERROR : JsonRpcTypes.RESULT;
        return new Packet(type, called, pair, began, new JsonRpcPacket(type, called, json));
    }

    private Packet call(Direction direction, long began, JsonSlice json, String method, Optional<String> key) {
        if (flavour == JsonRpcFlavour.PLAIN) {
            flavour = JsonRpcFlavour.of(method, json.member("params")).orElse(flavour);
        }
        PairKey pair =
                key.map(value -> PairKey.request(direction, value)).orElseGet(() -> cancelled(direction, method, json));
        PacketType type = JsonRpcTypes.REQUEST;
        if (key.isPresent()) {
            methods.put(pair.key(), method);
        } else {
            type = flavour == JsonRpcFlavour.CDP ? JsonRpcTypes.EVENT : JsonRpcTypes.NOTIFICATION;
        }
        return new Packet(type, method, pair, began, new JsonRpcPacket(type, method, json));
    }

    /** The request that a notification of LSP or MCP takes back. */
    private static PairKey cancelled(Direction direction, String method, JsonSlice json) {
        Optional<String> member = Optional.ofNullable(
                switch (method) {
                    case "$/cancelRequest" -> "id";
                    case "notifications/cancelled" -> "requestId";
                    default -> null;
                });
        return member.flatMap(name -> json.member("params").flatMap(params -> params.member(name)))
                .map(id -> PairKey.cancel(direction, id.raw()))
                .orElse(PairKey.NONE);
    }

    @Override
    public String title() {
        return flavour.title();
    }

    @Override
    public List<String> facts() {
        return isFramed() ? List.of("Content-Length headers") : List.of();
    }
}
