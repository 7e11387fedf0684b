package app.sockeye.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.profile.Profile;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.SomeOptions;
import app.sockeye.profile.variable.Variables;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Header;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.SessionStatuses;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is told of the connection there was, and of the one that did not come about. */
@ExtendWith(WindowExtension.class)
class OutcomeTest {
    private static final String ADDRESS = "ws://localhost:9/echo";
    private static final ConnectOptions ECHO = ConnectOptions.to(URI.create(ADDRESS));
    private static final SessionStatus LOST = SessionStatuses.closed(
            ECHO,
            new Closure(
                    Closure.Closer.NETWORK,
                    Optional.empty(),
                    Optional.empty(),
                    -1,
                    "The server closed the TCP connection without a close frame."));

    private final RecordingCommands commands = new RecordingCommands();
    private final AtomicInteger shown = new AtomicInteger();
    private ConnectionModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = new ConnectionModel(
                Profile.create("New", ADDRESS), commands, new SimpleObjectProperty<>(Surroundings.of(Variables.NONE)));
        ConnectionView view = new ConnectionView(model, new UiPulse());
        view.setOnShowFailure(shown::incrementAndGet);
        scene = RegionShot.show(stage, view, Theme.LIGHT, 800, 300);
    }

    @Test
    void aLostConnectionIsToldWithCodeReasonAndTimeAndConnectedAgainByAClick(FxRobot robot) {
        status(robot, LOST);
        assertThat(text(robot, "#end-title")).isEqualTo("Connection lost");
        assertThat(text(robot, "#end-code")).isEqualTo("1006");
        assertThat(text(robot, "#end-after")).startsWith("after ");
        assertThat(text(robot, "#end-sentence")).contains("without a close frame");
        assertThat(text(robot, "#state")).isEqualTo("Lost 1006");
        assertThat(robot.lookup("Ctrl+Shift+Enter").query().isVisible()).isTrue();
        robot.interact(() -> RegionShot.shoot(scene, "connection-lost"));
        robot.clickOn("#reconnect");
        assertThat(commands.connected).hasSize(1);
    }

    @Test
    void itIsKeptUntilAConnectionIsOpenAgain(FxRobot robot) {
        status(robot, LOST);
        status(robot, SessionStatuses.connecting(ECHO));
        assertThat(bar(robot)).isTrue();
        assertThat(robot.lookup("#reconnect").query().isDisabled()).isTrue();
        status(robot, SessionStatuses.failed(ECHO, refused()));
        assertThat(bar(robot)).isTrue();
        status(robot, SessionStatuses.open(ECHO));
        assertThat(bar(robot)).isFalse();
    }

    @Test
    void itCanBeDismissed(FxRobot robot) {
        status(robot, LOST);
        robot.clickOn("#end-dismiss");
        assertThat(bar(robot)).isFalse();
        assertThat(text(robot, "#state")).isEqualTo("Lost 1006");
    }

    @Test
    void theWaitForTheNextAttemptIsToldAndCanBeEndedAtOnce(FxRobot robot) {
        status(robot, SessionStatuses.waitingLong(ECHO, LOST.closure().orElseThrow()));
        assertThat(text(robot, "#end-title")).isEqualTo("Connection lost");
        assertThat(text(robot, "#end-sentence")).endsWith("without a close frame. Reconnecting in 01:00:00 (2 of 5).");
        assertThat(text(robot, "#state")).isEqualTo("Lost 1006");
        assertThat(text(robot, "#connect")).isEqualTo("Cancel");
        Region countdown = robot.lookup("#end-countdown").queryAs(Region.class);
        assertThat(countdown.isVisible()).isTrue();
        assertThat(countdown.getWidth()).isGreaterThan(700);
        robot.interact(() -> RegionShot.shoot(scene, "connection-waiting"));
        robot.clickOn("#reconnect");
        robot.clickOn("#reconnect-stop");
        robot.interact(model::pressKey);
        robot.clickOn("#connect");
        assertThat(commands.said).containsExactly("try now", "stop reconnecting", "try now", "cancel");
    }

    @Test
    void whatHappenedToAnAttemptStaysWhileTheNextIsMade(FxRobot robot) {
        status(robot, SessionStatuses.waitingLong(ECHO, LOST.closure().orElseThrow()));
        status(robot, SessionStatuses.reconnecting(ECHO));
        assertThat(text(robot, "#end-sentence")).endsWith("Reconnecting now (2 of 5).");
        assertThat(robot.lookup("#reconnect").query().isDisabled()).isFalse();
        status(robot, SessionStatuses.waiting(ECHO, refused()));
        assertThat(text(robot, "#end-title")).isEqualTo("Connection lost");
        assertThat(text(robot, "#end-sentence")).isEqualTo("Nothing listens there. Reconnecting in 1 s (3 of 5).");
        assertThat(notice(robot)).isFalse();
        status(robot, SessionStatuses.reconnecting(ECHO));
        assertThat(text(robot, "#end-sentence")).isEqualTo("Nothing listens there. Reconnecting now (2 of 5).");
        status(robot, SessionStatuses.failed(ECHO, refused()));
        assertThat(text(robot, "#end-sentence")).endsWith("without a close frame.");
        assertThat(notice(robot)).isTrue();
    }

    @Test
    void anAttemptOfTheUserThatIsRepeatedIsToldInTheSameBar(FxRobot robot) {
        status(robot, SessionStatuses.waiting(ECHO, refused()));
        assertThat(text(robot, "#end-title")).isEqualTo("Not connected");
        assertThat(robot.lookup("#end-code").query().isVisible()).isFalse();
        assertThat(text(robot, "#end-sentence")).isEqualTo("Nothing listens there. Reconnecting in 1 s (3 of 5).");
    }

    @Test
    void aConnectionThatTheUserClosedIsNotToldAsLost(FxRobot robot) {
        status(robot, SessionStatuses.closedByUser(ECHO, closed(Closure.Closer.CLIENT, 1000, "")));
        assertThat(bar(robot)).isFalse();
        assertThat(text(robot, "#state")).isEqualTo("Closed 1000");
    }

    @Test
    void theServersReasonIsQuoted(FxRobot robot) {
        status(robot, SessionStatuses.closed(ECHO, closed(Closure.Closer.SERVER, 1011, "disk\nfull")));
        assertThat(text(robot, "#end-title")).isEqualTo("Closed by the server");
        assertThat(text(robot, "#end-sentence")).endsWith("Reason: \"disk\u00b6full\"");
        status(robot, SessionStatuses.closed(ECHO, closed(Closure.Closer.SERVER, 1000, "")));
        assertThat(text(robot, "#end-sentence")).endsWith("No reason given.");
        robot.interact(() -> RegionShot.shoot(scene, "connection-closed-by-server"));
    }

    @Test
    void whatSockeyeClosedForAFaultIsToldWithTheFault(FxRobot robot) {
        Closure broken = new Closure(
                Closure.Closer.CLIENT,
                Optional.of(new CloseReason(1002, "")),
                Optional.empty(),
                -1,
                "The server broke the protocol (RFC 6455 section 5.1): a frame was masked.");
        status(robot, SessionStatuses.closed(ECHO, broken));
        assertThat(text(robot, "#end-title")).isEqualTo("Closed by Sockeye");
        assertThat(text(robot, "#end-code")).isEqualTo("1002");
        assertThat(text(robot, "#end-sentence")).contains("broke the protocol");
    }

    @Test
    void aFailureGoesWithTheAddressItSpeaksOf(FxRobot robot) {
        status(robot, SessionStatuses.failed(ECHO, refused()));
        assertThat(notice(robot)).isTrue();
        robot.interact(() -> model.form().urlProperty().set("ftp://elsewhere"));
        assertThat(notice(robot)).isFalse();
        robot.clickOn("#connect");
        assertThat(text(robot, "#url-error")).isNotEmpty();
        assertThat(notice(robot)).isFalse();
        robot.interact(() -> model.form().urlProperty().set(ADDRESS));
        assertThat(notice(robot)).isTrue();
        robot.interact(() -> model.form().optionsProperty().set(SomeOptions.of("timeouts.close", "soon")));
        robot.interact(model::connect);
        assertThat(notice(robot)).isFalse();
    }

    @Test
    void aRefusedAnswerStandsInTheFailureWithALinkToItsRow(FxRobot robot) throws IOException {
        HandshakeResponse response = new HandshakeResponse(
                new byte[0],
                401,
                "Unauthorized",
                List.of(
                        new Header("WWW-Authenticate", "Bearer realm=\"orders\""),
                        new Header("Set-Cookie", "session=s3cret"),
                        new Header("Content-Encoding", "gzip"),
                        new Header("Content-Type", "text/plain; charset=iso-8859-1")),
                gzip("Log in f\u00fcrst.\n\u0007".getBytes(StandardCharsets.ISO_8859_1)));
        status(
                robot,
                SessionStatuses.failed(
                        ECHO,
                        new ConnectFailure(
                                ConnectFailure.Kind.HANDSHAKE_REFUSED,
                                "localhost:9 answered 401.",
                                "Add an Authorization header.",
                                "RFC 6455 section 4.2.2",
                                Optional.of(response),
                                null)));
        TextArea answer = robot.lookup("#connection-notice-details").query();
        assertThat(answer.isVisible()).isTrue();
        assertThat(answer.getText())
                .startsWith("HTTP 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"orders\"")
                .contains("Log in f\u00fcrst.")
                .contains("Decompressed (gzip)")
                .doesNotContain("s3cret", "\u0007");
        robot.interact(() -> RegionShot.shoot(scene, "connection-refused"));
        robot.clickOn("#connection-notice-link");
        assertThat(shown).hasValue(1);
        assertThat(notice(robot)).isTrue();
    }

    @Test
    void aLongAnswerIsBounded() {
        byte[] body = "line\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        String text = RefusedAnswer.text(new HandshakeResponse(new byte[0], 500, "x".repeat(5000), List.of(), body));
        assertThat(text.lines()).hasSizeLessThan(250);
        assertThat(text.lines()).allMatch(line -> line.length() < 1100);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static ConnectFailure refused() {
        return new ConnectFailure(
                ConnectFailure.Kind.REFUSED, "Nothing listens there.", "Check the port.", "", Optional.empty(), null);
    }

    private static Closure closed(Closure.Closer first, int code, String reason) {
        CloseReason frame = new CloseReason(code, reason);
        return new Closure(first, Optional.of(frame), Optional.of(frame), 1_000_000, "");
    }

    private void status(FxRobot robot, SessionStatus status) {
        robot.interact(() -> model.statusProperty().set(status));
    }

    private static boolean bar(FxRobot robot) {
        return robot.lookup("#end-bar").query().isVisible();
    }

    private static boolean notice(FxRobot robot) {
        return robot.lookup("#connection-notice").query().isVisible();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }
}
