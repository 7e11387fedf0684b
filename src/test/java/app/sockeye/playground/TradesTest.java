package app.sockeye.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TradesTest {
    private static Playground playground;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static RawClient open(String path) throws IOException {
        return RawClient.open(playground, path);
    }

    @Test
    void onlyTheTokenOfTheLoginSubscribes() throws IOException {
        try (RawClient client = open("/trades?rate=1000")) {
            client.sendText("{\"op\":\"subscribe\",\"symbol\":\"BTC-USD\",\"token\":\"\"}");
            assertThat(client.frame().text()).contains("\"error\"");

            client.sendText("{\"op\":\"login\",\"user\":\"mira\"}");
            String session = client.frame().text();
            assertThat(session).startsWith("{\"type\":\"session\",\"user\":\"mira\",\"token\":\"");
            String token = session.replaceFirst(".*\"token\":\"", "").replaceFirst("\".*", "");

            client.sendText("{\"op\":\"subscribe\",\"symbol\":\"BTC-USD\",\"token\":\"" + token + "\"}");
            assertThat(client.frame().text()).contains("\"subscribed\"", "\"BTC-USD\"");
            assertThat(client.frame().text()).startsWith("{\"type\":\"trade\",\"symbol\":\"BTC-USD\",\"n\":1,");
        }
    }

    @Test
    void whoAnswersNoHeartbeatIsClosed() throws IOException {
        try (RawClient client = open("/trades?heartbeat=10")) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.frame().text()).isEqualTo("{\"type\":\"heartbeat\"}");
            }
            assertThat(client.frame().closeCode()).isEqualTo(Trades.NO_PONG);
        }
    }

    @Test
    void whoAnswersHeartbeatsStays() throws IOException {
        try (RawClient client = open("/trades?heartbeat=10")) {
            for (int i = 0; i < 10; i++) {
                assertThat(client.frame().text()).isEqualTo("{\"type\":\"heartbeat\"}");
                client.sendText("{\"op\":\"pong\"}");
            }
        }
    }

    @Test
    void whatIsNotUnderstoodIsSaid() throws IOException {
        try (RawClient client = open("/trades")) {
            client.sendText("[]");
            assertThat(client.frame().text()).contains("error", "login, subscribe or pong");
            client.sendText("{");
            assertThat(client.frame().text()).contains("error");
        }
    }
}
