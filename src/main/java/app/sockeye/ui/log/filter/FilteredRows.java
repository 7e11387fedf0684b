package app.sockeye.ui.log.filter;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;

/**
 * The entries of a transcript that match a filter. If the filter depends on stars or notes and one changes, the search
 * is repeated in the background while the old rows stay, so that they don't vanish and come back. JavaFX thread.
 */
public final class FilteredRows {
    private final Transcript transcript;
    private FilteredView view;
    /** Takes the view's place as soon as it is complete; null while no mark has changed. */
    private FilteredView next;

    /** Starts the search; {@link #close()} ends it. */
    public FilteredRows(Transcript transcript, Filter filter) {
        this.transcript = transcript;
        this.view = new FilteredView(transcript, filter);
    }

    /** Repeats the search if its result depends on stars or notes. */
    public void marksChanged() {
        if (view.filter().considersMarks()) {
            closeNext();
            next = new FilteredView(transcript, view.filter());
        }
    }

    /** What was found until now. */
    public FilteredView.Hits hits() {
        if (next != null && next.hits().complete()) {
            view.close();
            view = next;
            next = null;
        }
        return view.hits();
    }

    /** Rows of what was found just now. */
    public Rows rows(FilteredView.Hits hits, long firstEntry) {
        return Rows.hits(view, hits, firstEntry, this);
    }

    /** Whether the search is being repeated, so that other rows may come soon. */
    public boolean isRepeating() {
        return next != null;
    }

    /** Stops searching. */
    public void close() {
        view.close();
        closeNext();
    }

    private void closeNext() {
        if (next != null) {
            next.close();
        }
    }
}
