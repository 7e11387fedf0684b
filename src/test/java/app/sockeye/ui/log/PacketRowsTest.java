package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.log.look.FieldColumn;
import java.io.IOException;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Rows where a dialect is spoken. */
@ExtendWith(WindowExtension.class)
class PacketRowsTest {
    @TempDir
    static Path folder;

    private LogPage page;
    private Transcript transcript;
    private Recording recording;

    @Start
    void start(Stage stage) throws IOException {
        transcript = Transcript.create(folder.resolve("session" + System.nanoTime()));
        recording = new Recording(transcript);
        page = new LogPage(stage, 1000, 500);
    }

    @AfterEach
    void close() {
        page.close();
        transcript.close();
    }

    private void show(FxRobot robot) {
        recording.publish();
        robot.interact(() -> page.model.show(transcript));
        page.awaitRows(transcript.count());
    }

    private boolean is(long row, String state) {
        return page.row(row).getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    @Test
    void rowsTellPacketsAndTheirPairs(FxRobot robot) {
        recording
                .sent("{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"order.place\",\"params\":{\"qty\":3}}")
                .after(14)
                .received("{\"jsonrpc\":\"2.0\",\"id\":12,\"result\":{\"ok\":true}}")
                .sent("{\"jsonrpc\":\"2.0\",\"id\":13,\"method\":\"order.cancel\"}")
                .received("{\"jsonrpc\":\"2.0\",\"method\":\"tick\"}")
                .received("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"Parse error\"}}")
                .received("[{\"jsonrpc\":\"2.0\",\"method\":\"a\"},{\"jsonrpc\":\"2.0\",\"method\":\"b\"}]");
        show(robot);
        page.await(() -> page.cell(0, "subject").equals("order.place"));
        assertThat(page.cell(0, "preview")).isEqualTo("{\"qty\":3}");
        assertThat(page.cell(0, "kind")).isEqualTo("Request");
        page.await(() -> page.cell(0, "aside").equals("id 12 → 14 ms"));
        assertThat(page.cell(1, "kind")).isEqualTo("Result");
        assertThat(page.cell(1, "aside")).isEqualTo("for #0 after 14 ms");
        page.await(() -> page.cell(2, "aside").equals("id 13, no reply yet"));
        assertThat(page.cell(4, "kind")).isEqualTo("Error !");
        assertThat(is(4, "error")).isTrue();
        assertThat(is(0, "error")).isFalse();
        assertThat(page.cell(5, "aside")).isEqualTo("+1");
        assertThat(page.row(0)
                        .queryAccessibleAttribute(AccessibleAttribute.TEXT)
                        .toString())
                .contains("Request", "order.place {\"qty\":3}", "id 12 → 14 ms");
        page.shoot("log-packets");
    }

    @Test
    void whatCannotBeReadSaysWhyAndKeepsItsText(FxRobot robot) {
        transcript.conversations().choose(DialectChoice.of("jsonrpc"));
        recording.received("{\"jsonrpc\":\"2.0\",\"id\":1}");
        show(robot);
        page.await(() -> page.cell(0, "kind").equals("Unreadable !"));
        assertThat(page.cell(0, "subject")).isEqualTo("JSON, but neither method, result nor error.");
        assertThat(page.cell(0, "preview")).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1}");
        assertThat(is(0, "error")).isTrue();
    }

    @Test
    void rowsFollowTheChoiceOfTheDialect(FxRobot robot) {
        recording.sent("{\"jsonrpc\":\"2.0\",\"method\":\"tick\"}");
        show(robot);
        page.await(() -> page.cell(0, "kind").equals("Notification"));
        transcript.conversations().choose(DialectChoice.OFF);
        page.await(() -> page.cell(0, "kind").equals("Text"));
        assertThat(page.cell(0, "preview")).isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"tick\"}");
        assertThat(page.cell(0, "subject")).isEmpty();
    }

    @Test
    void aColumnShowsAFieldOfThePackets(FxRobot robot) {
        recording.sent("{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"order.place\"}");
        show(robot);
        robot.interact(() -> page.layout.add(FieldColumn.of("d.method").orElseThrow()));
        page.await(() ->
                page.row(0).lookup(".value") != null && page.cell(0, "value").equals("order.place"));
    }

    @Test
    void hitsAreMarkedInWhatIsShown(FxRobot robot) {
        recording.sent("{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"order.place\",\"params\":{\"order\":1}}");
        show(robot);
        page.await(() -> page.cell(0, "subject").equals("order.place"));
        robot.interact(() -> {
            page.model.filter().textProperty().set("order");
            page.model.filter().apply();
        });
        page.await(() -> page.row(0).lookupAll(".hits").stream()
                        .filter(hits -> hits.getLayoutBounds().getWidth() > 0)
                        .count()
                == 2);
    }
}
