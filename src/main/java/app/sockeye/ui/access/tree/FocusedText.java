package app.sockeye.ui.access.tree;

import java.util.Optional;
import java.util.function.Consumer;

/** What is written in the field that has the focus, and where: tells each change. */
final class FocusedText {
    /** Longer texts aren't compared, only their carets. */
    private static final int LONGEST = 1 << 16;

    private final Consumer<AccessEvent> tell;
    private Optional<AccessObject> field = Optional.empty();
    private String text = "";
    private int caret;

    FocusedText(Consumer<AccessEvent> tell) {
        this.tell = tell;
    }

    /** Tells what changed in the field; returns whether anything did. */
    boolean follow(Optional<AccessObject> focused) {
        Optional<NodeText> now = focused.flatMap(NodeText::of);
        if (now.isEmpty()) {
            field = Optional.empty();
            return false;
        }
        String written = now.get().length() > LONGEST ? "" : now.get().text();
        int place = now.get().caretChar();
        boolean same = focused.equals(field);
        boolean changed = same && (!written.equals(text) || place != caret);
        if (changed && !written.equals(text)) {
            tellChange(focused.get(), text, written);
        }
        if (same && place != caret) {
            tell.accept(AccessEvent.caret(focused.get(), now.get().caret()));
        }
        field = focused;
        text = written;
        caret = place;
        return changed;
    }

    private void tellChange(AccessObject source, String before, String now) {
        int most = Math.min(before.length(), now.length());
        int start = 0;
        while (start < most && before.charAt(start) == now.charAt(start)) {
            start++;
        }
        start = wholeChar(before, wholeChar(now, start));
        int end = 0;
        while (end < most - start && before.charAt(before.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        int place = now.codePointCount(0, start);
        String gone = before.substring(start, before.length() - end);
        String come = now.substring(start, now.length() - end);
        if (!gone.isEmpty()) {
            tell.accept(AccessEvent.text(source, false, place, gone));
        }
        if (!come.isEmpty()) {
            tell.accept(AccessEvent.text(source, true, place, come));
        }
    }

    /** Not between the two chars of one character. */
    private static int wholeChar(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
