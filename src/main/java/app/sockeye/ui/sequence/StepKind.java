package app.sockeye.ui.sequence;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.transcript.connection.AutomationEvent.Action;
import java.time.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The kinds of steps that can be added. */
enum StepKind {
    SEND(SequenceTexts.SEND, Feather.SEND, Action.SEND),
    SEND_SAVED(SequenceTexts.SEND_SAVED, Feather.SEND, Action.SEND),
    WAIT(SequenceTexts.WAIT, Feather.CLOCK, Action.WAIT),
    DELAY(SequenceTexts.DELAY, Feather.PAUSE, Action.DELAY),
    CAPTURE(SequenceTexts.CAPTURE, Feather.SCISSORS, Action.CAPTURE),
    PING(SequenceTexts.PING, Feather.ACTIVITY, Action.PING),
    CLOSE(SequenceTexts.CLOSE, Feather.X_CIRCLE, Action.CLOSE),
    RECONNECT(SequenceTexts.RECONNECT, Feather.ZAP, Action.RECONNECT),
    REPEAT(SequenceTexts.REPEAT, Feather.REPEAT, Action.REPEAT);

    private static final Duration DELAY_AT_FIRST = Duration.ofMillis(200);
    private static final int ROUNDS_AT_FIRST = 3;
    private static final int NORMAL = 1000;

    private final String label;
    private final Feather icon;
    private final Action action;

    StepKind(String label, Feather icon, Action action) {
        this.label = label;
        this.icon = icon;
        this.action = action;
    }

    String label() {
        return label;
    }

    Feather icon() {
        return icon;
    }

    /** The kind of a step; one that sends is {@link #SEND}. */
    static StepKind of(SequenceAction action) {
        for (StepKind kind : values()) {
            if (kind.action == action.kind()) {
                return kind;
            }
        }
        return SEND;
    }

    /** What a new step of the kind does. */
    SequenceAction create() {
        return switch (this) {
            case SEND -> new SequenceAction.Send(new WrittenMessage(Format.TEXT, ""));
            case SEND_SAVED -> new SequenceAction.SendSaved("");
            case WAIT -> new SequenceAction.WaitFor("", SequenceAction.USUAL_TIMEOUT);
            case DELAY -> new SequenceAction.Delay(DELAY_AT_FIRST);
            case CAPTURE -> new SequenceAction.Take(new Capture("$.", ""));
            case PING -> new SequenceAction.Ping("");
            case CLOSE -> new SequenceAction.Close(NORMAL, "");
            case RECONNECT -> new SequenceAction.Reconnect(SequenceAction.USUAL_TIMEOUT);
            case REPEAT -> new SequenceAction.Repeat(1, ROUNDS_AT_FIRST, "");
        };
    }
}
