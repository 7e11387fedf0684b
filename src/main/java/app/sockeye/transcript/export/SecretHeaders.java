package app.sockeye.transcript.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Header;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Filter;
import app.sockeye.transcript.Matches;
import app.sockeye.transcript.Transcript;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which headers of a recorded session are secret: those of a name that {@link Header#isSensitive} knows, and those that
 * the user marked so for a connection, which the state that begins it names. Recordings of an earlier version, and of
 * other tools, have no such marks. Belongs to one thread.
 */
public final class SecretHeaders {
    /** The fact that names the marked headers, separated by commas. */
    public static final String FACT = "Secret headers";

    private static final String BEGIN = "Connecting to ";
    /** Begins a state that only names marked headers, as an import writes it where the connection's state is missing. */
    private static final String IMPORTED = "Headers that were marked secret";

    private static final Filter STATES =
            new Filter(EnumSet.allOf(Direction.class), Set.of(EntryKind.STATE), Optional.empty());
    private static final int MOST_BYTES = 1 << 20;

    private final Transcript transcript;
    /** By the index of the state from which on they hold. */
    private final NavigableMap<Long, Set<String>> marked = new TreeMap<>();
    /** Entries from this on are not looked at yet. */
    private long unread;

    public SecretHeaders(Transcript transcript) {
        this.transcript = transcript;
        marked.put(0L, Set.of());
    }

    /** What an imported session says of the headers that were marked in the one it comes from. */
    static String imported(Collection<String> names) {
        return IMPORTED + "\n" + FACT + ": " + String.join(", ", names);
    }

    /** Whether a state tells which headers are marked from there on. */
    static boolean isTold(String state) {
        return state.startsWith(BEGIN) || state.startsWith(IMPORTED);
    }

    /**
     * The names that the user marked for the connection that an entry belongs to, in lower case.
     *
     * @throws java.io.UncheckedIOException where the transcript can't be read
     */
    public Set<String> markedAt(long entry) {
        if (entry >= unread) {
            new Matches(transcript, STATES, unread, entry + 1, () -> false)
                    .forEachRemaining((long index) -> read(transcript.entry(index)));
            unread = entry + 1;
        }
        return marked.floorEntry(entry).getValue();
    }

    private void read(Entry state) {
        String text = new String(state.payload().head(MOST_BYTES), UTF_8);
        if (isTold(text)) {
            Set<String> names = text.lines()
                    .skip(1)
                    .filter(line -> line.startsWith(FACT + ": "))
                    .flatMap(line ->
                            Arrays.stream(line.substring(FACT.length() + 2).split(",")))
                    .map(Header::canonicalName)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
            if (!names.equals(marked.lastEntry().getValue())) {
                marked.put(state.index(), names);
            }
        }
    }
}
