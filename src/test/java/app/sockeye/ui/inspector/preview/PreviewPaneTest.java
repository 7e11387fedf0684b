package app.sockeye.ui.inspector.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.format.EntryFormats;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.inspector.Recorded;
import app.sockeye.ui.inspector.ShownInspector;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.Ticket;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class PreviewPaneTest {
    private static final int ROOM = 300;

    @TempDir
    Path folder;

    private final StackPane root = new StackPane();
    private PreviewPane pane;
    private Recorded recorded;
    private Stage stage;

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        recorded = new Recorded(folder.resolve("session"));
        pane = new PreviewPane(new Background(Runnable::run));
        root.getChildren().setAll(pane);
        stage.setScene(new Scene(root, ROOM, ROOM));
        // Tests share the stage, and another may have given it a size.
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    @Test
    void aPictureThatIsNotInViewIsDropped() throws IOException {
        show(picture(40, 30));
        assertThat(image().getWidth()).isEqualTo(40);
        ShownInspector.run(() -> root.getChildren().clear());
        assertThat(image()).isNull();
        ShownInspector.run(() -> root.getChildren().setAll(pane));
        assertThat(image().getWidth()).isEqualTo(40);
    }

    @Test
    void ofALargePictureOnlyWhatIsShownIsKept() throws IOException {
        show(picture(4000, 4000));
        assertThat(image().getWidth()).isBetween((double) ROOM, 2.0 * ROOM);
        ShownInspector.run(() -> {
            stage.setWidth(4 * ROOM);
            stage.setHeight(4 * ROOM);
        });
        ShownInspector.await(() -> image().getWidth() > 3 * ROOM);
    }

    private Image image() {
        return ((ImageView) pane.lookup("#preview-image")).getImage();
    }

    private void show(byte[] bytes) {
        long index = recorded.message(EntryKind.BINARY, bytes);
        InspectedEntry what =
                InspectedEntry.read(recorded.transcript, index, OptionalLong.empty(), EntryFormats.NONE, new Ticket());
        ShownInspector.run(() -> pane.show(what));
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }
}
