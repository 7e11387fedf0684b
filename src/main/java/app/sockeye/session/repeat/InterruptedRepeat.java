package app.sockeye.session.repeat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A repeat whose start is recorded, but not its end, as the program ended meanwhile.
 *
 * @param message what was sent: its name, or its beginning
 * @param sent messages that the session has sent since its start
 */
public record InterruptedRepeat(String message, long sent) {

    /**
     * The repeat that was under way when a recording ended; empty where there was none. Reads from disk.
     *
     * @param recorded a session that is not recorded any more
     */
    public static Optional<InterruptedRepeat> in(Transcript recorded) {
        EntryCursor notes = cursor(recorded, EnumSet.of(EntryKind.NOTE), 0);
        Optional<String> open = Optional.empty();
        long start = 0;
        while (notes.next(recorded.count())) {
            Optional<AutomationEvent> event = notes.entry()
                    .event()
                    .filter(AutomationEvent.class::isInstance)
                    .map(AutomationEvent.class::cast);
            if (event.isPresent() && event.get() instanceof AutomationEvent.RepeatStart started) {
                open = Optional.of(started.message());
                start = notes.index();
            } else if (event.isPresent() && event.get() instanceof AutomationEvent.RepeatEnd) {
                open = Optional.empty();
            }
        }
        long first = start;
        return open.map(message -> new InterruptedRepeat(message, sentSince(recorded, first)));
    }

    private static long sentSince(Transcript recorded, long first) {
        EntryCursor messages = cursor(recorded, EnumSet.of(EntryKind.TEXT, EntryKind.BINARY), first);
        long sent = 0;
        while (messages.next(recorded.count())) {
            boolean counts = messages.isCounted() && messages.direction().equals(Optional.of(Direction.SENT));
            sent += counts ? 1 : 0;
        }
        return sent;
    }

    private static EntryCursor cursor(Transcript recorded, Set<EntryKind> kinds, long first) {
        Filter filter = new Filter(EnumSet.allOf(Direction.class), kinds, Optional.empty());
        return new EntryCursor(recorded, filter, first, recorded::isClosed);
    }
}
