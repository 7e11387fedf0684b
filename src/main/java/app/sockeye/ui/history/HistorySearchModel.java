package app.sockeye.ui.history;

import app.sockeye.history.HistorySearch;
import app.sockeye.history.HistorySearch.Findings;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Searches all sessions that the history lists for a query; typing takes effect when it pauses. */
final class HistorySearchModel {
    /** Pulses that typing must pause: 300 ms at 60 Hz. */
    private static final int PAUSE = 18;

    private static final Findings NOTHING = new Findings(List.of(), 0, 0, 0, true);

    private final HistoryModel model;
    private final SessionStore store;
    private final UiPulse pulse;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");

    /** Null while nothing was searched for. */
    private HistorySearch search;

    private Findings seen = NOTHING;
    private List<TextPattern> highlights = List.of();
    private int pause;

    HistorySearchModel(HistoryModel model, SessionStore store, UiPulse pulse) {
        this.model = model;
        this.store = store;
        this.pulse = pulse;
        List.of(model.textProperty(), model.inMessagesProperty(), model.periodProperty(), model.onlyProfileProperty())
                .forEach(property -> property.addListener(o -> beginAfter(PAUSE)));
        model.profileProperty().addListener(o -> {
            if (model.onlyProfileProperty().get()) {
                beginAfter(PAUSE);
            }
        });
        pulse.follow(this::poll);
    }

    // Properties

    /** What is wrong with the query; empty if nothing is. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Progress of the search and what it found; empty while nothing is searched for. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What to highlight in the hits. */
    List<TextPattern> highlights() {
        return highlights;
    }

    List<HistoryRow> rows() {
        return HistoryRows.found(seen.groups(), model.listingProperty().get().sessions());
    }

    // Commands

    /** Starts the search at once, without waiting for a pause. */
    void begin() {
        beginAfter(1);
    }

    /** Stops the search; what was found stays. */
    void cancel() {
        pause = 0;
        if (search != null) {
            search.close();
        }
    }

    private void beginAfter(int pulses) {
        pause = pulses;
        pulse.wake();
    }

    private boolean poll() {
        if (pause > 0) {
            pause--;
            if (pause == 0) {
                takeEffect();
            }
            return true;
        }
        return look();
    }

    private void takeEffect() {
        cancel();
        search = null;
        seen = NOTHING;
        highlights = List.of();
        error.set("");
        status.set("");
        running.set(false);
        String text = model.textProperty().get().strip();
        if (model.inMessagesProperty().get() && !text.isEmpty()) {
            try {
                Filter filter = Query.parse(text).filter(Filter.ALL.directions(), Filter.ALL.kinds());
                highlights = filter.highlights();
                List<KeptSession> where = model.chosen();
                search = new HistorySearch(store, where, filter, pulse::wake);
                running.set(true);
            } catch (QuerySyntaxException e) {
                error.set(HistoryTexts.atCharacter(e.position(), e.getMessage()));
            }
        }
        model.show();
    }

    /** Shows what was found since the last look; returns whether there is more to come. */
    private boolean look() {
        if (search == null || !running.get()) {
            return false;
        }
        Findings now = search.findings();
        if (now != seen) {
            seen = now;
            running.set(!now.ended());
            status.set(words(now));
            model.show();
        }
        return running.get();
    }

    private static String words(Findings found) {
        String hits = HistoryTexts.found(found.hits(), found.groups().size());
        if (!found.ended()) {
            return HistoryTexts.searching(found.searched(), found.sessions(), hits);
        }
        boolean whole = found.searched() == found.sessions();
        String told = whole ? hits : HistoryTexts.ofNewest(hits, found.searched());
        return found.unreadable() == 0 ? told : HistoryTexts.unreadable(told, found.unreadable());
    }
}
