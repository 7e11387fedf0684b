package app.sockeye.message;

import java.util.Objects;

/**
 * A message as it was written.
 *
 * @param body what the editor holds; for {@link Format#FILE} the file's path
 * @param fragmentation how it is split into frames
 * @param templates whether templates in it are resolved; if not, it is sent literally
 */
public record WrittenMessage(Format format, String body, Fragmentation fragmentation, boolean templates)
        implements Sendable {
    public WrittenMessage {
        Objects.requireNonNull(format);
        Objects.requireNonNull(body);
        Objects.requireNonNull(fragmentation);
    }

    /** A message in one frame whose templates are resolved. */
    public WrittenMessage(Format format, String body) {
        this(format, body, Fragmentation.WHOLE, true);
    }

    /** A text to edit: with escapes where an editor would change or hide a character of it. */
    public static WrittenMessage text(String text) {
        boolean plain = EscapedText.isPlain(text);
        return new WrittenMessage(plain ? Format.TEXT : Format.ESCAPED, plain ? text : EscapedText.write(text));
    }

    /** The same text in another format. */
    public WrittenMessage withFormat(Format other) {
        return new WrittenMessage(other, body, fragmentation, templates);
    }

    /** The same with another text. */
    public WrittenMessage withBody(String other) {
        return new WrittenMessage(format, other, fragmentation, templates);
    }

    /** The same in other fragments. */
    public WrittenMessage withFragmentation(Fragmentation other) {
        return new WrittenMessage(format, body, other, templates);
    }

    /** The same with its templates resolved or not. */
    public WrittenMessage withTemplates(boolean resolved) {
        return new WrittenMessage(format, body, fragmentation, resolved);
    }
}
