package app.sockeye.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SocketIoConnectTest {
    private final SocketIoDialect dialect = new SocketIoDialect();

    private ConnectPlan plan(String key, Map<String, String> told) throws FormException {
        ConnectPreset preset = dialect.presets().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(preset.inputs().get(0).key()).isEqualTo("url");
        return preset.plan().of(new FilledForm(key, told));
    }

    @Test
    void presetsMakeTheAddressAndTheConnectPacket() throws FormException {
        ConnectPlan plan = plan(
                "socketio4",
                Map.of(
                        "url", "http://h:81",
                        "namespace", "chat",
                        "auth", "{\"a\":1}",
                        "query.0.name", "room",
                        "query.0.value", "r 1"));
        assertThat(plan.url()).isEqualTo("ws://h:81/socket.io/?EIO=4&transport=websocket&room=r%201");
        assertThat(plan.opening()).hasSize(1);
        assertThat(plan.opening().get(0).values())
                .containsEntry("namespace", "/chat")
                .containsEntry("auth", "{\"a\":1}");
        assertThat(dialect.advice(plan)).isEmpty();

        ConnectPlan old = plan("socketio2", Map.of("url", "ws://h"));
        assertThat(old.url()).isEqualTo("ws://h/socket.io/?EIO=3&transport=websocket");
        assertThat(old.opening()).isEmpty();
        assertThat(dialect.advice(old)).isEmpty();

        ConnectPlan upgrade = plan("socketio4-upgrade", Map.of("url", "ws://h", "sid", "s1"));
        assertThat(upgrade.url()).endsWith("&sid=s1");
        assertThat(upgrade.opening())
                .containsExactly(new FilledForm("engine", Map.of("type", "ping", "data", "probe")));
        assertThat(dialect.advice(upgrade)).isEmpty();
        assertThatThrownBy(() -> plan("socketio4", Map.of("url", "ws://h", "auth", "x")))
                .isInstanceOf(FormException.class);
    }

    private List<String> advice(String url, String... subprotocols) {
        return dialect.advice(new ConnectPlan(url, List.of(subprotocols), List.of(), List.of()));
    }

    @Test
    void usualMistakesAreTold() {
        assertThat(advice("ws://h/other")).isEmpty();
        assertThat(advice("ws://h/socket.io/?transport=websocket")).anyMatch(s -> s.startsWith("Add EIO=4"));
        assertThat(advice("ws://h/socket.io/?EIO=5&transport=websocket")).anyMatch(s -> s.startsWith("EIO is 4"));
        assertThat(advice("ws://h/socket.io/?EIO=3")).anyMatch(s -> s.startsWith("Add transport=websocket"));
        assertThat(advice("ws://h/socket.io?EIO=3&transport=websocket")).anyMatch(s -> s.contains("ends in a slash"));
        assertThat(advice("ws://h/socket.io/chat?EIO=3&transport=websocket"))
                .anyMatch(s -> s.startsWith("The namespace is not part"));
        assertThat(advice("ws://h/socket.io/?EIO=4&transport=websocket"))
                .containsExactly("Send a connect packet on opening: the server closes the connection after 45 s without"
                        + " one.");
        assertThat(advice("ws://h/socket.io/?EIO=3&transport=websocket", "socket.io"))
                .anyMatch(s -> s.startsWith("Socket.IO has no subprotocol"));
    }
}
