package app.sockeye.dialect.jsontext;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.PythonServer;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import java.util.LinkedHashMap;
import java.util.Map;

/** A server of Python's websockets, made to the specification of a dialect, and connections to it by a preset. */
public final class JsonServer implements AutoCloseable {
    private final Dialect dialect;
    private final PythonServer server;

    private JsonServer(Dialect dialect, PythonServer server) {
        this.dialect = dialect;
        this.server = server;
    }

    /** Starts one; the test is skipped where Python's websockets are missing. */
    public static JsonServer start(Dialect dialect, String name) throws Exception {
        PythonServer.needs("websockets", "python3-websockets");
        return new JsonServer(dialect, PythonServer.start("json_server.py", name));
    }

    /** Connects by a preset. */
    public SpokenSocket connect(String preset, Map<String, String> told, boolean dutiful) throws Exception {
        Map<String, String> values = new LinkedHashMap<>(told);
        values.put("url", url());
        ConnectPreset chosen = dialect.presets().stream()
                .filter(each -> each.key().equals(preset))
                .findFirst()
                .orElseThrow();
        ConnectPlan plan = chosen.plan().of(new FilledForm(preset, values));
        return SpokenSocket.connect(dialect, plan, dutiful);
    }

    /** Its address, without a path. */
    public String url() {
        return "ws://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
