package app.sockeye.ui.inspector.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.inspector.InspectorPage;
import app.sockeye.ui.inspector.entry.Aspect;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class FramesPaneTest {
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
    void theSelectedFramesHeaderIsDrawnBitByBit() {
        page.show(page.recorded.fragments(new byte[300], 1000));
        page.aspect(Aspect.FRAMES);
        RowPane frames = page.rows("#inspector-frames");
        InspectorPage.await(() -> frames.count() == 1000);
        InspectorPage.await(() -> page.text("#frame-title").startsWith("Frame 1 of 1000"));
        assertThat(page.find("#frame-diagram").getAccessibleText())
                .isEqualTo("Header: FIN 0, RSV1 1, RSV2 0, RSV3 0, opcode 0x2, MASK 1, length 126,"
                        + " extended length 300, masking key cafebabe");
        assertThat(page.text("#frame-sizes"))
                .isEqualTo(
                        "8 B header + 300 B payload on the wire; the message: 308 kB on the wire, 300 kB inflated, 1.0×");
        assertThat(page.text("#frame-times")).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{6}, \\+0 µs since the first frame");
        assertThat(page.text("#frame-header-bytes")).isEqualTo("42 fe 01 2c ca fe ba be");
        page.shoot("frames-pane");
        page.run(() -> frames.select(999));
        InspectorPage.await(() -> page.text("#frame-title").startsWith("Frame 1000 of 1000  CONTINUATION  FIN"));
        page.run(() -> ((ButtonBase) page.find("#frame-copy")).fire());
        page.run(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("80 fe 01 2c ca fe ba be"));
    }

    @Test
    void headersThatAreCopiedOnlyInPartSaySo(FxRobot robot) {
        page.show(page.recorded.fragments(new byte[1], 70_000));
        page.aspect(Aspect.FRAMES);
        RowPane frames = page.rows("#inspector-frames");
        InspectorPage.await(
                () -> frames.count() == 70_000 && !frames.visibleRows().isEmpty());
        page.run(frames::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.SHORTCUT, KeyCode.C);
        page.run(() ->
                assertThat(Clipboard.getSystemClipboard().getString().lines()).hasSize(65_536));
        assertThat(page.find("#inspector-notice").getAccessibleText())
                .isEqualTo("Only the first 65,536 of 70,000 headers were copied."
                        + " To get all of them, use Export > Selected in the log, as NDJSON.");
    }

    @Test
    void rowsTellHeaderFields() {
        page.show(page.recorded.fragments(new byte[300], 3));
        page.aspect(Aspect.FRAMES);
        RowPane frames = page.rows("#inspector-frames");
        InspectorPage.await(() -> frames.visibleRows().size() == 3);
        assertThat(frames.visibleRows())
                .anyMatch(row -> row.getAccessibleText().contains("BINARY  RSV1")
                        && row.getAccessibleText().contains("mask ca fe ba be"));
    }

    @Test
    void aSixtyFourBitLengthGoesOverTwoRows() {
        page.show(page.recorded.message(EntryKind.BINARY, new byte[70_000]));
        page.aspect(Aspect.FRAMES);
        InspectorPage.await(() -> page.text("#frame-title").startsWith("Frame 1 of 1"));
        assertThat(page.find("#frame-diagram").getAccessibleText()).endsWith("length 127, extended length 70000");
        page.shoot("frames-long");
    }

    @Test
    void aHundredThousandFramesStayVirtual() {
        page.show(page.recorded.fragments(new byte[1], 100_000));
        page.aspect(Aspect.FRAMES);
        RowPane frames = page.rows("#inspector-frames");
        InspectorPage.await(
                () -> frames.count() == 100_000 && !frames.visibleRows().isEmpty());
        page.run(() -> frames.select(99_999));
        InspectorPage.await(() -> page.text("#frame-title").startsWith("Frame 100000 of 100000"));
        assertThat(frames.visibleRows()).hasSizeLessThan(60);
    }
}
