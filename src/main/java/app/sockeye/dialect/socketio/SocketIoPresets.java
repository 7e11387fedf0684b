package app.sockeye.dialect.socketio;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ready-made ways to connect. */
final class SocketIoPresets {
    private static final String PATH = "path";
    private static final String SID = "sid";

    private static final FormInput URL =
            FormInput.required("url", "Server", InputKind.LINE, "Such as ws://127.0.0.1:8080");
    private static final FormInput AT_PATH =
            FormInput.of(PATH, "Path", InputKind.LINE, "").initially("/socket.io/");
    private static final FormInput NAMESPACE = FormInput.of(
                    SocketIoForms.NAMESPACE, "Namespace", InputKind.LINE, "Not part of the address")
            .initially(SocketHead.ROOT);
    private static final FormInput PARAMETERS =
            FormInput.of(SocketIoForms.QUERY, "Query", InputKind.PAIRS, "Parameters that the server asks for");

    /** All of them. */
    static final List<ConnectPreset> ALL = List.of(
            new ConnectPreset(
                    "socketio4",
                    "Socket.IO 4 or 3",
                    "Engine.IO 4: the server pings, and sign-in data goes with the connect packet",
                    List.of(
                            URL,
                            AT_PATH,
                            NAMESPACE,
                            FormInput.of(SocketIoForms.AUTH, "Auth", InputKind.JSON, "An object"),
                            PARAMETERS,
                            FormInput.choice(
                                    SocketIoForms.PARSER,
                                    "Parser",
                                    "",
                                    SocketIoForms.JSON_PARSER,
                                    SocketIoForms.PACKED_PARSER)),
                    told -> new ConnectPlan(url(told, "4"), List.of(), List.of(), List.of(connect(told)))),
            new ConnectPreset(
                    "socketio2",
                    "Socket.IO 2 or 1",
                    "Engine.IO 3: the client pings, and sign-in data goes with the query",
                    List.of(URL, AT_PATH, NAMESPACE, PARAMETERS),
                    SocketIoPresets::old),
            new ConnectPreset(
                    "socketio4-upgrade",
                    "Socket.IO 4 or 3, begun with polling",
                    "Moves a session that was opened over HTTP to the WebSocket",
                    List.of(
                            URL,
                            AT_PATH,
                            FormInput.required(SID, "Session id", InputKind.LINE, "As the polling answer told it")),
                    told -> new ConnectPlan(
                            PlannedUrl.of(url(told, "4"))
                                    .withParameter(SID, told.text(SID).strip())
                                    .url(),
                            List.of(),
                            List.of(),
                            List.of(SocketIoForms.engine("ping", EnginePacket.PROBE)))));

    private SocketIoPresets() {}

    private static ConnectPlan old(FilledForm told) throws FormException {
        String namespace = WrittenPacket.namespace(told);
        FilledForm connect = new FilledForm(SocketIoForms.CONNECT, Map.of(SocketIoForms.NAMESPACE, namespace));
        boolean root = namespace.equals(SocketHead.ROOT);
        return new ConnectPlan(url(told, "3"), List.of(), List.of(), root ? List.of() : List.of(connect));
    }

    private static String url(FilledForm told, String revision) {
        PlannedUrl url = PlannedUrl.of(told.text("url"))
                .withPath(told.value(PATH).orElse("/socket.io/").strip())
                .withParameter("EIO", revision)
                .withParameter("transport", "websocket");
        for (Map.Entry<String, String> parameter : told.pairs(SocketIoForms.QUERY)) {
            url = url.withParameter(parameter.getKey(), parameter.getValue());
        }
        return url.url();
    }

    private static FilledForm connect(FilledForm told) throws FormException {
        TypedValue.json(told, SocketIoForms.AUTH);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(SocketIoForms.NAMESPACE, WrittenPacket.namespace(told));
        values.put(SocketIoForms.AUTH, told.text(SocketIoForms.AUTH));
        told.value(SocketIoForms.PARSER).ifPresent(parser -> values.put(SocketIoForms.PARSER, parser));
        return new FilledForm(SocketIoForms.CONNECT, values);
    }
}
