package app.sockeye.ui.inspector;

import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.inspector.entry.Aspect;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.inspector.entry.TreeRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** An inspector on a stage, and what its user does and sees; the methods may be called from any thread. */
public final class ShownInspector implements AutoCloseable, InspectorCommands {
    /** What was asked of the tab, in words. */
    public final List<String> asked = new ArrayList<>();

    public final Recorded recorded;
    public final InspectorModel model;
    public final List<Payload> saved = new ArrayList<>();
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final Scene scene;

    /** On the JavaFX thread. */
    public ShownInspector(Stage stage, Path folder) throws IOException {
        recorded = new Recorded(folder.resolve("session"));
        model = new InspectorModel(background);
        scene = RegionShot.show(stage, new InspectorView(model, this), Theme.LIGHT, 370, 820);
        stage.sizeToScene();
    }

    @Override
    public void editAndSend(Entry message) {}

    @Override
    public void answer(PacketReply reply) {
        asked.add("answer " + reply.reply().label());
    }

    @Override
    public void saveMessage(Entry message) {}

    @Override
    public void savePayload(Entry entry) {}

    @Override
    public void goTo(long entry) {
        asked.add("go to " + entry);
    }

    @Override
    public void addColumn(String path) {
        asked.add("column " + path);
    }

    @Override
    public void narrow(String query) {
        asked.add("narrow " + query);
    }

    @Override
    public void saveBytes(Payload bytes, String suggestedName) {
        saved.add(bytes);
    }

    @Override
    public void close() {
        background.shutdownNow();
        recorded.close();
    }

    /** Shows an entry and waits until it is on show. */
    public void show(long index) {
        onFx(() -> {
            model.show(recorded.transcript, index);
            return null;
        });
        await(() -> model.inspectedProperty()
                .get()
                .filter(i -> i.entry().index() == index)
                .isPresent());
    }

    public void choose(Aspect aspect) {
        run(() -> model.aspectProperty().set(aspect));
    }

    @SuppressWarnings("unchecked")
    public TreeView<TreeRow> tree() {
        return (TreeView<TreeRow>) node("#inspector-tree");
    }

    /** The tree's rows, a hint in braces behind. */
    public List<String> rows() {
        return onFx(() -> {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < tree().getExpandedItemCount(); i++) {
                rows.add(word(tree().getTreeItem(i).getValue()));
            }
            return rows;
        });
    }

    private static String word(TreeRow row) {
        if (row instanceof TreeRow.Value v) {
            return v.label() + " " + v.text() + (v.hint().isEmpty() ? "" : " {" + v.hint() + "}");
        } else if (row instanceof TreeRow.Inner i) {
            return i.content().name() + " " + i.text() + (i.hint().isEmpty() ? "" : " {" + i.hint() + "}");
        } else if (row instanceof TreeRow.Fact f) {
            return f.name() + " " + f.text();
        }
        return row instanceof TreeRow.More more ? more.text() : "…";
    }

    public void awaitRows(String... rows) {
        try {
            await(() -> rows().equals(List.of(rows)));
        } catch (AssertionError e) {
            throw new AssertionError("rows are " + rows(), e);
        }
    }

    public void expand(int row) {
        run(() -> tree().getTreeItem(row).setExpanded(true));
    }

    public Node node(String selector) {
        return onFx(() -> scene.lookup(selector));
    }

    public String label(String selector) {
        return onFx(() -> scene.lookup(selector) instanceof Labeled label && label.isVisible() ? label.getText() : "");
    }

    public String clipboard() {
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    public void shoot(String name) {
        FxThread.settle();
        run(() -> RegionShot.shoot(scene, name));
    }

    public static void run(Runnable action) {
        onFx(() -> {
            action.run();
            return null;
        });
        FxThread.settle();
    }

    public static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    public static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
                FxThread.settle();
                return onFx(condition);
            });
        } catch (Exception e) {
            throw new AssertionError("not within 20 s", e);
        }
    }
}
