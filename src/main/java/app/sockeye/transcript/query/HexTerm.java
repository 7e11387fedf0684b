package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.PayloadSearch;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Matches bytes in the payload.
 *
 * @param hex pairs of lower-case digits, at least one
 */
record HexTerm(String hex) implements Query {
    HexTerm {
        if (hex.isEmpty() || hex.length() % 2 != 0) {
            throw new IllegalArgumentException(hex);
        }
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return Verdict.MAYBE;
    }

    @Override
    public Check check() {
        PayloadSearch search = PayloadSearch.of(HexFormat.of().parseHex(hex));
        return (entry, context) -> search.isIn(entry.payload());
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "hex:" + hex;
    }
}
