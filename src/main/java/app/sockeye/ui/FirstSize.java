package app.sockeye.ui;

import app.sockeye.ui.common.UiPulse;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Asks again for the size that a window is to have at first. On X11 the toolkit may take the least size for a window
 * manager's answer, and lose the first one with it. A window manager that gives another size on purpose keeps to it; and
 * once the user does something, the size is theirs.
 */
final class FirstSize {
    private static final int MOST_TIMES = 3;
    private static final long WHILE_NANOS = 5_000_000_000L;

    private final Stage stage;
    private final double width;
    private final double height;
    private long shown;
    private int times;

    private FirstSize(Stage stage) {
        this.stage = stage;
        this.width = stage.getWidth();
        this.height = stage.getHeight();
    }

    /** @param stage not yet shown, its size set */
    static void keep(Stage stage) {
        FirstSize size = new FirstSize(stage);
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, e -> size.shown = System.nanoTime());
        stage.addEventFilter(KeyEvent.KEY_PRESSED, e -> size.times = MOST_TIMES);
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> size.times = MOST_TIMES);
        stage.widthProperty().addListener(o -> size.look());
        stage.heightProperty().addListener(o -> size.look());
    }

    private void look() {
        boolean begins = stage.isShowing() && System.nanoTime() - shown < WHILE_NANOS;
        if (begins
                && !stage.isMaximized()
                && stage.getWidth() == stage.getMinWidth()
                && stage.getHeight() == stage.getMinHeight()
                && times < MOST_TIMES) {
            times++;
            UiPulse.later(() -> {
                stage.setWidth(width);
                stage.setHeight(height);
            });
        }
    }
}
