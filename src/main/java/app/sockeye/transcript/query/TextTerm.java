package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.PayloadSearch;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;

/** Searches the payload for a text or a regular expression. */
record TextTerm(TextPattern pattern) implements Query {
    TextTerm {
        if (pattern.text().isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return Verdict.MAYBE;
    }

    @Override
    public Check check() {
        PayloadSearch search = PayloadSearch.of(pattern);
        return (entry, context) -> search.isIn(entry.payload());
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of(pattern);
    }

    @Override
    public String toString() {
        return pattern.regex()
                ? "/" + pattern.text() + "/" + (pattern.ignoreCase() && hasUpperCase(pattern) ? "i" : "")
                : '"' + pattern.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean hasUpperCase(TextPattern pattern) {
        return SmartCase.hasUpperCase(pattern.text(), pattern.regex());
    }
}
