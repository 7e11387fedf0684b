package app.sockeye.message;

import app.sockeye.payload.format.registry.ChosenFormat;
import java.util.Objects;

/**
 * A message as it was written.
 *
 * @param body what the editor holds; for {@link Format#FILE} the file's path
 * @param fragmentation how it is split into frames
 * @param templates whether templates in it are resolved; if not, it is sent literally
 * @param as the format that {@link Format#FROM_JSON} is sent in; for others {@link ChosenFormat#STANDARD}
 */
public record WrittenMessage(
        Format format, String body, Fragmentation fragmentation, boolean templates, ChosenFormat as)
        implements Sendable {
    public WrittenMessage {
        Objects.requireNonNull(format);
        Objects.requireNonNull(body);
        Objects.requireNonNull(fragmentation);
        as = format == Format.FROM_JSON ? Objects.requireNonNull(as) : ChosenFormat.STANDARD;
    }

    /** One that is sent as it is written, and not in another format. */
    public WrittenMessage(Format format, String body, Fragmentation fragmentation, boolean templates) {
        this(format, body, fragmentation, templates, ChosenFormat.STANDARD);
    }

    /** A message in one frame whose templates are resolved. */
    public WrittenMessage(Format format, String body) {
        this(format, body, Fragmentation.WHOLE, true);
    }

    /** JSON to be sent in another format, in one frame, with its templates resolved. */
    public static WrittenMessage json(String body, ChosenFormat as) {
        return new WrittenMessage(Format.FROM_JSON, body, Fragmentation.WHOLE, true, as);
    }

    /** A text to edit: with escapes where an editor would change or hide a character of it. */
    public static WrittenMessage text(String text) {
        boolean plain = EscapedText.isPlain(text);
        return new WrittenMessage(plain ? Format.TEXT : Format.ESCAPED, plain ? text : EscapedText.write(text));
    }

    /** The same text in another format. */
    public WrittenMessage withFormat(Format other) {
        return new WrittenMessage(other, body, fragmentation, templates, as);
    }

    /** The same with another text. */
    public WrittenMessage withBody(String other) {
        return new WrittenMessage(format, other, fragmentation, templates, as);
    }

    /** The same in other fragments. */
    public WrittenMessage withFragmentation(Fragmentation other) {
        return new WrittenMessage(format, body, other, templates, as);
    }

    /** The same with its templates resolved or not. */
    public WrittenMessage withTemplates(boolean resolved) {
        return new WrittenMessage(format, body, fragmentation, resolved, as);
    }

    /** The same in another format of payloads. */
    public WrittenMessage withAs(ChosenFormat other) {
        return new WrittenMessage(format, body, fragmentation, templates, other);
    }

    /** The same with what was written for the format of payloads. */
    public WrittenMessage withSentAs(String written) {
        return withAs(ChosenFormat.parse(written));
    }

    /** The format of payloads as it is written. */
    public String sentAs() {
        return as.written();
    }

    /** Whether references in it are filled in as JSON. */
    public boolean isFilledAsJson() {
        return format == Format.JSON || format == Format.FROM_JSON;
    }
}
