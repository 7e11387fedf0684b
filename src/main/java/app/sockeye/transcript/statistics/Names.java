package app.sockeye.transcript.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The packets of a session by their names: events, topics, methods, operations.
 *
 * @param listed at most {@link #MOST_LISTED} names, in the order in which they came first
 * @param others all further names together; empty if there are none
 */
public record Names(List<NamedTraffic> listed, Optional<NamedTraffic> others) {
    /** Maximum number of names that are counted separately. */
    public static final int MOST_LISTED = 1000;

    /** Maximum number of characters of a name that is counted separately. */
    public static final int LONGEST = 256;

    /** The characters that mean something in an expression. */
    private static final String SPECIAL = "\\.[]{}()*+?^$|/-";

    public Names {
        listed = List.copyOf(listed);
    }

    /**
     * The query for the messages with one of the names, for example {@code event:"chat message"}; an expression where
     * the plain name would find others, too.
     */
    public String query(NamedTraffic one) {
        boolean others = others().isPresent() && !one.word().equals(NamedTraffic.OP)
                || listed.stream().anyMatch(one::isWithin);
        return one.word() + ":" + (others || one.name().isEmpty() ? whole(one.name()) : quoted(one.name()));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String whole(String name) {
        StringBuilder expression = new StringBuilder("/^");
        for (char c : name.toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) {
                expression.append('\\');
            }
            expression.append(c);
        }
        return expression.append("$/").toString();
    }
}
