package app.sockeye.ui.statistics;

import app.sockeye.client.Connector;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.session.ClientSession;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.pulse.UiPulse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Statistics in a stage of their own, of a session that is written by the test. */
final class StatisticsPage implements StatisticsCommands {
    private static final int TIMEOUT_SECONDS = 20;
    private static final long MILLI = 1_000_000;

    final UiPulse pulse = new UiPulse();
    final StatisticsModel model = new StatisticsModel(pulse);
    final StatisticsView view = new StatisticsView(model, this);
    /** What the statistics asked for. */
    final List<String> commands = new ArrayList<>();

    /** What the user answers when asked where to save to. */
    Optional<Path> saveTo = Optional.empty();

    private final Transcript transcript;
    private final Scene scene;
    private long nanos = System.nanoTime();

    /** On the JavaFX thread. */
    StatisticsPage(Stage stage, Transcript transcript, double width, double height) {
        this.transcript = transcript;
        scene = RegionShot.show(stage, view, Theme.LIGHT, width, height);
    }

    void showSession() {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_SECONDS * 1000L, () -> {
            model.sessionProperty().set(new ClientSession(new Connector(), transcript));
            model.sessionNameProperty().set("Trades");
            model.transcriptProperty().set(transcript);
        });
    }

    void close() {
        Platform.runLater(model::close);
        FxThread.settle();
    }

    // What happens in the session

    StatisticsPage after(double millis) {
        nanos += (long) (millis * MILLI);
        return this;
    }

    StatisticsPage text(Direction direction, String text) {
        return frame(EntryKind.TEXT, Opcode.TEXT, direction, text.getBytes(StandardCharsets.UTF_8));
    }

    StatisticsPage ping(int number, double roundTripMillis) {
        frame(EntryKind.PING, Opcode.PING, Direction.SENT, new byte[] {(byte) number});
        after(roundTripMillis);
        return frame(EntryKind.PONG, Opcode.PONG, Direction.RECEIVED, new byte[] {(byte) number});
    }

    private StatisticsPage frame(EntryKind kind, Opcode opcode, Direction direction, byte[] payload) {
        FrameHeader header = FrameHeader.of(true, 0, opcode.code(), false, 0, payload.length);
        appender().append(kind, direction, header, payload, 0, payload.length, nanos);
        return this;
    }

    /** A message that was compressed to a third. */
    StatisticsPage compressed(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        Appender.OpenMessage message = appender().begin(EntryKind.TEXT, Direction.RECEIVED);
        message.frame(FrameHeader.of(true, 4, 1, false, 0, payload.length / 3), nanos);
        message.payload(payload, 0, payload.length);
        message.end(true, nanos);
        return this;
    }

    void publish() {
        appender().publish();
        pulse.wake();
    }

    private Appender appender() {
        return transcript.appender();
    }

    // What is seen

    Node find(String selector) {
        return view.lookup(selector);
    }

    String text(String selector) {
        return ((Labeled) find(selector)).getText();
    }

    /** What a screen reader says of a card's chart. */
    String chart(String card) {
        return find(card).lookup(".chart-plot").getAccessibleText();
    }

    List<String> values() {
        return view.lookupAll(".value-row").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> {
                pulse.wake();
                return WaitForAsyncUtils.asyncFx(condition).get();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        FxThread.settle();
    }

    void shoot(String name) {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_SECONDS * 1000L, () -> {
            view.applyCss();
            view.layout();
            RegionShot.shoot(scene, name);
        });
    }

    @Override
    public void showInLog(String query) {
        commands.add("show " + query);
    }

    @Override
    public Optional<Path> chooseFile(String suggestedName) {
        commands.add("choose " + suggestedName);
        return saveTo;
    }

    @Override
    public void tell(String sentence) {
        commands.add(sentence);
    }

    @Override
    public void saved(String sentence, Path file) {
        commands.add(sentence);
    }
}
