import app.sockeye.app.Main;
import app.sockeye.ui.common.row.RowPane;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

/**
 * Starts the window and does in it what users do first, so that Java notes which classes that takes: sends the message
 * that is there, and looks at each row in each of its views.
 */
class Rehearsal {
    private static final int ROWS = 6;
    private static final List<String> VIEWS = List.of("tree", "text", "hex", "frames", "facts", "handshake");
    private static final int LOOK_MILLIS = 300;
    private static final int MOST_LOOKS = 200;

    /** @param arguments {@code first} at the first start, which connects by itself; else {@code second} */
    public static void main(String[] arguments) {
        Thread user = new Thread(() -> use(arguments[0].equals("first")), "user");
        user.setDaemon(true);
        user.start();
        Main.main(new String[0]);
    }

    private static void use(boolean isFirst) {
        try {
            if (!isFirst) {
                await(() -> state().startsWith("Not connected") && press("#connect"));
            }
            await(() -> state().startsWith("Connected") && press("#composer-send"));
            await(() -> rows() != null && rows().count() >= ROWS);
            for (int row = 0; row < ROWS; row++) {
                int selected = row;
                onFx(() -> {
                    rows().select(selected);
                    return true;
                });
                look();
                for (String view : VIEWS) {
                    if (onFx(() -> press("#inspector-aspect-" + view))) {
                        look();
                    }
                }
            }
            Platform.exit();
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void await(Callable<Boolean> step)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int looks = 0; !tried(step); looks++) {
            if (looks == MOST_LOOKS) {
                throw new TimeoutException("The window did not do what was expected.");
            }
            look();
        }
    }

    private static boolean tried(Callable<Boolean> step) throws InterruptedException, ExecutionException {
        try {
            return onFx(step);
        } catch (IllegalStateException e) {
            // JavaFX has not been started yet.
            return false;
        }
    }

    private static boolean press(String selector) {
        if (find(selector) instanceof ButtonBase button && !button.isDisabled()) {
            button.fire();
            return true;
        }
        return false;
    }

    private static String state() {
        return find("#state") instanceof Labeled state ? state.getText() : "";
    }

    private static RowPane rows() {
        return (RowPane) find("#log-rows");
    }

    private static Node find(String selector) {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .map(window -> window.getScene().getRoot().lookup(selector))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean onFx(Callable<Boolean> step) throws InterruptedException, ExecutionException {
        FutureTask<Boolean> done = new FutureTask<>(step);
        Platform.runLater(done);
        return done.get();
    }

    private static void look() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
}
