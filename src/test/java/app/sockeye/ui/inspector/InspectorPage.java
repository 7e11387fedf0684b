package app.sockeye.ui.inspector;

import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.inspector.entry.Aspect;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** An inspector on a stage, over a transcript that the test writes. */
public final class InspectorPage implements AutoCloseable {
    public final Recorded recorded;
    public final InspectorModel model;
    public final InspectorView view;
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final Scene scene;

    public InspectorPage(Stage stage, Path folder) throws IOException {
        recorded = new Recorded(folder.resolve("session"));
        model = new InspectorModel(background);
        view = new InspectorView(model, new InspectorCommands() {
            @Override
            public void editAndSend(Entry message) {}

            @Override
            public void answer(PacketReply reply) {}

            @Override
            public void saveMessage(Entry message) {}

            @Override
            public void savePayload(Entry entry) {}

            @Override
            public void goTo(long entry) {}

            @Override
            public void addColumn(String path) {}

            @Override
            public void narrow(String query) {}

            @Override
            public void saveBytes(Payload bytes, String suggestedName) {}
        });
        scene = RegionShot.show(stage, view, Theme.LIGHT, 370, 820);
        stage.sizeToScene();
    }

    public void show(long index) {
        run(() -> model.show(recorded.transcript, index));
    }

    public void aspect(Aspect aspect) {
        await(() -> model.aspectsProperty().get().contains(aspect));
        run(() -> model.aspectProperty().set(aspect));
    }

    public void width(double pixels) {
        run(() -> scene.getWindow().setWidth(pixels));
    }

    public void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action::run);
    }

    /** All words of a part of the inspector, a line each. */
    public List<String> words(String selector) {
        return view.lookupAll(selector).stream()
                .flatMap(part -> part.lookupAll(".label").stream())
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    public void awaitWords(String selector, String... words) {
        await(() -> words(selector).containsAll(List.of(words)));
    }

    public String text(String selector) {
        return view.lookup(selector) instanceof Labeled labeled ? labeled.getText() : "";
    }

    public RowPane rows(String selector) {
        return (RowPane) view.lookup(selector);
    }

    public Node find(String selector) {
        return view.lookup(selector);
    }

    public void shoot(String name) {
        FxThread.settle();
        run(() -> RegionShot.shoot(scene, name));
        run(Theme.DARK::apply);
        run(() -> RegionShot.shoot(scene, name + "-dark"));
        run(Theme.LIGHT::apply);
    }

    public static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
                FxThread.settle();
                return WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean);
            });
        } catch (Exception e) {
            throw new AssertionError("not within 20 s", e);
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
        recorded.close();
    }
}
