package app.sockeye.transcript.query;

import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonSearch;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Matches a message with a value at a path that passes a test, in it or in the JSON within it. */
record JsonTerm(JsonPath path, JsonTest test) implements Query {
    JsonTerm {
        Objects.requireNonNull(path);
        Objects.requireNonNull(test);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind.isMessage() ? Verdict.MAYBE : Verdict.NO;
    }

    @Override
    public Check check() {
        Predicate<JsonFound> fits = test.ready();
        return (entry, context) -> entry.kind().isMessage() && isIn(entry, context, new JsonSearch(path, fits));
    }

    private static boolean isIn(Entry entry, EntryContext context, JsonSearch search) {
        return search.isIn(entry.payload()) || context.innerJson(entry).stream().anyMatch(search::isIn);
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "json:" + path + test;
    }
}
