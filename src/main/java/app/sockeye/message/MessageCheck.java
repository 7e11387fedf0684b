package app.sockeye.message;

import app.sockeye.payload.InputError;
import app.sockeye.template.TemplatePreview;
import app.sockeye.template.TemplateProblem;
import java.util.List;
import java.util.Optional;

/**
 * The result of checking a written message.
 *
 * @param message the message checked
 * @param status for the status line, in a few words
 * @param problem why it can't be sent as it is, and where
 * @param bytes to send; empty for a file, and where there are none because of the problem
 * @param sendableAsIs whether there is something to send in spite of the problem: broken JSON is still text
 * @param unfilled references in the message that can't be replaced now
 * @param isReordered whether the editor shows it in another order than it is sent, because of right-to-left text
 */
public record MessageCheck(
        WrittenMessage message,
        String status,
        Optional<InputError> problem,
        byte[] bytes,
        boolean sendableAsIs,
        List<TemplateProblem> unfilled,
        boolean isReordered) {
    private static final byte[] NONE = {};

    public MessageCheck {
        unfilled = List.copyOf(unfilled);
    }

    static MessageCheck good(WrittenMessage message, String status, byte[] bytes) {
        return new MessageCheck(message, status, Optional.empty(), bytes, false, List.of(), false);
    }

    static MessageCheck bad(WrittenMessage message, String status, InputError problem, byte[] bytes) {
        return new MessageCheck(message, status, Optional.of(problem), bytes, bytes.length > 0, List.of(), false);
    }

    static MessageCheck bad(WrittenMessage message, String status, InputError problem) {
        return bad(message, status, problem, NONE);
    }

    /** For a file that has changed since it was chosen. */
    static MessageCheck changedFile(WrittenMessage message, String status, InputError problem) {
        return new MessageCheck(message, status, Optional.of(problem), NONE, true, List.of(), false);
    }

    /** For a message that is still being checked. */
    public static MessageCheck pending(WrittenMessage message) {
        return good(message, MessageTexts.CHECKING, NONE);
    }

    /** Whether the message is still being checked. */
    public boolean isPending() {
        return status.equals(MessageTexts.CHECKING);
    }

    /** For a file, whose bytes are read when they are sent. */
    static MessageCheck file(WrittenMessage message, String status) {
        return good(message, status, NONE);
    }

    /** The same check for a message that the editor shows in another order. */
    MessageCheck reordered() {
        return new MessageCheck(message, status, problem, bytes, sendableAsIs, unfilled, true);
    }

    /** For a message with references that can't be replaced. */
    static MessageCheck unfilled(WrittenMessage message, List<TemplateProblem> problems, InputError first) {
        return new MessageCheck(
                message, MessageTexts.unfilled(problems), Optional.of(first), NONE, false, problems, false);
    }

    /**
     * The same for a message whose templates were filled in to check it; a problem is told of what they came to, at the
     * place where that is written.
     */
    MessageCheck filledFrom(WrittenMessage template, TemplatePreview filled) {
        Optional<InputError> told =
                problem.map(p -> new InputError(filled.written(p.position()), MessageTexts.filledIn(p.sentence())));
        return new MessageCheck(template, status, told, bytes, sendableAsIs, unfilled, isReordered);
    }

    /** The problem to show; none while nothing is written. */
    public Optional<InputError> shownProblem() {
        return message.body().isBlank() ? Optional.empty() : problem;
    }
}
