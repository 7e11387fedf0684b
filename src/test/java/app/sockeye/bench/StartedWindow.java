package app.sockeye.bench;

import app.sockeye.app.Main;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Starts a window as users do, and tells how long that took once it has been drawn: since the start of the process. */
final class StartedWindow {
    /** Names a bare window with one text field, to compare with. */
    static final String BARE = "bare";
    /** The variable with the time of the start in ms since 1970: a process knows its own to a second only. */
    static final String STARTED = "BENCH_STARTED";

    private static final long LOOK_MILLIS = 5;

    /** Written by the JavaFX thread. */
    private static volatile boolean seen;

    private StartedWindow() {}

    /** Bare JavaFX. */
    public static final class BareWindow extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new TextField(), 800, 600));
            stage.show();
        }
    }

    public static void main(String[] arguments) {
        Thread watch = new Thread(StartedWindow::await, "watch");
        watch.setDaemon(true);
        watch.start();
        if (arguments.length > 0 && arguments[0].equals(BARE)) {
            Application.launch(BareWindow.class);
        } else {
            Main.main(new String[0]);
        }
    }

    private static void await() {
        try {
            while (!seen) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                lookOnceThereIsAToolkit();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void lookOnceThereIsAToolkit() {
        try {
            Platform.runLater(StartedWindow::look);
        } catch (IllegalStateException e) {
            // It has not been started yet.
            return;
        }
    }

    private static void look() {
        if (!seen) {
            Window.getWindows().stream()
                    .filter(window -> window.isShowing() && window.getScene() != null)
                    .findFirst()
                    .ifPresent(window -> {
                        seen = true;
                        tellAfterPulse(window.getScene());
                    });
        }
    }

    /** The second pulse begins when the picture of the first was drawn. */
    private static void tellAfterPulse(Scene scene) {
        int[] pulses = {0};
        scene.addPostLayoutPulseListener(() -> {
            if (++pulses[0] == 2) {
                tell();
            } else {
                Platform.requestNextPulse();
            }
        });
        Platform.requestNextPulse();
    }

    private static void tell() {
        double millis = System.currentTimeMillis() - Double.parseDouble(System.getenv(STARTED));
        long processor =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        System.out.println("wall=" + millis / TimeUnit.SECONDS.toMillis(1));
        System.out.println("processor=" + processor / BenchUnits.SECOND);
        Runtime.getRuntime().halt(0);
    }
}
