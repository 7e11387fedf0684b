package app.sockeye.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.statistics.NamedTraffic;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class NameTableTest {
    @TempDir
    static Path folder;

    private Transcript transcript;
    private StatisticsPage page;

    @Start
    void start(Stage stage) throws IOException {
        transcript = Transcript.create(folder.resolve("session" + System.nanoTime()));
        transcript.conversations().choose(DialectChoice.of("socketio"));
        page = new StatisticsPage(stage, transcript, 1040, 700);
    }

    @AfterEach
    void close() {
        page.close();
        transcript.close();
    }

    private void chat() {
        page.text(Direction.SENT, "421[\"chat message\",\"a\"]");
        page.after(14).text(Direction.RECEIVED, "431[\"ok\"]");
        page.text(Direction.RECEIVED, "42[\"tick\",1]").text(Direction.RECEIVED, "42[\"tick\",2]");
        page.publish();
        page.showSession();
        page.await(() -> names().equals(List.of("tick", "chat message")));
    }

    @SuppressWarnings("unchecked")
    private TableView<NamedTraffic> table() {
        return (TableView<NamedTraffic>) page.find("#statistics-name-table");
    }

    private List<String> names() {
        return table() == null
                ? List.of()
                : table().getItems().stream().map(NamedTraffic::name).toList();
    }

    private TableColumn<NamedTraffic, ?> column(String title) {
        return table().getColumns().stream()
                .filter(column -> column.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesAreListedByWhatCameMostAndSortedByAnyColumn(FxRobot robot) {
        chat();
        robot.interact(() -> {
            table().getSortOrder().clear();
            table().getSortOrder().add(column(StatisticsTexts.NAME));
        });
        assertThat(names()).containsExactly("chat message", "tick");
        page.text(Direction.RECEIVED, "42[\"a first one\"]").publish();
        page.await(() -> names().equals(List.of("a first one", "chat message", "tick")));
    }

    @Test
    void aRowShowsItsMessagesInTheLog(FxRobot robot) {
        chat();
        robot.clickOn("chat message");
        assertThat(page.commands).containsExactly("show event:\"chat message\"");
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        assertThat(page.commands).endsWith("show event:\"tick\"");
    }

    @Test
    void theTableIsSavedAsItIsShown() {
        chat();
        assertThat(((NameTable) (Object) table()).csv().split("\r\n"))
                .hasSize(3)
                .contains("Socket.IO,event,tick,2,0,24,,,,,")
                .anyMatch(line -> line.matches("Socket.IO,event,chat message,0,1,23,1,\\d+,\\d+,14000000,0"));
    }

    @Test
    void theTableTakesTwoRowsOfTheGridHoweverLongItIs() {
        for (int i = 0; i < 60; i++) {
            page.text(Direction.RECEIVED, "42[\"event " + i + "\"]");
        }
        page.publish();
        page.showSession();
        page.await(() -> names().size() == 60);
        assertThat(page.find("#statistics-names").getLayoutBounds().getHeight()).isLessThan(400);
    }

    @Test
    void withoutADialectThereIsNoTable() {
        transcript.conversations().choose(DialectChoice.OFF);
        page.text(Direction.RECEIVED, "42[\"tick\",1]").publish();
        page.showSession();
        page.await(() -> page.text("#statistics-messages-figure").startsWith("▼ 1 "));
        assertThat(table()).isNull();
    }
}
