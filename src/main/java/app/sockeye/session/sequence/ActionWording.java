package app.sockeye.session.sequence;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.Durations;
import app.sockeye.payload.Preview;
import app.sockeye.protocol.VisibleText;
import java.time.Duration;
import java.util.Locale;

/** What a step does, in a few words beside the word for its kind. */
public final class ActionWording {
    private static final int LONGEST = 200;

    private ActionWording() {}

    /** The words; they may be empty. */
    public static String of(SequenceAction action) {
        if (action instanceof SequenceAction.Send send) {
            return message(send.message());
        } else if (action instanceof SequenceAction.SendSaved saved) {
            return saved.name();
        } else if (action instanceof SequenceAction.WaitFor wait) {
            return wait.query();
        } else if (action instanceof SequenceAction.Delay delay) {
            return time(delay.time());
        } else if (action instanceof SequenceAction.Take take) {
            return take.capture().path() + " into ${" + take.capture().variable() + "}";
        } else if (action instanceof SequenceAction.Ping ping) {
            return ping.payload();
        } else if (action instanceof SequenceAction.Close close) {
            return close.code() + (close.reason().isEmpty() ? "" : ", " + VisibleText.quoted(close.reason()));
        } else if (action instanceof SequenceAction.Repeat repeat) {
            return "from step " + repeat.from() + ", "
                    + (repeat.csv().isBlank()
                            ? repeat.times() + (repeat.times() == 1 ? " round" : " rounds")
                            : "for each row of " + repeat.csv());
        }
        return "";
    }

    /** The beginning of something to send, in one line. */
    public static String message(Sendable message) {
        if (message instanceof WrittenMessage written) {
            return Preview.line(written.body(), true, LONGEST);
        } else if (message instanceof ControlDraft draft) {
            return draft.kind().label() + " " + draft.payload() + draft.reason();
        } else if (message instanceof FormMessage form) {
            return Preview.line(form.brief(), true, LONGEST);
        }
        int frames = ((RawFrames) message).frames().size();
        return frames + (frames == 1 ? " raw frame" : " raw frames");
    }

    /** A time without a loss of digits: {@code 200 ms}, {@code 5 s}, {@code 90 s}. */
    public static String time(Duration time) {
        long millis = time.toMillis();
        if (time.toNanos() % 1_000_000 != 0) {
            return Durations.brief(time.toNanos());
        }
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%d ms", millis);
    }
}
