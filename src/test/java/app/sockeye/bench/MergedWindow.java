package app.sockeye.bench;

import app.sockeye.secret.SecretValues;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.merged.MergedCommands;
import app.sockeye.ui.log.merged.MergedConnection;
import app.sockeye.ui.log.merged.MergedModel;
import app.sockeye.ui.log.merged.MergedView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/** A window with the merged log of some sessions and nothing else. */
final class MergedWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Scene scene;

    private MergedWindow(Scene scene) {
        this.scene = scene;
    }

    /** Starts the toolkit and shows the window; once per JVM. */
    static MergedWindow show(List<BenchSession> sessions) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        return BenchWindow.onFx(() -> new MergedWindow(scene(sessions)));
    }

    private static Scene scene(List<BenchSession> sessions) {
        Theme.install();
        Theme.LIGHT.apply();
        UiPulse pulse = new UiPulse();
        LogLayout look = new LogLayout();
        List<MergedConnection> connections = new ArrayList<>();
        for (BenchSession recorded : sessions) {
            recorded.session().onChange(pulse::wake);
            String name = "Connection " + connections.size();
            connections.add(new MergedConnection(name, name, Optional.of(recorded.transcript()), look));
        }
        MergedModel model = new MergedModel(pulse, Executors.newFixedThreadPool(2), () -> connections);
        MergedView view = new MergedView(model, new NoCommands());
        Theme.dress(view);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    /** Types a query into the filter. */
    void filter(String query) {
        BenchWindow.onFx(() -> {
            ((TextField) scene.lookup("#merged-filter")).setText(query);
            return null;
        });
    }

    /** How many rows there are now. */
    long rows() {
        return BenchWindow.onFx(() -> ((RowPane) scene.lookup("#merged-rows")).count());
    }

    private static final class NoCommands implements MergedCommands {
        @Override
        public void open(MergedEntry entry) {}

        @Override
        public void showInTab(MergedConnection connection, long entry) {}

        @Override
        public void addConnections() {}

        @Override
        public void exported(String sentence, Path file) {}

        @Override
        public Optional<Path> chooseExport(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public SecretValues knownSecrets() {
            return new SecretValues();
        }

        @Override
        public void tell(String sentence) {}
    }
}
