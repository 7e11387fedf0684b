package app.sockeye.dialect.socketio;

import app.sockeye.dialect.Opening;
import app.sockeye.dialect.preset.ConnectPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The usual mistakes in connecting to a Socket.IO server. */
final class SocketIoAdvice {
    private SocketIoAdvice() {}

    static List<String> of(ConnectPlan plan) {
        Opening address = new Opening(plan.url(), Optional.empty(), List.of());
        Optional<String> revision = address.parameter("EIO");
        String path = address.path();
        List<String> advice = new ArrayList<>();
        if (!path.contains("socket.io") && revision.isEmpty()) {
            return advice;
        }
        if (path.endsWith("/socket.io")) {
            advice.add("Most servers only answer where the path ends in a slash: write /socket.io/.");
        }
        int at = path.indexOf("/socket.io/");
        if (at >= 0 && at + "/socket.io/".length() < path.length()) {
            advice.add("The namespace is not part of the address: leave the path at /socket.io/ and send a connect"
                    + " packet for it.");
        }
        if (revision.isEmpty()) {
            advice.add("Add EIO=4 to the query, or EIO=3 for version 2 of Socket.IO: without it servers expect 3.");
        } else if (!revision.get().matches("[34]")) {
            advice.add("EIO is 4 for versions 3 and 4 of Socket.IO, and 3 for version 2.");
        }
        if (address.parameter("transport").filter("websocket"::equals).isEmpty()) {
            advice.add("Add transport=websocket to the query: the server refuses the handshake without it.");
        }
        if (!plan.subprotocols().isEmpty()) {
            advice.add("Socket.IO has no subprotocol: the server chooses none of those that are offered.");
        }
        boolean resumes = address.parameter("sid").isPresent();
        if (revision.filter("4"::equals).isPresent()
                && !resumes
                && plan.opening().isEmpty()) {
            advice.add("Send a connect packet on opening: the server closes the connection after 45 s without one.");
        }
        return advice;
    }
}
