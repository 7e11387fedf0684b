package app.sockeye.ui.inspector.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryKind;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.inspector.InspectorPage;
import java.io.IOException;
import java.nio.file.Path;
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
