package app.sockeye.ui.log.model;

import app.sockeye.ui.common.ScrollHits;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import app.sockeye.ui.log.filter.Rows;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

/** What a {@code FindBar} searches in. JavaFX thread. */
public interface FindSource {
    /**
     * What was found so far.
     *
     * @param rows the hits
     * @param searching whether something is searched for
     * @param around whether the last step wrapped around an end of the log
     */
    record Found(Rows rows, boolean searching, boolean around) {
        /** Nothing is searched for. */
        public static final Found NOTHING = new Found(Rows.NONE, false, false);

        /** Tells where among the shown rows something was found. */
        public ScrollHits among(Supplier<Rows> shown) {
            return searching
                    ? (first, end) -> {
                        Rows now = shown.get();
                        long to = end < now.count() ? now.entryIndex(end) : Long.MAX_VALUE;
                        return rows.positionOf(to) > rows.positionOf(now.entryIndex(first));
                    }
                    : ScrollHits.NONE;
        }
    }

    /** A query as typed. */
    StringProperty textProperty();

    /** Whether the find bar is shown; nothing is searched for while it is hidden. */
    BooleanProperty shownProperty();

    /** What is wrong with the query; empty if nothing is. */
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty();

    /** What was found so far. */
    ReadOnlyObjectProperty<Found> foundProperty();

    /** The selected entry, by the number that the rows give it; negative while none is. */
    ReadOnlyLongProperty selectedProperty();

    /** Goes to the next hit, as soon as the search has come far enough. */
    void next();

    /** As {@link #next}, backwards. */
    void previous();
}
