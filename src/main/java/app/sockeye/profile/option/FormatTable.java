package app.sockeye.profile.option;

import app.sockeye.payload.format.registry.FormatRule;
import java.util.List;

/** The options of how binary messages are read. */
public final class FormatTable {
    /** Which messages are of which format, one rule a line. */
    public static final Option RULES = Option.lines(
            "formats",
            "topic:price -> Price in trade.proto",
            "Format rules",
            "One rule a line: a query, an arrow and a format, such as cbor or Price in trade.proto; the first that"
                    + " matches counts.");

    static final List<Option> ALL = List.of(RULES);

    private FormatTable() {}

    /** The rules; those that are wrong are noted. */
    static List<FormatRule> rules(OptionReader in) {
        List<FormatRule> rules = FormatRule.parseAll(in.text(RULES));
        rules.forEach(rule -> rule.complaint().ifPresent(sentence -> in.complain(RULES, sentence)));
        return rules;
    }
}
