package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.log.bar.DialectChips;
import app.sockeye.ui.log.bar.NoisePill;
import app.sockeye.ui.log.look.Column;
import app.sockeye.ui.log.look.FieldColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
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
        page.await(() -> page.cell(0, "aside").equals("result #12 after 14 ms"));
        assertThat(page.cell(1, "kind")).isEqualTo("Result");
        assertThat(page.cell(1, "aside")).isEqualTo("for #0 after 14 ms");
        page.await(() -> page.cell(2, "aside").equals("#13, no reply yet"));
        assertThat(page.cell(4, "kind")).isEqualTo("Error !");
        assertThat(is(4, "error")).isTrue();
        assertThat(is(0, "error")).isFalse();
        assertThat(page.cell(5, "aside")).isEqualTo("+1");
        assertThat(page.row(0)
                        .queryAccessibleAttribute(AccessibleAttribute.TEXT)
                        .toString())
                .contains("Request", "order.place {\"qty\":3}", "result #12 after 14 ms");
        page.shoot("log-packets");
    }

    @Test
    void aRequestThatWasTakenBackIsCancelled(FxRobot robot) {
        page.model.dialect().keepIn(() -> DialectChoice.of("graphql"), choice -> {});
        recording
                .sent("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { tick }\"}}")
                .after(30)
                .sent("{\"id\":\"1\",\"type\":\"complete\"}")
                .sent("{\"id\":\"2\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ now }\"}}");
        show(robot);
        page.await(() -> page.cell(0, "aside").equals("#1 cancelled after 30 ms"));
        assertThat(page.cell(1, "aside")).isEqualTo("cancels #0 after 30 ms");
        page.await(() -> page.cell(2, "aside").equals("#2, no reply yet"));
    }

    @Test
    void anotherDialectIsToldToWhoShowsPackets(FxRobot robot) {
        AtomicInteger told = new AtomicInteger();
        page.model.dialect().setOnOtherPackets(told::incrementAndGet);
        recording.sent("{\"jsonrpc\":\"2.0\",\"method\":\"tick\"}");
        show(robot);
        page.await(() -> page.cell(0, "subject").equals("tick"));
        assertThat(told).hasValue(0);
        robot.interact(() -> page.model.dialect().choose(DialectChoice.OFF));
        page.await(() -> told.get() == 1);
    }

    @Test
    void longNamesOfPacketsAreNotCutUnlessTheUserSetTheWidth(FxRobot robot) {
        page.model.dialect().keepIn(() -> DialectChoice.of("graphql"), choice -> {});
        recording.sent("{\"type\":\"connection_init\"}").received("{\"type\":\"connection_ack\"}");
        show(robot);
        page.await(() ->
                page.cell(0, "kind").equals("Connection init") && kindClip(0).isEmpty());
        robot.interact(() -> page.model.layout().setWidth(Column.KIND, 50));
        page.await(() -> kindClip(0).filter(width -> width < 50).isPresent());
    }

    /** The width that a row's kind is cut to; empty where it is shown as a whole. */
    private Optional<Double> kindClip(long row) {
        return Optional.ofNullable(page.row(row).lookup(".kind").getClip())
                .map(clip -> clip.getLayoutBounds().getWidth());
    }

    @Test
    void rowsOfACompressedStreamShowWhatItUnpacksTo(FxRobot robot) {
        Deflater deflater = new Deflater();
        for (String text : List.of("{\"op\":10}", "{\"op\":11,\"d\":null}")) {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            byte[] out = new byte[100];
            recording.binary(Arrays.copyOf(out, deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH)));
        }
        deflater.end();
        show(robot);
        page.await(() -> page.cell(0, "preview").equals("{\"op\":10}"));
        page.await(() -> page.cell(1, "preview").equals("{\"op\":11,\"d\":null}"));
        assertThat(page.row(1)
                        .queryAccessibleAttribute(AccessibleAttribute.TEXT)
                        .toString())
                .contains("{\"op\":11");
    }

    @Test
    void whatCannotBeReadSaysWhyAndKeepsItsText(FxRobot robot) {
        page.model.dialect().keepIn(() -> DialectChoice.of("jsonrpc"), choice -> {});
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
    void aFieldIsTypedAsAColumnWhereItIsSpoken(FxRobot robot) {
        recording.sent("{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"order.place\"}");
        show(robot);
        page.await(() -> page.cell(0, "kind").equals("Request"));
        page.await(() -> !page.model.dialect().fields().isEmpty());
        robot.clickOn("#log-columns").clickOn("Add column…");
        robot.clickOn("#log-add-column").write("d.method").clickOn("#log-add-column-run");
        page.await(() ->
                page.row(0).lookup(".value") != null && page.cell(0, "value").equals("order.place"));
        assertThat(page.layout.fields()).containsExactly("method");
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

    @Test
    void heartbeatsAreHiddenAndToldUntilTheyAreAskedFor(FxRobot robot) {
        NoisePill pill = FxThread.call(() -> new NoisePill(page.model.dialect()));
        page.model.dialect().keepIn(() -> DialectChoice.of("socketio"), choice -> {});
        recording.received("0{\"sid\":\"a\",\"pingInterval\":25000}");
        for (int i = 0; i < 14; i++) {
            recording.received("2").sent("3");
        }
        recording.received("42[\"hi\"]").publish();
        robot.interact(() -> page.model.show(transcript));
        page.await(() -> page.rows().count() == 2 && pill.isVisible());
        assertThat(pill.getText()).isEqualTo("28 heartbeats hidden");
        page.await(() -> page.cell(1, "subject").equals("hi"));
        recording.received("2").sent("3").received("42[\"again\"]").publish();
        page.await(() -> page.rows().count() == 3 && pill.getText().equals("30 heartbeats hidden"));
        robot.interact(pill::fire);
        page.awaitRows(transcript.count());
        page.await(() -> is(31, "noise"));
        assertThat(is(32, "noise")).isFalse();
        assertThat(pill.getText()).isEqualTo("Heartbeats shown");
        robot.interact(pill::fire);
        page.awaitRows(3);
    }

    @Test
    void hiddenHeartbeatsAreCountedWithinAFilter(FxRobot robot) {
        page.model.dialect().keepIn(() -> DialectChoice.of("socketio"), choice -> {});
        recording.received("2").sent("3").received("42[\"hi\"]").sent("42[\"ho\"]");
        recording.publish();
        robot.interact(() -> page.model.show(transcript));
        page.awaitRows(2);
        robot.interact(() -> {
            page.model.filter().textProperty().set("dir:sent");
            page.model.filter().apply();
        });
        page.awaitRows(1);
        page.await(() -> page.model.dialect().hiddenProperty().get().all() == 1);
    }

    @Test
    void anEmptyLogSaysThatThereAreOnlyHeartbeats(FxRobot robot) {
        page.model.dialect().keepIn(() -> DialectChoice.of("socketio"), choice -> {});
        recording.received("2").sent("3").publish();
        robot.interact(() -> page.model.show(transcript));
        page.await(() -> page.find("#log-empty").isVisible()
                && page.find("#log-empty-action").isVisible());
        robot.clickOn("#log-empty-action");
        page.awaitRows(2);
    }

    @Test
    void theChipTellsTheDialectAndItsMenuChoosesAnother(FxRobot robot) {
        AtomicReference<DialectChoice> kept = new AtomicReference<>(DialectChoice.RECOGNISED);
        page.model.dialect().keepIn(kept::get, kept::set);
        DialectChips chips = FxThread.call(() -> new DialectChips(page.model.dialect()));
        Button chip = (Button) chips.getChildren().get(0);
        assertThat(chips.isVisible()).isFalse();
        recording.sent("{\"jsonrpc\":\"2.0\",\"method\":\"tick\"}");
        show(robot);
        page.await(() -> chips.isVisible() && chip.getText().startsWith("JSON-RPC"));
        assertThat(((Labeled) page.find("#log-title-kind")).getText()).isEqualTo("Packet");
        robot.interact(() -> item(chip, "dialect-off").fire());
        page.await(() -> page.cell(0, "kind").equals("Text"));
        assertThat(kept.get()).isEqualTo(DialectChoice.OFF);
        page.await(() -> chip.getText().equals("raw messages"));
        assertThat(((Labeled) page.find("#log-title-kind")).getText()).isEqualTo("Kind");
        robot.interact(() -> item(chip, "dialect-auto").fire());
        page.await(() -> page.cell(0, "kind").equals("Notification"));
        page.await(() -> item(chip, "dialect-auto").getText().equals("Recognised: JSON-RPC"));
    }

    private static MenuItem item(Button chip, String id) {
        return chip.getContextMenu().getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }
}
