package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Matches a few entries by their numbers. */
record EntriesTerm(List<Long> numbers) implements Query {
    EntriesTerm {
        numbers = numbers.stream().distinct().sorted().toList();
        if (numbers.isEmpty() || numbers.get(0) < 0) {
            throw new IllegalArgumentException("numbers " + numbers);
        }
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return Verdict.MAYBE;
    }

    @Override
    public Check check() {
        long[] sorted = numbers.stream().mapToLong(Long::longValue).toArray();
        return (entry, context) -> Arrays.binarySearch(sorted, entry.index()) >= 0;
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return numbers.stream().map(number -> "#" + number).collect(Collectors.joining(",", "entry:", ""));
    }
}
