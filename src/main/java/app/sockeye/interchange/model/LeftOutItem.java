package app.sockeye.interchange.model;

import java.util.Objects;

/**
 * Something in a file that an import left out or changed.
 *
 * @param connection the name of the connection that it belongs to; empty for what belongs to none
 * @param item what it is, as the file calls it
 * @param detail more on the reason; empty where there is none
 */
public record LeftOutItem(String connection, String item, SourcePlace place, LeftOutReason reason, String detail) {
    public LeftOutItem {
        Objects.requireNonNull(connection);
        Objects.requireNonNull(item);
        Objects.requireNonNull(place);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(detail);
    }

    /** One sentence for the user. */
    public String sentence() {
        String where = place.words();
        return (connection.isEmpty() ? "" : connection + ": ")
                + item
                + (where.isEmpty() ? "" : " (" + where + ")")
                + ": "
                + reason.words()
                + (detail.isEmpty() ? "" : ": " + detail)
                + ".";
    }
}
