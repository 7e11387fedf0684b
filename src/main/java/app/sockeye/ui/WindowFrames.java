package app.sockeye.ui;

import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.environment.EnvironmentModel;
import app.sockeye.ui.palette.PaletteView;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.tab.work.Workbench;
import app.sockeye.ui.window.Appearance;
import app.sockeye.ui.window.Zoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * The frames of all windows, and what they share: the toast, the palette, the list of shortcuts and the bar that asks to
 * sign in are there once, in the window that had the focus last. JavaFX thread.
 */
final class WindowFrames {
    private final Workbench bench;
    private final Appearance appearance;
    private final Zoom zoom;
    private final EnvironmentModel environments;
    private final IntakeDesk intake;
    private final ShortcutSheet shortcuts;
    private final PaletteView palette;
    private final WindowKeys keys;
    private final SignInBar signIn;
    private final List<WindowFrame> frames = new ArrayList<>();
    private Optional<WindowFrame> front = Optional.empty();

    WindowFrames(
            Workbench bench,
            Appearance appearance,
            Zoom zoom,
            EnvironmentModel environments,
            IntakeDesk intake,
            ShortcutSheet shortcuts,
            PaletteView palette,
            WindowKeys keys) {
        this.bench = bench;
        this.appearance = appearance;
        this.zoom = zoom;
        this.environments = environments;
        this.intake = intake;
        this.shortcuts = shortcuts;
        this.palette = palette;
        this.keys = keys;
        signIn = new SignInBar(bench.signIn());
    }

    /**
     * Puts a frame around the content of a window.
     *
     * @param stage a stage that is not yet shown
     * @param shown the tab that gets the keyboard's focus when a control that had it goes
     * @param onFocus called when the window gets the focus
     */
    WindowFrame frame(Stage stage, Region content, Supplier<Optional<CentreView>> shown, Runnable onFocus) {
        WindowFrame frame = new WindowFrame(stage, content, this, shown);
        frames.add(frame);
        stage.focusedProperty().addListener((o, before, now) -> {
            if (now) {
                enter(frame);
                onFocus.run();
            }
        });
        // Not every desktop tells of the focus before the click that brings it.
        stage.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            enter(frame);
            onFocus.run();
        });
        stage.iconifiedProperty().addListener(o -> look());
        if (front.isEmpty()) {
            enter(frame);
        }
        return frame;
    }

    /** Closes a window; what it shared goes to the one that was there first. */
    void close(WindowFrame frame) {
        frames.remove(frame);
        if (front.filter(frame::equals).isPresent()) {
            enter(frames.get(0));
        }
        frame.close();
        look();
    }

    /** Whether one of the windows has the focus. */
    boolean isFocused() {
        return frames.stream().anyMatch(frame -> frame.stage().isFocused());
    }

    private void enter(WindowFrame frame) {
        if (front.filter(frame::equals).isPresent()) {
            return;
        }
        Optional<WindowFrame> before = front;
        front = Optional.of(frame);
        if (palette.isVisible()) {
            palette.toggle();
        }
        if (shortcuts.isVisible()) {
            shortcuts.toggle();
        }
        before.ifPresentOrElse(
                left -> {
                    // JavaFX forgets to paint what is taken out of a window after it was put into another one.
                    left.over().getChildren().clear();
                    left.content().setTop(null);
                    UiPulse.afterNext(frame.content(), this::shareWithFront);
                },
                this::shareWithFront);
    }

    private void shareWithFront() {
        front.ifPresent(frame -> {
            frame.over().getChildren().setAll(bench.toast(), shortcuts, palette);
            frame.content().setTop(signIn);
        });
    }

    private void look() {
        bench.pulse().setSeen(frames.stream().anyMatch(frame -> !frame.stage().isIconified()));
    }

    Appearance appearance() {
        return appearance;
    }

    Zoom zoom() {
        return zoom;
    }

    EnvironmentModel environments() {
        return environments;
    }

    IntakeDesk intake() {
        return intake;
    }

    WindowKeys keys() {
        return keys;
    }

    Executor background() {
        return bench.work().background();
    }

    UiPulse pulse() {
        return bench.pulse();
    }
}
