package app.sockeye.ui.composer;

import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.message.ControlCheck;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.FormatFolder;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.MessageEncoder;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.HexDump;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.dialect.DialectStatus;
import app.sockeye.session.dialect.FormPreview;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.reference.KnownReference;
import app.sockeye.ui.composer.sending.ComposerCommands;
import app.sockeye.ui.composer.sending.SendQueueState;
import app.sockeye.ui.composer.sending.SendTarget;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Notes what was to be sent; {@link #answer} decides how it went. */
final class RecordingSending implements ComposerCommands {
    private static final FormatFolder FORMATS = new FormatFolder(new FormatLoader(), Path.of(""));

    final SimpleBooleanProperty open = new SimpleBooleanProperty(true);
    final List<String> sent = new ArrayList<>();
    /** What was to be sent, as it was written. */
    final List<Sendable> written = new ArrayList<>();

    TemplateValues values = TemplateValues.NONE;
    List<KnownReference> known = List.of();
    List<KnownReference> received = List.of();

    CompletableFuture<SentMessage> answer =
            CompletableFuture.completedFuture(new SentMessage(0, 1, 0, OptionalLong.empty()));

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    /** The other open connections. */
    final List<SendTarget> others = new ArrayList<>();

    /** Those that aren't. */
    final List<SendTarget> closed = new ArrayList<>();

    final ReadOnlyObjectWrapper<SendQueueState> queue = new ReadOnlyObjectWrapper<>(SendQueueState.EMPTY);
    boolean dropped;

    @Override
    public List<SendTarget> others() {
        return others;
    }

    @Override
    public Optional<SendTarget> closed(String profileId) {
        return closed.stream()
                .filter(target -> target.profileId().equals(profileId))
                .findFirst();
    }

    @Override
    public ReadOnlyObjectProperty<SendQueueState> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    @Override
    public void dropQueued() {
        dropped = true;
    }

    final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    @Override
    public ReadOnlyLongProperty valuesProperty() {
        return changes.getReadOnlyProperty();
    }

    final ReadOnlyObjectWrapper<DialectStatus> dialect = new ReadOnlyObjectWrapper<>(DialectStatus.NONE);
    /** The duties that were switched, with what they are now. */
    final List<String> switched = new ArrayList<>();

    @Override
    public ReadOnlyObjectProperty<DialectStatus> dialectProperty() {
        return dialect.getReadOnlyProperty();
    }

    @Override
    public Supplier<List<MessagePayload>> wire(FormMessage form, boolean masked) {
        return () -> FormPreview.of(Optional.empty(), form, values);
    }

    @Override
    public void setDuty(String key, boolean on) {
        switched.add(key + " " + on);
    }

    @Override
    public TemplateValues preview() {
        return values;
    }

    @Override
    public List<KnownReference> known() {
        return known;
    }

    @Override
    public Supplier<List<KnownReference>> received() {
        return () -> received;
    }

    @Override
    public CompletableFuture<SentMessage> send(Sendable what) {
        written.add(what);
        sent.add(what instanceof WrittenMessage message && message.body().contains("${") ? "template" : told(what));
        return answer;
    }

    private static String told(Sendable what) {
        if (what instanceof WrittenMessage message) {
            if (message.format() == Format.FILE) {
                return "file " + Path.of(message.body()).getFileName();
            }
            return MessageEncoder.outgoing(message.withFragmentation(Fragmentation.WHOLE), FORMATS)
                            instanceof Outgoing.Binary binary
                    ? "binary " + HexDump.plain(binary.bytes())
                    : "text " + text(message);
        } else if (what instanceof ControlDraft draft) {
            ControlCheck check = new ControlCheck(draft);
            if (draft.kind() == ControlKind.CLOSE) {
                return "close " + check.close();
            }
            Outgoing.Control control = (Outgoing.Control) check.outgoing();
            return (control.opcode() == Opcode.PING ? "ping " : "pong ") + HexDump.plain(control.payload());
        }
        return "raw";
    }

    private static String text(WrittenMessage message) {
        Outgoing.Text text =
                (Outgoing.Text) MessageEncoder.outgoing(message.withFragmentation(Fragmentation.WHOLE), FORMATS);
        return new String(text.utf8(), StandardCharsets.UTF_8);
    }
}
