package app.sockeye.ui.log.filter;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.registry.JsonInPayload;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonString;
import app.sockeye.payload.json.ValueAtPath;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.log.words.FilterTexts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A filter that a row suggests.
 *
 * @param label as a menu shows it
 * @param query matches the row and entries like it
 */
public record QuickFilter(String label, String query) {
    private static final int MOST_VALUES = 12;
    private static final int LONGEST_VALUE = 60;
    private static final int LARGEST = 256 << 10;

    /**
     * The filters that an entry suggests.
     *
     * @param columns paths of the log's columns, which come first
     */
    public static List<QuickFilter> of(Entry entry, List<JsonPath> columns) {
        List<QuickFilter> filters = new ArrayList<>();
        String kind = entry.kind().name().toLowerCase(Locale.ROOT);
        filters.add(new QuickFilter(FilterTexts.kind(kind), "kind:" + kind));
        entry.direction()
                .map(direction -> direction.name().toLowerCase(Locale.ROOT))
                .ifPresent(way -> filters.add(new QuickFilter(FilterTexts.direction(way), "dir:" + way)));
        if (entry.kind().isMessage() && entry.size() <= LARGEST) {
            addValues(filters, entry, columns);
        }
        return filters;
    }

    private static void addValues(List<QuickFilter> filters, Entry entry, List<JsonPath> columns) {
        byte[] bytes = json(entry);
        Set<JsonPath> paths = new LinkedHashSet<>(columns);
        paths.addAll(JsonPaths.of(bytes));
        ByteSource json = ByteSource.of(bytes);
        int most = filters.size() + MOST_VALUES;
        for (JsonPath path : paths) {
            if (filters.size() < most) {
                ValueAtPath.at(path, json).ifPresent(found -> addValue(filters, path, found));
            }
        }
    }

    /** The message, or the JSON that stands for its binary format. */
    private static byte[] json(Entry entry) {
        Optional<ByteSource> inner =
                entry.kind() == EntryKind.BINARY ? JsonInPayload.of(entry.payload()) : Optional.empty();
        return PayloadInput.bytes(inner.orElse(entry.payload()));
    }

    private static void addValue(List<QuickFilter> filters, JsonPath path, JsonFound found) {
        String text = found.kind().isContainer() ? "" : found.text(4 * LONGEST_VALUE);
        if (!found.kind().isContainer() && text.length() <= LONGEST_VALUE) {
            String value = found.kind() == JsonKind.STRING ? JsonString.quote(text) : text;
            filters.add(new QuickFilter(FilterTexts.valueIs(path.toString(), value), "json:" + path + " == " + value));
        }
    }

    /** The filter's opposite. */
    public QuickFilter negated() {
        return new QuickFilter(label, "not " + query);
    }

    /** The typed query narrowed by another one. */
    static String narrow(String typed, String query) {
        if (typed.isBlank()) {
            return query;
        }
        return (hasOr(typed) ? "(" + typed.strip() + ")" : typed.strip()) + " " + query;
    }

    /** Whether the query has an {@code or} that needs parentheses when another query is appended. */
    private static boolean hasOr(String typed) {
        try {
            String both = Query.parse(typed + " x").toString();
            return !both.equals(Query.parse("(" + typed + ") x").toString());
        } catch (QuerySyntaxException e) {
            return true;
        }
    }
}
