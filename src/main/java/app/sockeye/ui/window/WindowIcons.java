package app.sockeye.ui.window;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon as windows have it, in the two sizes that JavaFX takes: of Windows, and of others. */
public final class WindowIcons {
    private static final List<Integer> SIZES = List.of(32, 128);

    private WindowIcons() {}

    /** Gives a stage the icon. */
    public static void put(Stage stage) {
        SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    }

    private static Image icon(int size) {
        String file = "/app/sockeye/icons/sockeye-" + size + ".png";
        return new Image(Objects.requireNonNull(WindowIcons.class.getResourceAsStream(file), file));
    }
}
