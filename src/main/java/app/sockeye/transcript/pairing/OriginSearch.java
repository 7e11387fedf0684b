package app.sockeye.transcript.pairing;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds what sent messages by itself: the events of steps and rules, which are recorded soon after, name their messages.
 * Any thread.
 */
public final class OriginSearch {
    /** Number of entries after a message that are searched for what sent it. */
    static final int REACH = 1000;

    private static final Filter EVENTS =
            new Filter(EnumSet.allOf(Direction.class), EnumSet.of(EntryKind.NOTE), Optional.empty());

    private OriginSearch() {}

    /**
     * The result of a search.
     *
     * @param origins by the index of the message; those without one are missing
     * @param open rows whose origin may still be told by future entries
     */
    public record Result(Map<Long, Origin> origins, Set<Long> open) {}

    /**
     * Searches for what sent some entries.
     *
     * @param rows indexes of entries, close to each other
     * @param count number of entries in the transcript
     */
    public static Result run(Transcript transcript, Collection<Long> rows, long count) {
        Map<Long, Origin> origins = new HashMap<>();
        Set<Long> asked = new HashSet<>();
        long last = 0;
        for (long row : rows) {
            Entry entry = transcript.entry(row);
            if (entry.flags().contains(EntryFlag.REPEATED)) {
                origins.put(row, Origin.REPEAT);
            } else if (entry.flags().contains(EntryFlag.SCRIPTED)) {
                origins.put(row, Origin.SCRIPT);
            } else if (entry.direction().equals(Optional.of(Direction.SENT)) && entry.kind() != EntryKind.HANDSHAKE) {
                asked.add(row);
                last = Math.max(last, row);
            }
        }
        if (!asked.isEmpty()) {
            long first = asked.stream().mapToLong(row -> row).min().orElseThrow();
            EntryCursor cursor = new EntryCursor(transcript, EVENTS, first, () -> false);
            while (cursor.next(Math.min(count, last + REACH))) {
                cursor.entry().event().ifPresent(event -> put(origins, event));
            }
        }
        origins.keySet().retainAll(new HashSet<>(rows));
        asked.removeIf(row -> origins.containsKey(row) || row + REACH < count);
        return new Result(Map.copyOf(origins), Set.copyOf(asked));
    }

    private static void put(Map<Long, Origin> origins, ConnectionEvent event) {
        if (event instanceof AutomationEvent.StepEnd step && sends(step.action())) {
            put(origins, step.entry(), new Origin(Origin.Kind.STEP, step.step()));
        } else if (event instanceof AutomationEvent.RuleFire fire) {
            put(origins, fire.sent(), new Origin(Origin.Kind.RULE, fire.rule()));
        }
    }

    private static void put(Map<Long, Origin> origins, OptionalLong entry, Origin origin) {
        entry.ifPresent(index -> origins.putIfAbsent(index, origin));
    }

    private static boolean sends(AutomationEvent.Action action) {
        return action == AutomationEvent.Action.SEND || action == AutomationEvent.Action.PING;
    }
}
