package app.sockeye.message;

import java.util.Objects;

/**
 * A message as it was written.
 *
 * @param body what the editor holds; for {@link Format#FILE} the file's path
 */
public record WrittenMessage(Format format, String body) {
    public WrittenMessage {
        Objects.requireNonNull(format);
        Objects.requireNonNull(body);
    }

    /** A text to edit: with escapes where an editor would change or hide a character of it. */
    public static WrittenMessage text(String text) {
        boolean plain = EscapedText.isPlain(text);
        return new WrittenMessage(plain ? Format.TEXT : Format.ESCAPED, plain ? text : EscapedText.write(text));
    }
}
