package app.sockeye.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Shows one region of the window in a stage of its own and takes pictures of it, for tests and for looking. */
public final class RegionShot {
    private RegionShot() {}

    /** On the JavaFX thread. */
    public static Scene show(Stage stage, Parent region, Theme theme, double width, double height) {
        Theme.install();
        theme.apply();
        StackPane root = new StackPane();
        Theme.dress(root);
        Scene scene = new Scene(root, width, height);
        stage.setScene(scene);
        // A test before may have given the stage a size, which it would keep.
        stage.sizeToScene();
        stage.show();
        // Only now, as in the window: an editor looks up the theme's colours when it comes into a scene.
        root.getChildren().add(region);
        return scene;
    }

    /** Writes {@code target/shots/NAME.png}; on the JavaFX thread. */
    public static void shoot(Scene scene, String name) {
        try {
            Screenshot.write(scene, Path.of("target", "shots", name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
