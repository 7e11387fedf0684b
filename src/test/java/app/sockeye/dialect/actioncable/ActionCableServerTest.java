package app.sockeye.dialect.actioncable;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.jsontext.InstalledServer;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.protocol.Direction;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations with a server by other hands: Debian's ruby-actioncable in puma. */
class ActionCableServerTest {
    private final ActionCableDialect dialect = new ActionCableDialect();

    @TempDir
    private File folder;

    @BeforeAll
    static void needsTheServer() {
        InstalledServer.needs("/usr/bin/puma", "puma");
        InstalledServer.needs("/var/lib/dpkg/info/ruby-actioncable.list", "ruby-actioncable");
    }

    private InstalledServer start() throws Exception {
        String site = new File("src/test/resources/app/sockeye/dialect/cable.ru").getAbsolutePath();
        return InstalledServer.start(folder, port -> List.of("/usr/bin/puma", "-b", "tcp://127.0.0.1:" + port, site));
    }

    private ConnectPlan plan(InstalledServer server, Map<String, String> told) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(told);
        all.put("url", server.url() + told.getOrDefault("url", ""));
        return SpokenForms.plan(dialect, "actioncable", all);
    }

    @Test
    void aWholeConversationIsSpoken() throws Exception {
        Map<String, String> room = Map.of("channel", "ChatChannel", "params", "{\"room\":1}");
        try (InstalledServer server = start();
                SpokenSocket socket = SpokenSocket.connect(dialect, plan(server, room), true)) {
            socket.await("< Welcome");
            socket.await("< Confirm subscription ChatChannel | room 1");
            Packet confirmed = socket.received().stream()
                    .filter(packet -> packet.type() == CableTypes.CONFIRM)
                    .findFirst()
                    .orElseThrow();
            SuggestedReply reply =
                    dialect.replies(Direction.RECEIVED, confirmed).get(0);
            Map<String, String> values = new LinkedHashMap<>(reply.form().values());
            values.put("action", "speak");
            values.put("data", "{\"text\":\"grüezi\"}");
            socket.send(new FilledForm(reply.form().form(), values));
            assertThat(socket.await("< Message")).isEqualTo("< Message ChatChannel | room 1 · {\"text\":\"grüezi\"}");
            socket.send(
                    new FilledForm("subscribe", Map.of("channel", "ChatChannel", "params", "{\"room\":\"secret\"}")));
            socket.await("< Reject subscription ChatChannel | room secret");
            socket.await("< Ping");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    @Test
    void anUnknownUserIsSentAway() throws Exception {
        try (InstalledServer server = start();
                SpokenSocket socket =
                        SpokenSocket.connect(dialect, plan(server, Map.of("url", "/cable?user=nobody")), true)) {
            assertThat(socket.await("< Disconnect")).isEqualTo("< Disconnect | unauthorized · do not reconnect");
            socket.awaitClosed();
        }
    }
}
