package app.sockeye.ui.window;

import app.sockeye.settings.WindowLayout;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window's position and size on the screen. */
public final class WindowPlace {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /** Size of a window for one tab at first, and where the mouse holds it, in px. */
    private static final double TAB_WIDTH = 960;

    private static final double TAB_HEIGHT = 640;
    /** Distance between the corners of two windows, in px. */
    private static final double CASCADE = 48;

    private static final double GRIP_X = 120;
    private static final double GRIP_Y = 16;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 520;

    private WindowPlace() {}

    /** Restores position and size, unless the position is no longer on any screen. */
    public static void restore(Stage stage, WindowLayout kept) {
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
        // Else the content would be laid out at the size that it wants, and then anew at that of the window.
        ((Region) stage.getScene().getRoot()).setPrefSize(stage.getWidth(), stage.getHeight());
        FirstSize.keep(stage);
    }

    /** The bounds of a new window for a tab that was dropped at a position on the screen. */
    public static WindowLayout.Bounds at(Point2D screen) {
        return new WindowLayout.Bounds(screen.getX() - GRIP_X, screen.getY() - GRIP_Y, TAB_WIDTH, TAB_HEIGHT);
    }

    /** The bounds of a new window for a tab of another window. */
    public static WindowLayout.Bounds beside(Stage other) {
        return at(new Point2D(other.getX() + GRIP_X + CASCADE, other.getY() + GRIP_Y + CASCADE));
    }

    /** Brings a window to the front, as far as the desktop allows it. */
    public static void bringToFront(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** The bounds to save; while maximized, those saved before. */
    public static Optional<WindowLayout.Bounds> bounds(Stage stage, WindowLayout kept) {
        return stage.isMaximized()
                ? kept.bounds()
                : Optional.of(new WindowLayout.Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }

    private static boolean isOnAScreen(WindowLayout.Bounds bounds) {
        return Screen.getScreens().stream().anyMatch(screen -> screen.getVisualBounds()
                .intersects(new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height())));
    }
}
