package app.sockeye.ui.log.filter;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;

/**
 * What a filter lets through of a transcript. Where the filter asks for marks and one has changed, it is searched for
 * anew behind what is shown, so that rows don't go and come back. JavaFX thread.
 */
public final class FilteredRows {
    private final Transcript transcript;
    private FilteredView view;
    /** Takes the view's place as soon as it is complete; null while no mark has changed. */
    private FilteredView next;

    public FilteredRows(Transcript transcript, Filter filter) {
        this.transcript = transcript;
        this.view = new FilteredView(transcript, filter);
    }

    public void marksChanged() {
        if (view.filter().considersMarks()) {
            closeNext();
            next = new FilteredView(transcript, view.filter());
        }
    }

    /** What is found now. */
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

    /** Whether something else may be shown soon. */
    public boolean isRepeating() {
        return next != null;
    }

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
