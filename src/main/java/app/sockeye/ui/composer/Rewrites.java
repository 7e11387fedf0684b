package app.sockeye.ui.composer;

import app.sockeye.message.EscapedText;
import app.sockeye.message.Format;
import app.sockeye.message.LineBreaks;
import app.sockeye.payload.json.JsonText;
import app.sockeye.ui.composer.editor.JsonRewrite;
import app.sockeye.ui.composer.sending.Outbox;
import app.sockeye.ui.composer.sending.Trouble;
import app.sockeye.ui.composer.sending.Work;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;

/** Rewrites an editor's text: formats JSON, changes line breaks, adds and removes escapes. JavaFX thread. */
final class Rewrites {
    private final Map<Format, StringProperty> bodies;
    private final Supplier<Format> format;
    private final Work work;
    private final Outbox outbox;
    private final ReadOnlyBooleanWrapper escapes = new ReadOnlyBooleanWrapper(this, "escapes");

    /**
     * @param bodies what is written, of every format
     * @param format of the editor on show
     * @param outbox tells why something can't be rewritten
     */
    Rewrites(Map<Format, StringProperty> bodies, Supplier<Format> format, Work work, Outbox outbox) {
        this.bodies = bodies;
        this.format = format;
        this.work = work;
        this.outbox = outbox;
    }

    /** Whether text is written with escapes. */
    ReadOnlyBooleanProperty escapesProperty() {
        return escapes.getReadOnlyProperty();
    }

    void setEscapes(boolean on) {
        escapes.set(on);
    }

    /** Formats the JSON. */
    void formatJson() {
        rewriteJson(JsonText::format);
    }

    /** Minifies the JSON. */
    void minifyJson() {
        rewriteJson(JsonText::minify);
    }

    /** Formats the JSON with the members of its objects sorted. */
    void sortKeys() {
        rewriteJson(JsonText::sortKeys);
    }

    /** Ends the text's lines with CRLF instead of LF, or the other way round. */
    void changeLineBreaks() {
        StringProperty body = bodies.get(Format.TEXT);
        LineBreaks now = LineBreaks.of(body.get());
        body.set(now.other().fromEditor(LineBreaks.toEditor(body.get())));
    }

    /** Writes the same text with escapes, or without them if all of them are valid. */
    void toggleEscapes() {
        outbox.clearTrouble();
        if (!escapes.get()) {
            write(Format.ESCAPED, EscapedText.write(bodies.get(Format.TEXT).get()));
            return;
        }
        EscapedText read = EscapedText.read(bodies.get(Format.ESCAPED).get());
        read.error()
                .ifPresentOrElse(
                        error -> outbox.tell(new Trouble(ComposerTexts.escapesStay(error.sentence()))),
                        () -> write(Format.TEXT, read.text()));
    }

    /** Sets the text and clears its other form, with or without escapes, so that it is certain which one is meant. */
    void write(Format textFormat, String body) {
        bodies.get(textFormat).set(body);
        escapes.set(textFormat == Format.ESCAPED);
        bodies.get(escapes.get() ? Format.TEXT : Format.ESCAPED).set("");
    }

    private void rewriteJson(JsonRewrite rewriting) {
        StringProperty body = bodies.get(format.get() == Format.FROM_JSON ? Format.FROM_JSON : Format.JSON);
        String before = body.get();
        work.on(before, () -> JsonRewrite.attempt(before, rewriting), result -> {
            if (body.get().equals(before)) {
                outbox.clearTrouble();
                result.text().ifPresent(body::set);
                result.complaint().map(Trouble::new).ifPresent(outbox::tell);
            }
        });
    }
}
