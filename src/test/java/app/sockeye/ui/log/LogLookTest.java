package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Takes pictures of the log, for looking at. */
@ExtendWith(WindowExtension.class)
class LogLookTest {
    private static final String TICK = "{\"type\":\"ticker\",\"symbol\":\"SOL-USD\",\"price\":67778.25,\"bid\":67768.5,"
            + "\"ask\":67788.5,\"volume\":1204,\"venue\":\"XNY\",\"ts\":\"2026-11-22T14:02:11Z\",\"seq\":";

    @TempDir
    static Path folder;

    private LogPage page;
    private Transcript transcript;

    @Start
    void start(Stage stage) throws IOException {
        transcript = Transcript.create(folder.resolve("look" + System.nanoTime()));
        record();
        page = new LogPage(stage, 1000, 600);
        page.model.show(transcript);
    }

    @AfterEach
    void close() {
        page.close();
        transcript.close();
    }

    private void record() {
        Recording recording = new Recording(transcript);
        recording.told(EntryKind.STATE, null, "Connecting to wss://stream.example.com/v2/market");
        recording.after(12).told(EntryKind.HANDSHAKE, Direction.SENT, "GET /v2/market HTTP/1.1\r\nHost: x\r\n\r\n");
        recording.after(31).told(EntryKind.HANDSHAKE, Direction.RECEIVED, "HTTP/1.1 101 Switching Protocols\r\n\r\n");
        recording.after(0).told(EntryKind.STATE, null, "Connected to stream.example.com\nSubprotocol: json.v2");
        recording
                .after(4)
                .sent("{\"op\":\"subscribe\",\"channel\":\"ticker\",\"symbols\":[\"BTC-USD\"],\"id\":1204452}");
        for (int i = 0; i < 9; i++) {
            recording.after(37).received(TICK + i + "}");
        }
        recording.after(10).ping(Direction.SENT, (byte) 1, (byte) 2, (byte) 3, (byte) 4);
        recording.after(18).pong(Direction.RECEIVED, (byte) 1, (byte) 2, (byte) 3, (byte) 4);
        recording.after(5).binary(new byte[] {(byte) 0xca, (byte) 0xfe, 0, 1, 'h', 'e', 'l', 'l', 'o', 0x7f, 9, 9});
        recording.after(5).received("line one\nline two\twith a tab · ünïcødé 日本語 ✓");
        recording.told(EntryKind.NOTE, null, "Recording paused while the disk was full; nothing was lost.");
        recording.told(EntryKind.ERROR, Direction.RECEIVED, "A control frame may not be fragmented.\nRule: RFC 6455");
        recording.after(8).close(Direction.RECEIVED, new CloseReason(1000, "bye"));
        recording.after(1).close(Direction.SENT, new CloseReason(1000, ""));
        recording.told(EntryKind.STATE, null, "Closed by the server with 1000 Normal Closure");
        recording.event(new ConnectionEvent.Gap(Instant.EPOCH, 4_100_000_000L, 1));
        recording.publish();
    }

    @ParameterizedTest
    @EnumSource
    void looksRightInBothThemes(Theme theme, FxRobot robot) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        robot.interact(theme::apply);
        page.awaitRows(transcript.count());
        robot.interact(() -> page.rows().select(9));
        page.shoot("log-" + name);
        robot.interact(() -> page.model.filter().textProperty().set("/[0-9]{4}\\.5|sub\\w+/"));
        page.await(() -> page.rows().count() < transcript.count());
        page.shoot("log-filter-" + name);
        robot.interact(() -> page.model.filter().textProperty().set("/[0-9/"));
        page.await(() -> page.model.filter().problemProperty().get().isPresent());
        page.shoot("log-invalid-" + name);
        robot.interact(() -> page.model.filter().textProperty().set("nothing like it"));
        page.await(() -> page.rows().count() == 0);
        page.shoot("log-no-match-" + name);
        robot.interact(() -> page.model.show(null));
        robot.interact(() -> page.model.filter().clear());
        robot.interact(() -> page.model.addressProperty().set("ws://localhost:8080/echo"));
        page.shoot("log-empty-" + name);
    }

    @ParameterizedTest
    @EnumSource
    void floodLooksRight(Theme theme, FxRobot robot) {
        robot.interact(theme::apply);
        Recording more = new Recording(transcript);
        for (int i = 0; i < 50_000; i++) {
            more.received(TICK + i + "}");
        }
        more.publish();
        page.awaitRows(transcript.count());
        robot.interact(() -> page.rows().select(40_000));
        robot.interact(() -> page.rows().requestFocus());
        robot.type(KeyCode.DOWN);
        more.many(1234, "more ");
        more.publish();
        page.awaitRows(transcript.count());
        page.shoot("log-flood-" + theme.name().toLowerCase(Locale.ROOT));
        assertThat(page.rows().followProperty().get()).isFalse();
    }
}
