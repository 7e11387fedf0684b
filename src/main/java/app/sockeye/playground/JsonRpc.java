package app.sockeye.playground;

import app.sockeye.protocol.Opcode;
import app.sockeye.server.Answer;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import app.sockeye.server.WholeMessages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Answers JSON-RPC 2.0 requests and batches; notifications are not answered; errors have the codes of the
 * specification.
 */
final class JsonRpc extends WholeMessages {
    /** The names of all methods, for display. */
    static final String METHODS = "add, echo, time, list";

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;

    /** A call that can't be answered with a result. */
    private static final class CallError extends Exception {
        private static final long serialVersionUID = 1L;
        private final int code;

        private CallError(int code, String sentence) {
            super(sentence);
            this.code = code;
        }
    }

    static Answer answer(Request request) {
        return Answer.accept(request, new JsonRpc());
    }

    @Override
    protected void message(Peer peer, Opcode kind, byte[] payload) throws IOException {
        Object answer = answer(new String(payload, StandardCharsets.UTF_8));
        if (answer != null) {
            peer.text(Json.of(answer));
        }
    }

    /** The answer to a message; null where the specification allows none. */
    private static Object answer(String text) {
        Object message;
        try {
            message = Json.read(text);
        } catch (IllegalArgumentException e) {
            return error(null, PARSE_ERROR, "Parse error", e.getMessage());
        }
        if (!(message instanceof List<?> batch)) {
            return call(message);
        }
        if (batch.isEmpty()) {
            return error(null, INVALID_REQUEST, "Invalid Request", "The batch is empty.");
        }
        List<Object> answers =
                batch.stream().map(JsonRpc::call).filter(Objects::nonNull).toList();
        return answers.isEmpty() ? null : answers;
    }

    private static Object call(Object message) {
        if (!(message instanceof Map<?, ?> request)
                || !"2.0".equals(request.get("jsonrpc"))
                || !(request.get("method") instanceof String method)
                || !isId(request.get("id"))) {
            return error(null, INVALID_REQUEST, "Invalid Request", "Wanted: jsonrpc \"2.0\", a method, and an id.");
        }
        Object id = request.get("id");
        boolean notification = !request.containsKey("id");
        try {
            Object result = result(method, request.get("params"));
            return notification ? null : response(id, "result", result);
        } catch (CallError e) {
            String title = e.code == METHOD_NOT_FOUND ? "Method not found" : "Invalid params";
            return notification ? null : error(id, e.code, title, e.getMessage());
        }
    }

    private static boolean isId(Object id) {
        return id == null || id instanceof String || id instanceof Number;
    }

    private static Object result(String method, Object params) throws CallError {
        return switch (method) {
            case "add" -> add(params);
            case "echo" -> params;
            case "time" -> Instant.now().toString();
            case "list" -> List.of(METHODS.split(", "));
            default -> throw new CallError(METHOD_NOT_FOUND, "The methods are " + METHODS + ".");
        };
    }

    private static BigDecimal add(Object params) throws CallError {
        if (!(params instanceof List<?> numbers) || !numbers.stream().allMatch(Number.class::isInstance)) {
            throw new CallError(INVALID_PARAMS, "add takes a list of numbers.");
        }
        return numbers.stream()
                .map(number -> new BigDecimal(number.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Object> error(Object id, int code, String title, String data) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", title);
        error.put("data", data);
        return response(id, "error", error);
    }

    private static Map<String, Object> response(Object id, String name, Object value) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", "2.0");
        response.put(name, value);
        response.put("id", id);
        return response;
    }
}
