package app.sockeye.dialect.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.jsontext.JsonServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphQlServerTest {
    private final GraphQlDialect dialect = new GraphQlDialect();

    @ParameterizedTest
    @ValueSource(strings = {"graphql", "graphql-legacy"})
    void aConversationIsSpoken(String preset) throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "graphql");
                SpokenSocket socket = server.connect(preset, Map.of(), true)) {
            socket.await("< Connection ack");
            if (preset.equals("graphql")) {
                socket.await("> Pong");
            }
            socket.send(new FilledForm("subscribe", Map.of("query", "query One { n }")));
            assertThat(socket.await("< Complete")).isEqualTo("< Complete One ~ answer s op 1");
            socket.send(new FilledForm("subscribe", Map.of("query", "subscription { n }")));
            socket.await(preset.equals("graphql") ? "< Next n" : "< Data n");
            socket.send(new FilledForm("complete", Map.of("id", "2")));
            if (!preset.equals("graphql")) {
                socket.await("< Complete n");
            }
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    @Test
    void withoutItsDutyTheConnectionIsCutOff() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "graphql");
                SpokenSocket socket = server.connect("graphql", Map.of(), false)) {
            socket.awaitClosed();
            assertThat(socket.told()).contains("< Ping ~ request r ping");
        }
    }
}
