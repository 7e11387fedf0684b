package app.sockeye.ui.common;

import java.util.concurrent.Callable;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.ScrollRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.ScrollRobotImpl;
import org.testfx.robot.impl.SleepRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;

/**
 * Goes on as soon as the window has dealt with what it did, see {@link FxThread#settle}. TestFX's own robot sleeps for
 * 50 ms after each key, button and move, which came to half of the time of all tests.
 */
class PromptRobot extends FxRobot {
    private final KeyboardRobot keyboard = new PromptKeyboard();
    private final MouseRobot mouse = new PromptMouse();
    private final TypeRobot typing = new TypeRobotImpl(keyboard, new NoSleep());
    private final MoveRobot moving = new MoveRobotImpl(robotContext().getBaseRobot(), mouse, new NoSleep());
    private final ClickRobot clicking = new ClickRobotImpl(mouse, moving, new NoSleep());
    private final DragRobot dragging = new DragRobotImpl(mouse, moving);
    private final ScrollRobot scrolling = new ScrollRobotImpl(mouse);

    @Override
    public FxRobot interact(Runnable action) {
        return interactNoWait(action).interrupt();
    }

    @Override
    public <T> FxRobot interact(Callable<T> action) {
        return interactNoWait(action).interrupt();
    }

    @Override
    public FxRobot interrupt() {
        FxThread.settle();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard.press(keys);
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.release(keys);
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        typing.push(keys);
        return this;
    }

    @Override
    public FxRobot push(KeyCodeCombination keys) {
        typing.push(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        typing.type(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        typing.type(key, times);
        return this;
    }

    @Override
    public FxRobot write(char character) {
        return write(String.valueOf(character));
    }

    @Override
    public FxRobot write(String text) {
        Scene scene = FxThread.call(PromptRobot::focusedScene);
        for (char character : text.toCharArray()) {
            KeyCode key = character == '\n' ? KeyCode.ENTER : character == '\t' ? KeyCode.TAB : KeyCode.UNDEFINED;
            robotContext().getBaseRobot().typeKeyboard(scene, key, String.valueOf(character));
            FxThread.settle();
        }
        return this;
    }

    private static Scene focusedScene() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no window has the focus"))
                .getScene();
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        clicking.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        clicking.clickOn(place, motion, buttons);
        return this;
    }

    /** Both clicks are made before the window deals with the first: a busy one would take them for two. */
    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        return interact(() -> {
            for (int click = 0; click < 2; click++) {
                mouse.pressNoWait(buttons);
                mouse.releaseNoWait(buttons);
            }
        });
    }

    @Override
    public FxRobot doubleClickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        return moveTo(place, motion).doubleClickOn(buttons);
    }

    @Override
    public FxRobot moveTo(PointQuery place, Motion motion) {
        moving.moveTo(place, motion);
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        moving.moveBy(x, y, motion);
        return this;
    }

    @Override
    public FxRobot drag(MouseButton... buttons) {
        dragging.drag(buttons);
        return this;
    }

    @Override
    public FxRobot drag(PointQuery place, MouseButton... buttons) {
        dragging.drag(place, buttons);
        return this;
    }

    @Override
    public FxRobot drop() {
        dragging.drop();
        return this;
    }

    @Override
    public FxRobot dropTo(PointQuery place) {
        dragging.dropTo(place);
        return this;
    }

    @Override
    public FxRobot dropBy(double x, double y) {
        dragging.dropBy(x, y);
        return this;
    }

    @Override
    public FxRobot scroll(int amount, VerticalDirection direction) {
        scrolling.scroll(amount, direction);
        return this;
    }

    @Override
    public FxRobot scroll(int amount, HorizontalDirection direction) {
        scrolling.scroll(amount, direction);
        return this;
    }

    /** What TestFX waits for between keys and clicks is waited for already. */
    private static final class NoSleep extends SleepRobotImpl {
        @Override
        public void sleep(long millis) {
            // Nothing to wait for.
        }
    }

    private final class PromptKeyboard extends KeyboardRobotImpl {
        PromptKeyboard() {
            super(robotContext().getBaseRobot());
        }

        @Override
        public void press(KeyCode... keys) {
            for (KeyCode key : keys) {
                pressNoWait(key);
                FxThread.settle();
            }
        }

        @Override
        public void release(KeyCode... keys) {
            KeyCode[] released = keys.length == 0 ? getPressedKeys().toArray(KeyCode[]::new) : keys;
            for (KeyCode key : released) {
                releaseNoWait(key);
                FxThread.settle();
            }
        }
    }

    private final class PromptMouse extends MouseRobotImpl {
        PromptMouse() {
            super(robotContext().getBaseRobot());
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            FxThread.settle();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            FxThread.settle();
        }

        @Override
        public void move(Point2D place) {
            moveNoWait(place);
            FxThread.settle();
        }

        @Override
        public void scroll(int amount) {
            scrollNoWait(amount);
            FxThread.settle();
        }
    }
}
