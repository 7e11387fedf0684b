package app.sockeye.payload.format.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says which messages are of a format, on a line such as {@code topic:price -> Price in trade.proto}.
 *
 * @param query for the messages, in the language of the log's filter; empty for all binary messages
 * @param format they are of
 */
public record FormatRule(String query, ChosenFormat format) {
    private static final String ARROW = "->";

    public FormatRule {
        Objects.requireNonNull(query);
        Objects.requireNonNull(format);
    }

    /** Reads a line; whether its query and format are right shows when they are used. */
    public static FormatRule parse(String line) {
        int arrow = line.lastIndexOf(ARROW);
        return arrow < 0
                ? new FormatRule("", ChosenFormat.parse(line))
                : new FormatRule(
                        line.substring(0, arrow).strip(), ChosenFormat.parse(line.substring(arrow + ARROW.length())));
    }

    /** Reads lines; empty ones count for nothing. */
    public static List<FormatRule> parseAll(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(FormatRule::parse)
                .toList();
    }

    /** As a line. */
    public String written() {
        return query.isEmpty() ? format.written() : query + " " + ARROW + " " + format.written();
    }

    /** What is wrong with the format, as far as it shows without its file, in a sentence. */
    public Optional<String> complaint() {
        boolean typed =
                format.key().equals(ChosenFormat.TYPED) && !format.file().isEmpty();
        return typed || PayloadFormats.isKey(format.key())
                ? Optional.empty()
                : Optional.of("There is no format " + format.key()
                        + ". Write one rule a line, such as topic:price -> Price in trade.proto.");
    }

    /** Lines with a rule before all others, in place of one of the same query. */
    public static String added(String lines, FormatRule rule) {
        StringBuilder all = new StringBuilder(rule.written());
        parseAll(lines).stream()
                .filter(other -> !other.query.equals(rule.query))
                .forEach(other -> all.append('\n').append(other.written()));
        return all.toString();
    }
}
