package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.json.JsonSlice;
import java.util.List;
import java.util.Optional;

/** JSON-RPC 2.0. */
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
                        .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                        .map(json -> json.element(0).orElse(json))
                        .anyMatch(json ->
                                json.string("jsonrpc").filter("2.0"::equals).isPresent())
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new JsonRpcReader();
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "request, notification, result or error"),
                new FieldWord("method", "name of the method called"),
                new FieldWord("id", "id of the request"),
                new FieldWord("code", "code of an error"));
    }

    /** The sentence on an error code of the specification. */
    static Optional<String> meaning(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "-32700" -> "Parse error: the server received invalid JSON.";
                    case "-32600" -> "Invalid request: the JSON is no request object.";
                    case "-32601" -> "Method not found.";
                    case "-32602" -> "Invalid parameters.";
                    case "-32603" -> "Internal error.";
                    default -> code.matches("-32[0]\\d\\d") ? "Server error, defined by the server." : null;
                });
    }
}
