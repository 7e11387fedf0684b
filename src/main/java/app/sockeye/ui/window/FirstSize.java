package app.sockeye.ui.window;

import app.sockeye.ui.common.pulse.UiPulse;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Requests a window's initial size again. On X11 the toolkit may mistake the minimum size for the window manager's
 * answer and so lose the initial size. A window manager that deliberately gives another size is not overruled, and
 * after the first input by the user the size is left alone.
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

    /** @param stage a stage that has its size but is not yet shown */
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
