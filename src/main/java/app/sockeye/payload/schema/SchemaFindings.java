package app.sockeye.payload.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * What a check against a schema found.
 *
 * @param findings in the order of the text, at most {@value #MOST}
 * @param more whether there is more than that
 * @param unchecked why the text was not checked to its end, in a sentence; empty where it was
 */
public record SchemaFindings(List<SchemaFinding> findings, boolean more, String unchecked) {
    /** The most findings that are told. */
    public static final int MOST = 50;

    /** Nothing to tell. */
    public static final SchemaFindings NONE = new SchemaFindings(List.of(), false, "");

    public SchemaFindings {
        findings = List.copyOf(findings);
        Objects.requireNonNull(unchecked);
    }

    /** For a text that could not be checked. */
    public static SchemaFindings unchecked(String sentence) {
        return new SchemaFindings(List.of(), false, sentence);
    }

    /** Whether the text follows the schema, as far as it was checked. */
    public boolean isEmpty() {
        return findings.isEmpty() && unchecked.isEmpty();
    }

    /** The same for a text that the checked one was made of. */
    public SchemaFindings placed(IntUnaryOperator written) {
        return new SchemaFindings(
                findings.stream()
                        .map(f -> f.at(written.applyAsInt(f.start()), written.applyAsInt(f.end())))
                        .toList(),
                more,
                unchecked);
    }
}
