package app.sockeye.session.rule;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.Preview;
import app.sockeye.protocol.VisibleText;
import java.util.List;

/** Words for what rules fire on and do. */
public final class RuleWording {
    private static final int LONGEST = 200;

    private RuleWording() {}

    /** What a rule fires on. */
    public static String when(Rule rule) {
        return rule.isOnOpen() ? "when a connection opens" : rule.query();
    }

    /** What a rule does, one after the other. */
    public static String actions(Rule rule) {
        List<String> words = rule.actions().stream().map(RuleWording::of).toList();
        return String.join(", ", words);
    }

    /** What an action does, in a few words. */
    public static String of(RuleAction action) {
        if (action instanceof RuleAction.SendMessage answer) {
            return "send " + message(answer.message());
        } else if (action instanceof RuleAction.SendSaved answer) {
            return "send " + answer.name();
        } else if (action instanceof RuleAction.GiveStar) {
            return "give a star";
        } else if (action instanceof RuleAction.SetNote note) {
            return "note " + VisibleText.quoted(note.note());
        } else if (action instanceof RuleAction.ColourRow colour) {
            return "colour it " + colour.colour();
        } else if (action instanceof RuleAction.NotifyDesktop) {
            return "notify on the desktop";
        } else if (action instanceof RuleAction.PauseLog) {
            return "pause the log";
        } else if (action instanceof RuleAction.SavePayload) {
            return "save the payload";
        } else if (action instanceof RuleAction.StopSending) {
            return "stop repeat and sequence";
        }
        return "close with " + ((RuleAction.CloseConnection) action).code();
    }

    private static String message(Sendable message) {
        if (message instanceof WrittenMessage written) {
            return Preview.line(written.body(), true, LONGEST);
        } else if (message instanceof ControlDraft draft) {
            return draft.kind().label();
        } else if (message instanceof FormMessage form) {
            return Preview.line(form.brief(), true, LONGEST);
        }
        int frames = ((RawFrames) message).frames().size();
        return frames + (frames == 1 ? " raw frame" : " raw frames");
    }
}
