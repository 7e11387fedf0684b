package app.sockeye.playground;

import app.sockeye.protocol.Header;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Endpoint;
import app.sockeye.server.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All endpoints of the playground by path. Is itself an endpoint, which passes a request to the right one or lists
 * them.
 */
final class Endpoints implements Endpoint {

    /**
     * @param parameters as an example with the default values, empty for none
     * @param sentence what the endpoint does
     */
    private record Route(String path, String parameters, String sentence, Endpoint endpoint) {}

    private final List<Route> routes = new ArrayList<>();

    Endpoints() {
        add(
                "/echo",
                "",
                "Sends everything back: same bytes, same kind, same fragments.",
                request -> Answer.accept(request, new Echo()));
        add("/chat", "?name=you", "Everybody here sees what anybody says.", new Chat());
        add("/ticker", "?rate=1", "Sends JSON ticks, rate per second.", Ticker::answer);
        add("/binary", "?rate=1", "Sends and answers with binary formats: " + Samples.NAMES + ".", Binary::answer);
        add(
                "/trades",
                "?rate=2&heartbeat=5000",
                "Log in, subscribe with the token, and answer heartbeats, or be closed.",
                Trades::answer);
        add("/json-rpc", "", "Answers JSON-RPC 2.0 calls of " + JsonRpc.METHODS + ".", JsonRpc::answer);
        add(
                "/subprotocol",
                "?choose=",
                "Chooses one of the subprotocols you offer and tells which.",
                Subprotocol::answer);
        add(
                "/compressed",
                "?server_max_window_bits=15",
                "Sends everything back, compressed if you offer permessage-deflate, with the parameters you name.",
                Compressed::answer);
        add(
                "/flood",
                "?n=100000&size=100&kind=text",
                "Sends n numbered messages as fast as you take them, or at a rate.",
                Flood::answer);
        add("/close", "?code=1000&reason=Bye", "Closes at once, with your code and reason.", Close::answer);
        add("/slow", "?delay=2000&rate=10000", "Reads rate bytes per second, answers delay ms late.", Slow::answer);
        add("/ping", "?every=1000&size=8", "Pings you and tells how long your pong took.", Pinger::answer);
        add("/misbehave/huge", "?size=1048576&kind=text", "Sends one frame of size bytes.", Huge::answer);
        HandshakeFaults.TABLE.forEach((name, fault) -> add("/misbehave/" + name, "", fault.sentence(), fault));
        FrameFaults.TABLE.forEach((name, fault) -> add("/misbehave/" + name, "", fault.sentence(), fault));
    }

    private void add(String path, String parameters, String sentence, Endpoint endpoint) {
        routes.add(new Route(path, parameters, sentence, endpoint));
    }

    Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        routes.forEach(route -> sentences.put(route.path() + route.parameters(), route.sentence()));
        return Collections.unmodifiableMap(sentences);
    }

    @Override
    public Answer answer(Request request) throws BadRequest {
        Optional<Route> route =
                routes.stream().filter(r -> r.path().equals(request.path())).findFirst();
        if (route.isEmpty()) {
            return Answer.refuse("404 Not Found", list(request.path()));
        }
        Optional<String> complaint = request.upgradeComplaint();
        if (complaint.isPresent()) {
            return Answer.refuse(
                    "426 Upgrade Required",
                    complaint.get() + "\n\n" + request.path() + ": "
                            + route.get().sentence(),
                    new Header("Upgrade", "websocket"),
                    new Header("Sec-WebSocket-Version", "13"));
        }
        return route.get().endpoint().answer(request);
    }

    private String list(String path) {
        return sentences().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%-45s %s", e.getKey(), e.getValue()))
                .collect(Collectors.joining(
                        "\n", "There is no " + path + " here. These WebSocket endpoints are:\n\n", ""));
    }
}
