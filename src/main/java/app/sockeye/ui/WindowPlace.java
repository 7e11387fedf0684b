package app.sockeye.ui;

import app.sockeye.settings.WindowLayout;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window's position and size on the screen. */
final class WindowPlace {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 520;

    private WindowPlace() {}

    /** Restores position and size, unless the position is no longer on any screen. */
    static void restore(Stage stage, WindowLayout kept) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        kept.bounds().filter(WindowPlace::isOnAScreen).ifPresent(bounds -> {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
        });
        stage.setMaximized(kept.maximized());
        FirstSize.keep(stage);
    }

    /** The bounds to save; while maximized, those saved before. */
    static Optional<WindowLayout.Bounds> bounds(Stage stage, WindowLayout kept) {
        return stage.isMaximized()
                ? kept.bounds()
                : Optional.of(new WindowLayout.Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }

    private static boolean isOnAScreen(WindowLayout.Bounds bounds) {
        return Screen.getScreens().stream().anyMatch(screen -> screen.getVisualBounds()
                .intersects(new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height())));
    }
}
