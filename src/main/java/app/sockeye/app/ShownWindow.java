package app.sockeye.app;

import app.sockeye.files.Folders;
import app.sockeye.settings.OpenTabs;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window that is open, and after another workspace was opened the one in its place. JavaFX thread. */
final class ShownWindow implements AutoCloseable {
    private final Consumer<OpenWindow> onOpen;
    /** Set by the JavaFX thread; read by the one that ends the program, too. */
    private volatile OpenWindow open;

    /**
     * @param stage a stage that is not yet shown
     * @param laid waits for the groundwork of the first window
     * @param onOpen called with each window once it is shown
     */
    ShownWindow(Stage stage, Supplier<Groundwork> laid, Consumer<OpenWindow> onOpen) {
        this.onOpen = onOpen;
        show(stage, laid);
    }

    OpenWindow now() {
        return open;
    }

    private void show(Stage stage, Supplier<Groundwork> laid) {
        open = new OpenWindow(stage, laid);
        open.window().setOnWorkspace(this::openWorkspace);
        onOpen.accept(open);
    }

    private void openWorkspace(Path folder) {
        boolean ends = Platform.isImplicitExit();
        // Else the program would end with the window that closes.
        Platform.setImplicitExit(false);
        Folders folders = open.wiring().folders();
        Path left = open.wiring().workbench().workspace().library().root().path();
        open.window().stage().hide();
        open.close(now -> {
            OpenTabs tabs = now.left().in(folder);
            return now.with(now.left().with(left, now.tabs()))
                    .with(tabs)
                    .with(now.folders().withWorkspace(folder))
                    .with(now.used().withWorkspace(left).withWorkspace(folder));
        });
        try {
            show(new Stage(), () -> new Groundwork(folders));
        } finally {
            Platform.setImplicitExit(ends);
        }
    }

    @Override
    public void close() {
        open.close();
    }
}
