package app.sockeye.settings;

import java.util.List;
import java.util.Objects;

/**
 * Columns, colours and reply path of the log, as texts that the log interprets.
 *
 * @param columns in their order; empty for the usual ones
 * @param colours the first one that fits a row colours it
 * @param idPath where in a message the id is that a reply has in common with its request; empty for the usual place
 */
public record LogSettings(List<Column> columns, List<Colour> colours, String idPath) {
    /** The initial settings. */
    public static final LogSettings DEFAULT = new LogSettings(List.of(), List.of(), "");

    private static final int MOST = 200;

    public LogSettings {
        columns = columns.stream().limit(MOST).toList();
        colours = colours.stream().limit(MOST).toList();
        Objects.requireNonNull(idPath);
    }

    /**
     * A column.
     *
     * @param name its name, or the path of the JSON value that it shows
     * @param width in px
     */
    public record Column(String name, double width, boolean shown) {
        public Column {
            Objects.requireNonNull(name);
        }
    }

    /** A colour for entries that match a query. */
    public record Colour(String query, String colour) {
        public Colour {
            Objects.requireNonNull(query);
            Objects.requireNonNull(colour);
        }
    }
}
