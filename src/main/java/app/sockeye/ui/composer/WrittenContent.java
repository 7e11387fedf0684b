package app.sockeye.ui.composer;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.Draft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.MessageKind;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import java.util.EnumMap;
import java.util.Map;

/** All that is written in a composer, to be saved and shown again. JavaFX thread. */
final class WrittenContent {
    private final ComposerModel composer;
    private final Editors editors;
    private final Rewrites rewrites;
    private final Recall recall;

    WrittenContent(ComposerModel composer, Editors editors, Rewrites rewrites, Recall recall) {
        this.composer = composer;
        this.editors = editors;
        this.rewrites = rewrites;
        this.recall = recall;
    }

    /** What is written in the editor or form on show, valid or not. */
    Sendable written() {
        return switch (editors.kindProperty().get()) {
            case CONTROL -> composer.control().draft();
            case FORM -> composer.packet().message().<Sendable>map(form -> form).orElseGet(editors::shown);
            case RAW -> composer.raw().framesProperty().get();
            case TEXT, JSON, BINARY -> editors.shown();
        };
    }

    /** All that is written, in the editors and forms that are not on show too. */
    Draft draft() {
        Map<Format, String> kept = new EnumMap<>(Format.class);
        for (Format each : Format.values()) {
            WrittenMessage message = editors.composed(each);
            kept.put(each, recall.unsent(message).orElse(message).body());
        }
        kept.values().removeIf(String::isEmpty);
        return new Draft(
                        editors.kindProperty().get(),
                        editors.binaryFormatProperty().get(),
                        kept,
                        composer.control().draft(),
                        recall.history(),
                        composer.clearAfterSendProperty().get(),
                        composer.loaded().entryProperty().get().map(entry -> entry.message()
                                .id()))
                .withAs(editors.asProperty().get())
                .with(editors.framing().get(), composer.raw().typed())
                .withForm(composer.packet().draft(), composer.packet().sent().all());
    }

    /** Shows a saved draft in place of all that is written. */
    void setDraft(Draft draft) {
        recall.setHistory(draft.history());
        editors.bodies().forEach((each, body) -> body.set(draft.body(each)));
        editors.asProperty().set(draft.as());
        composer.control().setDraft(draft.control());
        editors.binaryFormatProperty().set(draft.binaryFormat());
        rewrites.setEscapes(!draft.body(Format.ESCAPED).isEmpty());
        draft.raw().ifPresent(composer.raw()::set);
        draft.form().ifPresent(composer.packet()::show);
        composer.packet().setSent(draft.sentForms());
        editors.kindProperty().set(draft.kind());
        editors.framing().valueProperty().set(draft.fragmentation());
        composer.clearAfterSendProperty().set(draft.clearAfterSend());
    }

    /**
     * Shows something that was saved, to edit and send.
     *
     * @param keepsWritten whether what was being written in its format goes to the history
     */
    void load(Sendable saved, boolean keepsWritten) {
        if (saved instanceof ControlDraft draft) {
            composer.control().setDraft(draft);
            editors.kindProperty().set(MessageKind.CONTROL);
        } else if (saved instanceof FormMessage form) {
            composer.packet().show(form);
            editors.kindProperty().set(MessageKind.FORM);
        } else if (saved instanceof RawFrames frames) {
            composer.raw().set(frames);
            editors.kindProperty().set(MessageKind.RAW);
        } else if (saved instanceof WrittenMessage message && keepsWritten) {
            recall.edit(message);
        } else if (saved instanceof WrittenMessage message) {
            recall.replace(message);
        }
    }
}
