package app.sockeye.ui.tab.session;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** How many messages were received since a tab was last in front. JavaFX thread. */
final class UnreadCount {
    private final ReadOnlyLongProperty received;
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper(this, "unread");
    private boolean inFront;
    /** Of the messages received, how many there were when the tab was last in front. */
    private long seen;

    /** @param received the messages of the tab's session so far; it lives no longer than the tab */
    UnreadCount(ReadOnlyLongProperty received) {
        this.received = received;
        received.addListener(o -> count());
    }

    ReadOnlyLongProperty property() {
        return unread.getReadOnlyProperty();
    }

    void setInFront(boolean now) {
        inFront = now;
        count();
    }

    private void count() {
        if (inFront) {
            seen = received.get();
        }
        unread.set(received.get() - seen);
    }
}
