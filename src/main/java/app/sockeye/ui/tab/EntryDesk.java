package app.sockeye.ui.tab;

import app.sockeye.files.Reason;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.json.JsonText;
import app.sockeye.protocol.Outgoing;
import app.sockeye.secret.SecretValues;
import app.sockeye.session.dialect.PacketReply;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.session.sequence.RecordedSteps;
import app.sockeye.session.sequence.Step;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.format.EntryFormats;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.log.command.LogCommands;
import app.sockeye.ui.log.export.ExportName;
import app.sockeye.ui.tab.work.EntryTarget;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** What can be done with recorded messages. */
final class EntryDesk implements LogCommands, InspectorCommands {
    /** Size limit in bytes; larger messages are saved to a file and sent from there. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int MOST_EDITED_BYTES = 1 << 20;

    private static final int MOST_SAVED_BYTES = 4 << 20;

    private final EntryTarget tab;
    private final PayloadSaver saver;
    private final MessageDesk messages;
    private final Workbench bench;
    private final Runnable showInspector;
    private final FileDialogs dialogs;
    private final Node owner;

    /** @param owner a node of the window that dialogs belong to */
    EntryDesk(
            EntryTarget tab,
            PayloadSaver saver,
            MessageDesk messages,
            Workbench bench,
            Runnable showInspector,
            FileDialogs dialogs,
            Node owner) {
        this.tab = tab;
        this.saver = saver;
        this.messages = messages;
        this.bench = bench;
        this.showInspector = showInspector;
        this.dialogs = dialogs;
        this.owner = owner;
    }

    @Override
    public SecretValues knownSecrets() {
        return bench.secrets().used().copy();
    }

    @Override
    public void sendAgain(Entry message) {
        if (tooLarge(message, MOST_BYTES, TabTexts.SEND_AGAIN)) {
            return;
        }
        bench.work().ordered().execute(() -> {
            try {
                byte[] bytes = message.payload().head(MOST_BYTES);
                Outgoing again = message.kind() == EntryKind.TEXT ? Outgoing.text(bytes) : Outgoing.binary(bytes);
                UiPulse.later(() -> tab.send(again).exceptionally(this::tellNotSent));
            } catch (UncheckedIOException e) {
                tellNotSent(e);
            }
        });
    }

    private SentMessage tellNotSent(Throwable why) {
        UiPulse.later(() -> bench.toast().show(TabTexts.notSent(Reason.sentence(why))));
        return null;
    }

    @Override
    public void editAndSend(Entry message) {
        if (!tooLarge(message, MOST_EDITED_BYTES, TabTexts.EDIT)) {
            tab.edit(composed(message, MOST_EDITED_BYTES));
        }
    }

    @Override
    public void answer(PacketReply reply) {
        tab.begin(reply.dialect(), reply.reply().form());
    }

    @Override
    public void saveMessage(Entry message) {
        if (!tooLarge(message, MOST_SAVED_BYTES, TabTexts.SAVE_IN_LIBRARY)) {
            messages.saveNew(tab.profileId(), composed(message, MOST_SAVED_BYTES), owner);
        }
    }

    @Override
    public void savePayload(Entry message) {
        String ending = message.kind() == EntryKind.TEXT ? ".txt" : ".bin";
        saveBytes(message.payload(), exportName(message.index() + ending));
    }

    /** A name for a file of the session: which one it is, when it began, and what of it. */
    String exportName(String what) {
        return tab.record()
                .transcript()
                .map(transcript -> ExportName.of(sessionName(), transcript.started()) + "-" + what)
                .orElse(what);
    }

    @Override
    public void saveBytes(Payload bytes, String suggestedName) {
        saver.ask(owner.getScene().getWindow(), bytes, suggestedName);
    }

    @Override
    public void goTo(long entry) {
        tab.record().log().goTo(entry);
    }

    @Override
    public void addColumn(String path) {
        try {
            if (!tab.record().log().layout().add(JsonPathText.parse(path))) {
                bench.toast().show(TabTexts.NO_ROOM_FOR_COLUMN);
            }
        } catch (QuerySyntaxException e) {
            bench.toast().show(TabTexts.noColumn(path, e.getMessage()));
        }
    }

    @Override
    public void narrow(String query) {
        tab.record().log().filter().narrow(query);
    }

    @Override
    public void compare(Entry first, Entry second) {
        tab.record().compare(first, second);
        showInspector.run();
    }

    @Override
    public void makeSequence(List<Entry> entries) {
        List<Step> steps = entries.stream()
                .flatMap(entry -> RecordedSteps.of(entry).stream())
                .toList();
        if (steps.isEmpty()) {
            bench.toast().show(TabTexts.NOTHING_FOR_SEQUENCE);
        } else {
            bench.toast()
                    .show(tab.makeSequence(steps) ? TabTexts.madeSequence(steps.size()) : TabTexts.OPEN_A_CONNECTION);
        }
    }

    @Override
    public void open(Entry entry) {
        tab.record().inspect(entry.index());
        showInspector.run();
    }

    @Override
    public String sessionName() {
        return tab.name();
    }

    @Override
    public void exported(String sentence, Path file) {
        saver.tellSaved(sentence, file);
    }

    @Override
    public Optional<Path> chooseExport(String suggestedName) {
        return chooseFile(TabTexts.EXPORT_LOG, suggestedName);
    }

    Optional<Path> chooseFile(String title, String suggestedName) {
        return dialogs.save(owner.getScene().getWindow(), title, suggestedName);
    }

    @Override
    public void tell(String sentence) {
        bench.toast().show(sentence);
    }

    @Override
    public void tell(String sentence, Runnable undo) {
        bench.toast().show(sentence, TabTexts.UNDO, undo);
    }

    private boolean tooLarge(Entry message, int limit, String what) {
        boolean tooLarge = message.size() > limit;
        if (tooLarge) {
            bench.toast().show(TabTexts.tooLarge(message.size(), what));
        }
        return tooLarge;
    }

    private WrittenMessage composed(Entry message, int most) {
        byte[] bytes = message.payload().head(most);
        if (message.kind() != EntryKind.TEXT) {
            return asJson(message, bytes)
                    .orElseGet(() -> new WrittenMessage(
                            Format.HEX, HexFormat.ofDelimiter(" ").formatHex(bytes)));
        }
        // What looks like a template is no template in what was recorded.
        String text = new String(bytes, StandardCharsets.UTF_8).replace("${", "$${");
        return JsonText.looksLikeJson(bytes) ? new WrittenMessage(Format.JSON, text) : WrittenMessage.text(text);
    }

    /** A binary message of a format that the connection's rules say, as JSON that is sent in that format. */
    private Optional<WrittenMessage> asJson(Entry message, byte[] bytes) {
        EntryFormats formats = tab.record().inspector().formatsProperty().get();
        Optional<Transcript> transcript = tab.record().transcript();
        boolean packet = transcript
                .filter(in -> in.conversations().knownAt(message.index()).isPresent())
                .isPresent();
        if (packet || bytes.length < message.size()) {
            return Optional.empty();
        }
        return transcript.flatMap(in -> formats.chosen(in, message)).flatMap(format -> formats.exactJson(format, bytes)
                .map(json -> WrittenMessage.json(json.replace("${", "$${"), format)));
    }
}
