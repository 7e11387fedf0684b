package app.sockeye.ui.tab.session;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.Preview;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.outgoing.Sender;
import app.sockeye.session.repeat.OutgoingSource;
import app.sockeye.session.repeat.RepeatException;
import app.sockeye.session.repeat.RepeatPlan;
import app.sockeye.session.repeat.RepeatRun;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.search.Condition;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.composer.ComposerModel;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.repeat.RepeatCommands;
import app.sockeye.ui.repeat.RepeatedMessage;
import app.sockeye.ui.tab.work.DesktopNotice;
import app.sockeye.ui.tab.work.Workbench;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.stage.Window;

/** Repeats the message of a tab's composer on the tab's session. */
final class RepeatDesk implements RepeatCommands {
    private static final int NAME_CHARS = 40;

    private final Workbench bench;
    private final TabSession session;
    private final ComposerModel composer;
    private final LogModel log;
    private final DesktopNotice desktop;
    private final Supplier<String> title;

    /**
     * @param desktop tells the end of a repeat while another program's window is in front
     * @param title of the tab
     */
    RepeatDesk(
            Workbench bench,
            TabSession session,
            ComposerModel composer,
            LogModel log,
            DesktopNotice desktop,
            Supplier<String> title) {
        this.bench = bench;
        this.session = session;
        this.composer = composer;
        this.log = log;
        this.desktop = desktop;
        this.title = title;
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return session.openProperty();
    }

    @Override
    public RepeatedMessage message() {
        Sendable what = composer.written();
        String text = text(what);
        String name =
                composer.loaded().entryProperty().get().map(MessageEntry::name).orElse(text);
        boolean templates = what instanceof FormMessage form
                ? form.templates()
                : !(what instanceof WrittenMessage written) || written.templates();
        return new RepeatedMessage(
                name(name), templates && !Template.parse(text).isPlain());
    }

    private static String name(String text) {
        String beginning = text.substring(0, Math.min(text.length(), NAME_CHARS * NAME_CHARS));
        return Preview.line(beginning.strip().replaceAll("\\s+", " "), true, NAME_CHARS);
    }

    private static String text(Sendable what) {
        if (what instanceof WrittenMessage written) {
            return written.body();
        }
        if (what instanceof FormMessage form) {
            return form.form() + " " + String.join(" ", form.values().values());
        }
        return what instanceof ControlDraft draft ? draft.kind().label() + " " + draft.payload() : "";
    }

    @Override
    public boolean isProduction() {
        return bench.workspace().chosen().get().filter(Environment::production).isPresent();
    }

    @Override
    public CompletableFuture<RepeatRun> start(RepeatPlan plan, Optional<Condition> error, Runnable onEnd) {
        ClientSession target = session.sessionProperty().get();
        if (target == null) {
            return CompletableFuture.failedFuture(new NotOpenException());
        }
        Sendable what = composer.written();
        String name = message().name();
        TemplateValues preview = session.preview();
        TemplateValues values = session.values();
        JsonPath idPath = log.layout().idPathProperty().get();
        return CompletableFuture.supplyAsync(
                () -> {
                    // What can't be sent is told before anything is recorded.
                    Sender.encoder(what, preview).get();
                    Supplier<Outgoing> messages = target.sender().messages(what, values);
                    OutgoingSource source = OutgoingSource.written(Sender.template(what), () -> next(messages));
                    return new RepeatRun(target, name, source, plan, idPath, error, onEnd);
                },
                bench.work().background());
    }

    private static Outgoing next(Supplier<Outgoing> messages) throws RepeatException {
        try {
            return messages.get();
        } catch (UnsendableException e) {
            throw new RepeatException(e.getMessage());
        }
    }

    @Override
    public void showInLog(String query) {
        log.filter().textProperty().set(query);
        log.filter().apply();
    }

    @Override
    public void tellEnd(String sentence) {
        if (Window.getWindows().stream().anyMatch(Window::isFocused)) {
            bench.toast().show(sentence);
            return;
        }
        bench.work().background().execute(() -> {
            if (!desktop.show(title.get(), sentence)) {
                UiPulse.later(() -> bench.toast().show(sentence));
            }
        });
    }
}
