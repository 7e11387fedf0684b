package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.graphql.GraphQlDialect;
import app.sockeye.dialect.jsontext.JsonServer;
import app.sockeye.protocol.Direction;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** GraphQL spoken by clicks and keys, with a server that pings. */
@ExtendWith(WindowExtension.class)
class GraphQlJourneyTest {
    @TempDir
    private Path home;

    private JsonServer server;
    private SpokenJourney spoken;

    @BeforeEach
    void start(FxRobot robot) throws Exception {
        server = JsonServer.start(new GraphQlDialect(), "graphql");
        spoken = new SpokenJourney(robot, home);
        spoken.connect("graphql", server.url(), "payload", "{\"token\":\"t\"}");
        spoken.await(Direction.RECEIVED, "Connection ack", 1);
    }

    @AfterEach
    void close() {
        spoken.close();
        server.close();
    }

    @Test
    void operationsAreRunAndStoppedAndPingsAnswered() {
        spoken.form("Operation");
        spoken.type("query", "query One { n }");
        spoken.send("\"query\":\"query One { n }\"");
        spoken.await(Direction.RECEIVED, "Complete", 1);
        assertThat(spoken.journey.text("#composer-send")).isEqualTo("Run");
        spoken.type("query", "subscription Ticks { n }");
        spoken.send("\"id\":\"2\"");
        spoken.await(Direction.RECEIVED, "Next", 2);

        spoken.filter("event:Ticks op:next", 1);
        spoken.inspect(0, "Ticks", "subscription");
        spoken.answer(0, "Stop");
        spoken.send("{\"id\":\"2\",\"type\":\"complete\"}");
        spoken.await(Direction.SENT, "Complete", 1);

        spoken.await(Direction.SENT, "Pong", 2);
        spoken.neglect("pong");
    }
}
