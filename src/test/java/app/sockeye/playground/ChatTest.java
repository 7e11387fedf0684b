package app.sockeye.playground;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.server.WholeMessages;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChatTest {
    private Playground playground;

    @BeforeEach
    void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void everybodySeesWhoComesWhatIsSaidAndWhoLeaves() throws IOException {
        try (RawClient ann = RawClient.open(playground, "/chat?name=ann")) {
            assertThat(ann.frame().text()).isEqualTo("{\"event\":\"join\",\"name\":\"ann\",\"present\":[\"ann\"]}");
            try (RawClient bob = RawClient.open(playground, "/chat?name=bob")) {
                String joined = "{\"event\":\"join\",\"name\":\"bob\",\"present\":[\"ann\",\"bob\"]}";
                assertThat(ann.frame().text()).isEqualTo(joined);
                assertThat(bob.frame().text()).isEqualTo(joined);
                bob.sendText("\"hi\"");
                String said = "{\"event\":\"message\",\"name\":\"bob\",\"text\":\"\\\"hi\\\"\"}";
                assertThat(ann.frame().text()).isEqualTo(said);
                assertThat(bob.frame().text()).isEqualTo(said);
                bob.sendFrame(RawClient.BINARY, new byte[] {1, 2});
                assertThat(ann.frame().payload()).containsExactly(1, 2);
                bob.closeCleanly();
            }
            assertThat(ann.frame().text()).isEqualTo("{\"event\":\"leave\",\"name\":\"bob\",\"why\":\"left\"}");
        }
    }

    @Test
    void aMemberWhoDoesNotReadIsPutOutAndTheOthersAreTold() throws IOException {
        try (RawClient ann = RawClient.open(playground, "/chat?name=ann")) {
            // Only once ann is in the room is she told that others come.
            ann.frame();
            try (RawClient deaf = RawClient.open(playground, "/chat?name=deaf")) {
                ann.frame();
                putOut(ann, deaf);
            }
        }
    }

    private static void putOut(RawClient ann, RawClient deaf) throws IOException {
        byte[] large = new byte[WholeMessages.MAX_MESSAGE];
        RawClient.Frame got = new RawClient.Frame(RawClient.BINARY, large);
        while (got.first() == RawClient.BINARY) {
            ann.sendFrame(RawClient.BINARY, large);
            got = ann.frame();
        }
        assertThat(got.text()).isEqualTo("{\"event\":\"leave\",\"name\":\"deaf\",\"why\":\"did not read\"}");

        RawClient.Frame last = deaf.frame();
        while (last.first() != RawClient.CLOSE) {
            last = deaf.frame();
        }
        assertThat(last.closeCode()).isEqualTo(1013);
        assertThat(last.closeReason()).contains("did not read");
    }
}
