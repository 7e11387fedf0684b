package app.sockeye.session.outgoing;

import app.sockeye.payload.format.registry.JsonInPayload;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.protocol.Direction;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.QuerySyntaxException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of one session: the captured ones are nearest, then those of a lookup; and what it received last.
 * Thread-safe.
 */
public final class SessionValues implements TemplateValues {
    /** How many of the newest entries are searched for the last value at a path. */
    public static final int SEARCHED_ENTRIES = 1000;
    /** The longest message that is searched, and the longest value that is taken from one, in bytes. */
    public static final int SEARCHED_BYTES = 1 << 20;

    private final CapturedValues captured;
    private final Function<String, Optional<String>> lookup;
    private final Transcript received;
    private final TemplateSources sources;

    /**
     * @param lookup finds values by name, {@code secret:x} too
     * @param received where the newest received messages stand
     * @param sources counters that go on with each message, files, time and randomness
     */
    public SessionValues(
            CapturedValues captured,
            Function<String, Optional<String>> lookup,
            Transcript received,
            TemplateSources sources) {
        this.captured = captured;
        this.lookup = lookup;
        this.received = received;
        this.sources = sources;
    }

    @Override
    public Optional<String> value(String name) {
        return captured.get(name).or(() -> lookup.apply(name));
    }

    @Override
    public boolean isReceived(String name) {
        return captured.get(name).isPresent();
    }

    /** The value at a path in the newest received message that has it; reads from disk. */
    @Override
    public Optional<String> last(String jsonPath) {
        try {
            JsonPath path = JsonPathText.parse(jsonPath);
            long end = received.count();
            for (long at = end - 1; at >= Math.max(0, end - SEARCHED_ENTRIES); at--) {
                Optional<String> found = valueIn(received.entry(at), path);
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (QuerySyntaxException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public TemplateSources sources() {
        return sources;
    }

    private static Optional<String> valueIn(Entry entry, JsonPath path) {
        if (!entry.kind().isMessage()
                || !entry.direction().equals(Optional.of(Direction.RECEIVED))
                || entry.payload().size() > SEARCHED_BYTES) {
            return Optional.empty();
        }
        return JsonInPayload.value(path, entry.payload()).map((JsonFound value) -> value.whole(SEARCHED_BYTES));
    }
}
