package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;

/** JSON-RPC 2.0, with the Language Server Protocol. */
public final class JsonRpcDialect implements Dialect {
    @Override
    public String key() {
        return "jsonrpc";
    }

    @Override
    public String title() {
        return "JSON-RPC";
    }

    @Override
    public Confidence recognise(Opening opening) {
        return opening.first().stream()
                        .flatMap(message -> json(message.bytes()).stream())
                        .map(json -> json.element(0).orElse(json))
                        .anyMatch(json ->
                                json.string("jsonrpc").filter("2.0"::equals).isPresent())
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    /** A message's JSON, after the headers of the Language Server Protocol if there are any. */
    private static Optional<JsonSlice> json(byte[] bytes) {
        int body = HeaderFraming.isHead(bytes) ? HeaderFraming.body(bytes, 0, bytes.length) : 0;
        return body < 0 ? Optional.empty() : JsonSlice.of(bytes, body, bytes.length);
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new JsonRpcReader(JsonRpcFlavour.PLAIN);
    }

    @Override
    public boolean hasNoise() {
        return false;
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "request, notification, result or error"),
                new FieldWord("method", "name of the method called"),
                new FieldWord("id", "id of the request"),
                new FieldWord("code", "code of an error"));
    }

    @Override
    public List<PacketForm> forms() {
        return JsonRpcForms.ALL;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new JsonRpcWriter(JsonRpcReader.in(reader)));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return JsonRpcForms.replies(direction, packet);
    }

    @Override
    public List<ConnectPreset> presets() {
        return JsonRpcPresets.ALL;
    }
}
