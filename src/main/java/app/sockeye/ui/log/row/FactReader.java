package app.sockeye.ui.log.row;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.ValueAtPath;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Condition;
import app.sockeye.ui.log.look.ColourRule;
import app.sockeye.ui.log.look.RowColour;
import app.sockeye.ui.log.words.LogTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a row's JSON values and its colour. Immutable; used in the background. */
public final class FactReader {
    /** Maximum size in bytes of messages that are read: larger ones would keep all other rows waiting. */
    static final long LONGEST_MESSAGE = 16 << 20;

    /** Maximum characters of a value in a cell. */
    private static final int LONGEST_VALUE = 200;

    private final Transcript transcript;
    private final EntryContext context;
    private final List<JsonPath> paths;
    private final List<Rule> rules;

    private record Rule(Condition condition, RowColour colour) {}

    /** @param rules the first that matches a row colours it */
    public FactReader(Transcript transcript, List<JsonPath> paths, List<ColourRule> rules) {
        this.transcript = transcript;
        this.context = new EntryContext(transcript);
        this.paths = List.copyOf(paths);
        this.rules = rules.stream().flatMap(r -> ready(r).stream()).toList();
    }

    /** A rule that an older or newer version wrote and this one does not understand colours nothing. */
    private static Optional<Rule> ready(ColourRule rule) {
        try {
            return Optional.of(new Rule(Query.parse(rule.query()).condition(), rule.colour()));
        } catch (QuerySyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether there is nothing to read. */
    boolean isIdle() {
        return paths.isEmpty() && rules.isEmpty();
    }

    /** What a row shows if reading its facts failed unexpectedly. */
    RowFacts unknown() {
        Map<JsonPath, String> values = new HashMap<>();
        paths.forEach(path -> values.put(path, LogTexts.UNKNOWN));
        return new RowFacts(values, Optional.empty());
    }

    RowFacts read(long index) {
        Entry entry = transcript.entry(index);
        if (entry.size() > LONGEST_MESSAGE) {
            return RowFacts.NONE;
        }
        return new RowFacts(values(entry), colour(entry));
    }

    private Map<JsonPath, String> values(Entry entry) {
        Map<JsonPath, String> values = new HashMap<>();
        if (entry.kind().isMessage()) {
            for (JsonPath path : paths) {
                ValueAtPath.at(path, entry.payload())
                        .ifPresent(v -> values.put(path, ValueAtPath.cell(v, LONGEST_VALUE)));
            }
        }
        return values;
    }

    private Optional<RowColour> colour(Entry entry) {
        return rules.stream()
                .filter(r -> r.condition().test(entry, context))
                .map(Rule::colour)
                .findFirst();
    }
}
