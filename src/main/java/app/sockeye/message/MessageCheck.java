package app.sockeye.message;

import app.sockeye.payload.InputError;
import app.sockeye.payload.json.JsonText;
import app.sockeye.protocol.Outgoing;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a written message came to.
 *
 * @param message what was looked at
 * @param status for the status line, in a few words
 * @param problem why it can't be sent as it is, and where
 * @param bytes to send; empty for a file and where they can't be told
 * @param sendableAsIs whether there is something to send in spite of the problem: broken JSON is still text
 * @param isReordered whether the editor shows it in another order than it is sent, as it is read from the right
 */
public record MessageCheck(
        WrittenMessage message,
        String status,
        Optional<InputError> problem,
        byte[] bytes,
        boolean sendableAsIs,
        boolean isReordered) {
    private static final byte[] NONE = {};

    static MessageCheck good(WrittenMessage message, String status, byte[] bytes) {
        return new MessageCheck(message, status, Optional.empty(), bytes, false, false);
    }

    static MessageCheck bad(WrittenMessage message, String status, InputError problem, byte[] bytes) {
        return new MessageCheck(message, status, Optional.of(problem), bytes, bytes.length > 0, false);
    }

    static MessageCheck bad(WrittenMessage message, String status, InputError problem) {
        return bad(message, status, problem, NONE);
    }

    /** Of a file that is another than the one that was chosen. */
    static MessageCheck changedFile(WrittenMessage message, String status, InputError problem) {
        return new MessageCheck(message, status, Optional.of(problem), NONE, true, false);
    }

    /** Of a message that is still being looked at. */
    public static MessageCheck pending(WrittenMessage message) {
        return good(message, MessageTexts.CHECKING, NONE);
    }

    public boolean isPending() {
        return status.equals(MessageTexts.CHECKING);
    }

    /** Of a file, whose bytes are read when they are sent. */
    static MessageCheck file(WrittenMessage message, String status) {
        return good(message, status, NONE);
    }

    /** The same of a message that the editor shows in another order. */
    MessageCheck reordered() {
        return new MessageCheck(message, status, problem, bytes, sendableAsIs, true);
    }

    /** What to show as wrong: nothing is before something was written. */
    public Optional<InputError> shownProblem() {
        return message.body().isBlank() ? Optional.empty() : problem;
    }

    /** What is to be sent; a file's bytes are read then. */
    public Outgoing outgoing() {
        return switch (message.format()) {
            case TEXT, ESCAPED, JSON -> Outgoing.text(bytes);
            case HEX, BASE64 -> Outgoing.binary(bytes);
            case FILE -> Outgoing.binary(Path.of(message.body()));
        };
    }

    /** Whether JSON is wrong only for a comma behind the last element, which can be taken away. */
    public boolean hasTrailingComma() {
        return message.format() == Format.JSON
                && problem.filter(p -> JsonText.isTrailingComma(message.body(), p.position()))
                        .isPresent();
    }
}
