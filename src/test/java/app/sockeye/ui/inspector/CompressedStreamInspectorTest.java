package app.sockeye.ui.inspector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.inspector.entry.Aspect;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class CompressedStreamInspectorTest {
    @TempDir
    Path folder;

    private final Deflater deflater = new Deflater();
    private ShownInspector inspector;

    @Start
    void start(Stage stage) throws IOException {
        inspector = new ShownInspector(stage, folder);
    }

    @AfterEach
    void close() {
        inspector.close();
        deflater.end();
    }

    private long received(String text) {
        deflater.setInput(text.getBytes(UTF_8));
        byte[] out = new byte[200];
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        return inspector.recorded.message(EntryKind.BINARY, Arrays.copyOf(out, length));
    }

    private InspectedEntry shown() {
        return ShownInspector.onFx(
                () -> inspector.model.inspectedProperty().get().orElseThrow());
    }

    private void press() {
        ShownInspector.run(() -> ((Button) inspector.node("#content-received")).fire());
    }

    @Test
    void aMessageIsShownUnpackedAndAsReceived() {
        received("{\"op\":10}");
        long second = received("{\"op\":11,\"t\":\"READY\"}");
        inspector.show(second);
        assertThat(new String(shown().payload().head(100), UTF_8)).isEqualTo("{\"op\":11,\"t\":\"READY\"}");
        assertThat(shown().json()).isTrue();
        assertThat(ShownInspector.onFx(() -> inspector.model.aspectProperty().get()))
                .isEqualTo(Aspect.TREE);
        press();
        ShownInspector.await(() -> shown().received().isEmpty());
        assertThat(shown().payload().size()).isEqualTo(shown().entry().size());
        press();
        ShownInspector.await(() -> shown().received().isPresent());
    }

    @Test
    void messagesAreComparedUnpacked() {
        received("{\"type\":\"a\",\"n\":1}");
        received("{\"type\":\"b\",\"n\":2}");
        inspector.show(received("{\"type\":\"a\",\"n\":3}"));
        inspector.choose(Aspect.DIFF);
        ShownInspector.await(() -> inspector.node("#diff-with") instanceof Labeled label
                && label.getText().equals("Changes since #0, the previous message with $.type a"));
        ShownInspector.await(() -> inspector.node("#diff-summary") instanceof Labeled label
                && label.getText().equals("1 difference as JSON"));
    }

    @Test
    void aMessageThatCannotBeUnpackedSaysWhy() {
        received("{\"op\":10}");
        long damaged = inspector.recorded.message(EntryKind.BINARY, new byte[] {-1, -1, 0, 0, -1, -1});
        inspector.show(damaged);
        ShownInspector.await(() -> inspector.node("#content-not-unpacked") != null);
        assertThat(((Labeled) inspector.node("#content-not-unpacked")).getText())
                .contains("does not go on with the zlib stream");
    }
}
