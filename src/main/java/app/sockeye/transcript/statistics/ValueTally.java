package app.sockeye.transcript.statistics;

import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonSearch;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.search.EntryCursor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the values at a path; if a key is duplicated, its first value counts. */
final class ValueTally implements Tally<Values> {
    private final EntryContext context;
    private final JsonPath path;
    private final JsonSearch search;
    private final Map<Key, Count> counts = new HashMap<>();
    private Values.Share others = Values.Share.NONE;
    private Values.Share without = Values.Share.NONE;
    /** The value that the search found last. */
    private JsonFound found;

    /** A value's identity; equal numbers have equal texts. */
    private record Key(JsonKind kind, String text) {}

    private static final class Count {
        private final String text;
        private long messages;
        private long bytes;

        Count(String text) {
            this.text = text;
        }

        Values.Value value(JsonKind kind) {
            return new Values.Value(kind, text, new Values.Share(messages, bytes));
        }
    }

    ValueTally(Transcript transcript, JsonPath path) {
        this.context = new EntryContext(transcript);
        this.path = path;
        this.search = new JsonSearch(path, value -> {
            found = value;
            return true;
        });
    }

    @Override
    public void take(EntryCursor entry) {
        if (!entry.isCounted()) {
            return;
        }
        long size = entry.size();
        if (!isFoundIn(entry.entry())) {
            without = without.and(size);
        } else if (found.kind().isContainer()) {
            count(new Key(found.kind(), ""), "", size);
        } else if (found.span().length() > Values.LONGEST) {
            others = others.and(size);
        } else {
            String text = found.text(Values.LONGEST);
            count(new Key(found.kind(), canonical(text)), text, size);
        }
    }

    private boolean isFoundIn(Entry entry) {
        return search.isIn(entry.payload()) || context.innerJson(entry).stream().anyMatch(search::isIn);
    }

    @Override
    public Values figures() {
        List<Values.Value> listed = counts.entrySet().stream()
                .map(e -> e.getValue().value(e.getKey().kind))
                .sorted(Comparator.comparingLong((Values.Value v) -> -v.share().messages())
                        .thenComparing(Values.Value::text))
                .toList();
        return new Values(path, listed, others, without);
    }

    private String canonical(String text) {
        return found.number().map(n -> n.stripTrailingZeros().toString()).orElse(text);
    }

    private void count(Key key, String text, long size) {
        Count count = counts.get(key);
        if (count == null && counts.size() < Values.MOST_LISTED) {
            count = new Count(text);
            counts.put(key, count);
        }
        if (count == null) {
            others = others.and(size);
        } else {
            count.messages++;
            count.bytes += size;
        }
    }
}
