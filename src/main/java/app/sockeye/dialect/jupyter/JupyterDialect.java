package app.sockeye.dialect.jupyter;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import java.util.List;

/** Jupyter's kernel messages, as JSON and as binary messages of subprotocol v1: read. */
public final class JupyterDialect implements Dialect {
    private static final String V1 = "v1.kernel.websocket.jupyter.org";

    @Override
    public String key() {
        return "jupyter";
    }

    @Override
    public String title() {
        return "Jupyter";
    }

    @Override
    public Confidence recognise(Opening opening) {
        if (opening.speaks(V1)) {
            return Confidence.CERTAIN;
        }
        boolean found = opening.first().stream()
                .flatMap(message -> JupyterMessage.of(message).stream())
                .anyMatch(
                        message -> !message.channel().isEmpty() && !message.id().isEmpty());
        boolean named = opening.path().matches(".*/api/kernels/[^/]+/channels");
        if (found) {
            return named ? Confidence.CERTAIN : Confidence.LIKELY;
        }
        return named ? Confidence.LIKELY : Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new JupyterReader();
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "type of the message, such as execute_request"),
                new FieldWord("id", "id of the message"),
                new FieldWord("parent", "id of the message that it belongs to"),
                new FieldWord("channel", "shell, iopub, stdin or control"),
                new FieldWord("session", "id of the client's or the kernel's session"),
                new FieldWord("state", "state of the kernel, such as busy"),
                new FieldWord("status", "ok or error"),
                new FieldWord("error", "name of an error"),
                new FieldWord("count", "number of the cell"),
                new FieldWord("comm", "id of a comm"));
    }
}
