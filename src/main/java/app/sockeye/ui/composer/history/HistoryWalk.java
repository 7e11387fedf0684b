package app.sockeye.ui.composer.history;

import app.sockeye.message.WrittenMessage;
import java.util.List;
import java.util.Optional;

/** Walks from what is being written back through what was sent in the same format, and forth again. */
public final class HistoryWalk {
    private final SendHistory history;
    /** What was being written when the walk began; null while there is none. */
    private WrittenMessage unsent;

    private String shown = "";
    private int position;

    public HistoryWalk(SendHistory history) {
        this.history = history;
    }

    /** The message before the one on show. */
    public Optional<WrittenMessage> older(WrittenMessage current) {
        List<WrittenMessage> sent = history.of(current.format());
        int next = isOn(current) ? position + 1 : firstOther(sent, current);
        if (next >= sent.size()) {
            return Optional.empty();
        }
        if (!isOn(current)) {
            unsent = current;
        }
        return show(sent.get(next), next);
    }

    /** The message after the one on show, at last what was being written. */
    public Optional<WrittenMessage> newer(WrittenMessage current) {
        if (!isOn(current)) {
            return Optional.empty();
        }
        List<WrittenMessage> sent = history.of(current.format());
        if (position == 0 || position == 1 && sent.get(0).equals(unsent)) {
            WrittenMessage last = unsent;
            end();
            return Optional.of(last);
        }
        return show(sent.get(position - 1), position - 1);
    }

    /** Goes straight to a sent message; {@code current} is what is being written in its format. */
    public void jump(WrittenMessage message, WrittenMessage current) {
        if (!isOn(current)) {
            unsent = current;
        }
        show(message, history.of(message.format()).indexOf(message));
    }

    /** What was being written in a format before the walk; empty where there is no walk. */
    public Optional<WrittenMessage> unsent(WrittenMessage current) {
        return isOn(current) ? Optional.of(unsent) : Optional.empty();
    }

    public void end() {
        unsent = null;
    }

    private Optional<WrittenMessage> show(WrittenMessage message, int at) {
        position = at;
        shown = message.body();
        return Optional.of(message);
    }

    /** Whether the message shown is the walk's, and not edited since. */
    private boolean isOn(WrittenMessage current) {
        return unsent != null && unsent.format() == current.format() && shown.equals(current.body());
    }

    /** The first place in the history that is not the current message, which may have just been sent. */
    private static int firstOther(List<WrittenMessage> sent, WrittenMessage current) {
        return !sent.isEmpty() && sent.get(0).equals(current) ? 1 : 0;
    }
}
