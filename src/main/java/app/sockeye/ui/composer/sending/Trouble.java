package app.sockeye.ui.composer.sending;

import app.sockeye.client.wire.SentInPartException;
import app.sockeye.files.Reason;

/**
 * Why something was not sent, for the notice.
 *
 * @param sentence what happened and what to do next
 * @param details shown folded; may be empty
 * @param actionName of what can be done about it; may be empty
 */
public record Trouble(String sentence, String details, String actionName, Runnable action) {

    public Trouble(String sentence) {
        this(sentence, "", "", () -> {});
    }

    static Trouble of(Throwable failure) {
        Throwable cause = Reason.cause(failure);
        String said = Reason.sentence(cause);
        String sentence =
                cause instanceof SentInPartException ? SendingTexts.sentInPart(said) : SendingTexts.notSent(said);
        return new Trouble(sentence, cause.toString(), "", () -> {});
    }
}
