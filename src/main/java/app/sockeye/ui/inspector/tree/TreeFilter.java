package app.sockeye.ui.inspector.tree;

import app.sockeye.files.Reason;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.FoundRows;
import app.sockeye.ui.inspector.entry.JsonDocument;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.words.PayloadTexts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Finds a text in the document shown, in the background. Changing the text ends a running search. The text stays from
 * document to document.
 */
final class TreeFilter {
    /** Most characters of the typed text that are looked for. */
    private static final int LONGEST = 1000;

    private final Background background;
    private final Consumer<Optional<FoundRows>> onFound;
    private JsonDocument document;
    private Payload payload;
    private Ticket ticket = new Ticket();

    // Properties
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper(this, "state", "");

    /** @param onFound given what was found; empty where all rows are to be shown */
    TreeFilter(Background background, Consumer<Optional<FoundRows>> onFound) {
        this.background = background;
        this.onFound = onFound;
        text.addListener((o, before, now) -> restart());
    }

    /** The text to find; empty to show all rows. */
    StringProperty textProperty() {
        return text;
    }

    /** Progress or result of the search; empty without a filter. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What rows highlight; empty without a filter. */
    Optional<TextPattern> pattern() {
        String sought = sought();
        boolean ignoreCase = sought.equals(sought.toLowerCase(Locale.ROOT));
        return sought.isEmpty() ? Optional.empty() : Optional.of(new TextPattern(sought, false, ignoreCase));
    }

    // Commands

    /** Finds the text in another document. */
    void show(JsonDocument opened, Payload bytes) {
        document = opened;
        payload = bytes;
        if (!sought().isEmpty()) {
            restart();
        }
    }

    /** Lets go of the document. */
    void forget() {
        ticket.revoke();
        document = null;
        payload = null;
        state.set("");
    }

    private void restart() {
        ticket.revoke();
        if (document == null) {
            return;
        }
        String sought = sought();
        if (sought.isEmpty()) {
            state.set("");
            onFound.accept(Optional.empty());
            return;
        }
        Ticket mine = new Ticket();
        ticket = mine;
        state.set(PayloadTexts.SEARCHING);
        JsonDocument in = document;
        Payload source = payload.until(mine::isStale);
        background.run(
                mine,
                () -> in.find(source, sought, progress(mine, source.size())),
                this::found,
                e -> state.set(PayloadTexts.searchFailed(Reason.sentence(e))));
    }

    private LongConsumer progress(Ticket mine, long size) {
        return done -> UiPulse.later(() -> {
            if (!mine.isStale()) {
                state.set(PayloadTexts.searching(done * 100 / size));
            }
        });
    }

    private void found(FoundRows rows) {
        state.set(
                rows.shown() < rows.count()
                        ? PayloadTexts.found(rows.shown(), rows.count())
                        : PayloadTexts.found(rows.count()));
        onFound.accept(Optional.of(rows));
    }

    private String sought() {
        String typed = text.get();
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }
}
