package app.sockeye.ui.window;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon as windows have it. */
public final class WindowIcons {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    /** Gives a stage the icon in all sizes. */
    public static void put(Stage stage) {
        SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    }

    private static Image icon(int size) {
        String file = "/app/sockeye/icons/sockeye-" + size + ".png";
        return new Image(Objects.requireNonNull(WindowIcons.class.getResourceAsStream(file), file));
    }
}
