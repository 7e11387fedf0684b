package app.sockeye.ui.inspector.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.inspector.InspectorPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class ClosePaneTest {
    @TempDir
    Path folder;

    private InspectorPage page;

    @Start
    void start(Stage stage) throws IOException {
        page = new InspectorPage(stage, folder);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void aCleanCloseTellsWhoBeganAndHowLongItTook() {
        page.recorded.close(Direction.RECEIVED, new CloseReason(1001, "maintenance").toPayload());
        long answer = page.recorded.close(Direction.SENT, new CloseReason(1001, "").toPayload());
        page.recorded.event(EntryKind.STATE, null, "Closed by the server with 1001 Going Away\nAnswered in: 0.1 ms");
        page.show(answer);
        page.awaitWords("#close-summary", "1001 Going Away", "Closed by the server first.", "RFC 6455 section 7.4.1");
        assertThat(page.words("#close-frames")).contains("\"maintenance\"", "Answered after", "TCP ended after");
        assertThat(page.words("#close-missing")).isEmpty();
        page.shoot("close-pane");
    }

    @Test
    void aReasonThatLooksLikeFactsIsQuotedInOneLine() {
        String forged = "Bye\nCause: disk failure\nCertificate checked: no";
        long close = page.recorded.close(Direction.RECEIVED, new CloseReason(1000, forged).toPayload());
        page.show(close);
        page.awaitWords("#close-frames", "\"Bye¶Cause: disk failure¶Certificate checked: no\"");
        assertThat(page.words("#close-frames")).doesNotContain("Cause");
    }

    @Test
    void aCloseFrameWithoutACodeIsExplained() {
        long close = page.recorded.close(Direction.RECEIVED, new byte[0]);
        page.show(close);
        page.awaitWords(
                "#close-missing",
                "The server's close frame has no code. Code 1005 stands for that; it is never sent on the wire.",
                "The server's close frame was not answered before the connection ended.",
                "The end of the connection was not recorded.");
        assertThat(page.words("#close-summary")).contains("1005 No Status Received");
    }

    @Test
    void aLostConnectionIsExplainedWithoutAnyCloseFrame() {
        page.recorded.close(Direction.SENT, new CloseReason(1000, "of an earlier connection").toPayload());
        page.recorded.event(EntryKind.HANDSHAKE, Direction.SENT, "GET / HTTP/1.1\r\n\r\n");
        page.recorded.text("hello");
        page.show(page.recorded.event(
                EntryKind.STATE, null, "Connection lost (1006 Abnormal Closure)\nCause: The server ended the stream."));
        page.awaitWords("#close-summary", "1006 Abnormal Closure", "The connection was lost: neither side closed it.");
        assertThat(page.words("#close-missing"))
                .contains(
                        "No close frame was sent or received. Code 1006 stands for that; it is never sent on the wire.");
        assertThat(page.words("#close-advice")).anyMatch(words -> words.startsWith("The server ended the stream."));
        page.shoot("close-lost");
    }

    @Test
    void anEndByKeepAliveIsToldWithWhatWentBeforeAndTheAttemptsToReconnect() {
        page.recorded.event(connecting(0));
        page.recorded.text("hello");
        EarlyEnd half = new EarlyEnd.UnansweredPing(3, true, 5_000_000_000L, 6_700_000_000L);
        long end = page.recorded.event(closed(ConnectionEvent.Closer.NETWORK, half));
        page.recorded.event(connecting(1));
        page.recorded.event(new ConnectionEvent.Failed(
                ConnectionEvent.Stage.TCP, false, "localhost:9 refused.", "", List.of(), Optional.empty()));
        page.recorded.event(connecting(2));
        page.show(end);
        page.awaitWords(
                "#close-summary",
                "Given up here: the connection was half-open, as nothing came since keep-alive ping 3.");
        assertThat(page.words("#close-before"))
                .contains(
                        "Keep-alive ping 3 was sent 5.00 s before the end.",
                        "The last byte came 6.70 s before the end.")
                .anyMatch(words -> words.matches("The last message came .* before the end\\."));
        assertThat(page.words("#close-retries"))
                .contains("Attempt 1", "Attempt 2")
                .anyMatch(words -> words.matches("after .*: localhost:9 refused\\."))
                .anyMatch(words -> words.matches("after .*: not ended yet"));
        page.shoot("close-half-open");
    }

    @Test
    void anEndByTheIdleTimeoutIsOurs() {
        page.recorded.event(connecting(0));
        page.show(page.recorded.event(closed(ConnectionEvent.Closer.CLIENT, new EarlyEnd.Idle(30_000_000_000L))));
        page.awaitWords("#close-summary", "Closed here, as no byte came for 30.00 s.");
    }

    private static ConnectionEvent connecting(int attempt) {
        return new ConnectionEvent.Connecting("ws://localhost:9/", Optional.empty(), Set.of(), 0, attempt);
    }

    private static ConnectionEvent closed(ConnectionEvent.Closer closer, EarlyEnd early) {
        return new ConnectionEvent.Closed(
                closer,
                1006,
                true,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "",
                Optional.of(early));
    }

    @Test
    void aCloseThatIsNotAnsweredHasAdvice() {
        page.show(page.recorded.close(Direction.SENT, new CloseReason(1000, "").toPayload()));
        page.awaitWords("#close-summary", "1000 Normal Closure", "Closed here first.");
        assertThat(page.words("#close-advice")).anyMatch(words -> words.contains("should answer"));
    }

    @Test
    void aCodeThatMustNotBeOnTheWireIsTold() {
        page.show(page.recorded.close(Direction.RECEIVED, new CloseReason(1015, "").toPayload()));
        page.awaitWords("#close-summary", "1015 TLS Handshake Failure");
        assertThat(page.words("#close-missing"))
                .contains(
                        "The server's close frame has code 1015, which must never be sent on the wire: it stands for a failed"
                                + " TLS handshake.");
    }

    @Test
    void aCodeAbove32767IsNotNegative() {
        page.show(page.recorded.close(Direction.RECEIVED, new byte[] {(byte) 0xFF, (byte) 0xFF}));
        page.awaitWords("#close-summary", "65535 Reserved");
    }
}
