package app.sockeye.ui.composer.schema;

import app.sockeye.payload.schema.SchemaFinding;
import app.sockeye.protocol.VisibleText;
import java.util.Locale;

/** All texts about the schema of a message. */
final class SchemaTexts {
    private SchemaTexts() {}

    static final String NEXT = "Go to the next place that does not follow the schema (F8)";

    static String unusable(String file, String sentence) {
        return "The schema " + VisibleText.of(file) + " can't be used. " + sentence;
    }

    /** The finding as an error in JSON is told: with line and column, from 1. */
    static String finding(SchemaFinding finding, int line, int column) {
        String place = String.format(Locale.ROOT, "Line %d, column %d", line, column);
        String pointer = finding.pointer().isEmpty() ? "" : " (" + VisibleText.of(finding.pointer()) + ")";
        return place + pointer + ": " + VisibleText.of(finding.sentence());
    }

    static String number(int index, int count, boolean more) {
        return String.format(Locale.ROOT, "%d of %d%s", index + 1, count, more ? "+" : "");
    }
}
