package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class HandedJourneyTest {
    private Journey journey;

    @TempDir
    Path files;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void anAddressGetsATabAndIsNotConnectedTo() {
        journey.hand("ws://127.0.0.1:9/from-a-page?a=b");
        journey.await(
                "the address",
                () -> ((TextField) journey.find("#url")).getText().equals("ws://127.0.0.1:9/from-a-page?a=b"));
        assertThat(journey.text("#connect")).startsWith("Connect");
        assertThat(journey.words("#log-rows")).isEmpty();
    }

    @Test
    void aSavedConnectionComesToTheFront() {
        journey.hand("Ticker");
        journey.await(
                "the ticker", () -> ((TextField) journey.find("#url")).getText().contains("/ticker"));
    }

    @Test
    void filesGoWhereTheyBelong() throws Exception {
        Path payload = Files.write(files.resolve("photo.bin"), new byte[] {1, 2, 3});
        journey.hand(payload.toString());
        journey.await(
                "the file to send",
                () -> journey.shows("#composer-file-name")
                        && journey.words("#composer-file").contains("photo.bin"));
        Path har = Files.writeString(
                files.resolve("page.har"),
                """
                {"log": {"version": "1.2", "creator": {"name": "a", "version": "1"}, "entries": [{
                  "startedDateTime": "2026-01-02T03:04:05.000Z", "time": 1,
                  "request": {"method": "GET", "url": "wss://recorded.test/feed", "httpVersion": "HTTP/1.1",
                    "headers": []},
                  "response": {"status": 101, "statusText": "Switching Protocols", "headers": []},
                  "_webSocketMessages": [{"type": "receive", "time": 1767323045.5, "opcode": 1, "data": "hello"}]}]}}
                """);
        Path curl = Files.writeString(files.resolve("call.sh"), "curl wss://example.test/imported");
        journey.hand(har.toString(), curl.toString());
        journey.await("the recording", () -> journey.words("#history").contains("page.har"));
        journey.click("#sidebar-connections");
        journey.await("the connection", () -> journey.words(".sidebar").contains("example.test"));
    }

    @Test
    void whatIsNothingIsTold() {
        journey.hand("no such thing");
        journey.await("the sentence", () -> journey.words("#toast").contains("no such thing"));
    }
}
