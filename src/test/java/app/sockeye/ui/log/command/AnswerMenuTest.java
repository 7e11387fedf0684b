package app.sockeye.ui.log.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.log.LogPage;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class AnswerMenuTest {
    @TempDir
    static Path folder;

    private LogPage page;
    private Transcript transcript;

    @Start
    void start(Stage stage) throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        new Recording(transcript)
                .received("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"order.confirm\"}")
                .received("{\"jsonrpc\":\"2.0\",\"method\":\"tick\"}")
                .publish();
        page = new LogPage(stage, 1000, 500);
        page.model.show(transcript);
    }

    @AfterEach
    void close() {
        page.close();
        transcript.close();
    }

    @Test
    void answersToAPacketAreOffered(FxRobot robot) {
        page.awaitRows(2);
        AnswerMenu menu = new AnswerMenu(page.model, page);
        robot.interact(() -> menu.show(Optional.of(transcript.entry(0))));
        page.await(() -> menu.isVisible() && !menu.isDisable());
        robot.interact(() -> menu.getItems().get(0).fire());
        assertThat(page.commands).contains("answer Answer");
        robot.interact(() -> menu.show(Optional.of(transcript.entry(1))));
        page.await(() -> menu.isVisible() && menu.isDisable());
    }
}
