package app.sockeye.ui.log;

import app.sockeye.profile.library.SavedFilter;
import app.sockeye.secret.SecretValues;
import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.log.command.LogCommands;
import app.sockeye.ui.log.filter.SavedFilterCommands;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.model.LogModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** A log in a stage of its own, and what tests ask of it. */
public final class LogPage implements LogCommands, SavedFilterCommands {
    private static final int TIMEOUT_SECONDS = 20;

    final UiPulse pulse = new UiPulse();
    final LogLayout layout = new LogLayout();
    public final LogModel model = new LogModel(pulse, layout, ForkJoinPool.commonPool());
    public final LogView view = new LogView(model, this, this);
    /** What the log asked for: the command's name and the entry's index. */
    public final List<String> commands = new ArrayList<>();

    /** What the user answers when asked where to export to. */
    public Optional<Path> exportTo = Optional.empty();

    public final List<SavedFilter> filters = new ArrayList<>();
    /** Undoes what was told last. */
    Runnable undoLast = () -> {};

    private final Scene scene;

    /** On the JavaFX thread. */
    public LogPage(Stage stage, double width, double height) {
        scene = RegionShot.show(stage, view, Theme.LIGHT, width, height);
    }

    public void close() {
        Platform.runLater(model::close);
        FxThread.settle();
    }

    public RowPane rows() {
        return FxThread.call(() -> (RowPane) view.lookup("#log-rows"));
    }

    public void awaitRows(long count) {
        await(() -> rows().count() == count);
    }

    /** Waits, with the pulse running, until something holds on the JavaFX thread and is laid out. */
    public void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> {
                pulse.wake();
                return WaitForAsyncUtils.asyncFx(() -> holds(condition)).get();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        layout();
    }

    /** A condition on a row that is not in view does not hold. */
    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (NoSuchElementException e) {
            return false;
        }
    }

    public void layout() {
        WaitForAsyncUtils.asyncFx(() -> {
            view.applyCss();
            view.layout();
        });
        FxThread.settle();
    }

    public void shoot(String name) {
        layout();
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_SECONDS * 1000L, () -> RegionShot.shoot(scene, name));
    }

    /** The visible rows, from top to bottom. */
    List<RowNode> visible() {
        return FxThread.call(() -> rows().visibleRows().stream()
                .sorted(Comparator.comparingLong(RowNode::index))
                .toList());
    }

    /** A row, once it is in view; on the JavaFX thread, which brings it there, nobody waits. */
    public RowNode row(long index) {
        if (!Platform.isFxApplicationThread()) {
            await(() -> visible().stream().anyMatch(r -> r.index() == index));
        }
        return visible().stream().filter(r -> r.index() == index).findFirst().orElseThrow();
    }

    /** A visible row's text in a column with a style class such as {@code preview}. */
    public String cell(long row, String styleClass) {
        return ((Text) row(row).lookup("." + styleClass)).getText();
    }

    public List<String> previews() {
        return visible().stream()
                .map(r -> ((Text) r.lookup(".preview")).getText())
                .toList();
    }

    public Node find(String selector) {
        return FxThread.call(() -> view.lookup(selector));
    }

    @Override
    public void sendAgain(Entry message) {
        commands.add("send again " + message.index());
    }

    @Override
    public void editAndSend(Entry message) {
        commands.add("edit " + message.index());
    }

    @Override
    public void saveMessage(Entry message) {
        commands.add("keep " + message.index());
    }

    @Override
    public void answer(PacketReply reply) {
        commands.add("answer " + reply.reply().label());
    }

    @Override
    public void savePayload(Entry message) {
        commands.add("save " + message.index());
    }

    @Override
    public void makeSequence(List<Entry> entries) {
        entries.forEach(entry -> commands.add("sequence " + entry.index()));
    }

    @Override
    public void open(Entry entry) {
        commands.add("open " + entry.index());
    }

    @Override
    public void compare(Entry first, Entry second) {
        commands.add("compare " + first.index() + " " + second.index());
    }

    @Override
    public String sessionName() {
        return "Trade feed";
    }

    @Override
    public void exported(String sentence, Path file) {
        commands.add(sentence);
    }

    @Override
    public Optional<Path> chooseExport(String suggestedName) {
        commands.add("export " + suggestedName);
        return exportTo;
    }

    @Override
    public void tell(String sentence) {
        commands.add(sentence);
    }

    @Override
    public void list(Consumer<List<SavedFilter>> show) {
        show.accept(List.copyOf(filters));
    }

    @Override
    public void save(SavedFilter filter, Consumer<List<SavedFilter>> show) {
        filters.add(filter);
        list(show);
    }

    @Override
    public void delete(SavedFilter filter, Consumer<List<SavedFilter>> show) {
        filters.remove(filter);
        list(show);
    }

    @Override
    public void tell(String sentence, Runnable undo) {
        commands.add(sentence);
        undoLast = undo;
    }

    @Override
    public SecretValues knownSecrets() {
        return new SecretValues();
    }
}
