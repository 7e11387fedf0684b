package app.sockeye.ui.statistics;

import app.sockeye.client.wire.ReadTime;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.session.BackPressure;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.statistics.Names;
import app.sockeye.transcript.statistics.Statistics;
import app.sockeye.transcript.statistics.Traffic;
import app.sockeye.transcript.statistics.Values;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The statistics of one tab's session. Nothing is counted unless {@link #activeProperty()} is set. */
public final class StatisticsModel {
    private static final long LOOK_AT_READER_NANOS = 1_000_000_000L;

    private final UiPulse pulse;
    private final Runnable unfollow;
    /** When the reader was looked at last, by {@link System#nanoTime}. */
    private long lookedAtReader;

    private final ObjectProperty<Transcript> transcript = new SimpleObjectProperty<>(this, "transcript");
    private final ObjectProperty<ClientSession> session = new SimpleObjectProperty<>(this, "session");
    private final ObjectProperty<Filter> logFilter = new SimpleObjectProperty<>(this, "logFilter", Filter.ALL);
    private final ObjectProperty<StatisticsScope> counted =
            new SimpleObjectProperty<>(this, "counted", StatisticsScope.ALL);
    private final StringProperty path = new SimpleStringProperty(this, "path", "$.type");
    private final ReadOnlyStringWrapper pathError = new ReadOnlyStringWrapper(this, "pathError", "");
    private final StringProperty sessionName = new SimpleStringProperty(this, "sessionName", "");
    private final StringProperty logQuery = new SimpleStringProperty(this, "logQuery", "");
    private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
    private final ReadOnlyObjectWrapper<Optional<Traffic>> traffic =
            new ReadOnlyObjectWrapper<>(this, "traffic", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Values>> values =
            new ReadOnlyObjectWrapper<>(this, "values", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Names>> names =
            new ReadOnlyObjectWrapper<>(this, "names", Optional.empty());
    private final ReadOnlyObjectWrapper<BackPressure> backPressure =
            new ReadOnlyObjectWrapper<>(this, "backPressure", BackPressure.UNKNOWN);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");

    /** Null while nothing is counted, like the other two. */
    private Statistics<Traffic> trafficCount;

    private Statistics<Values> valueCount;
    private Statistics<Names> nameCount;
    /** The dialects' choice of which the names are counted. */
    private long choices;

    private JsonPath parsedPath;
    /** Null before the first look. */
    private ReadTime readBefore;

    /** @param pulse polls for new figures */
    public StatisticsModel(UiPulse pulse) {
        this.pulse = pulse;
        this.unfollow = pulse.follow(this::poll);
        transcript.addListener((o, before, now) -> restart());
        counted.addListener((o, before, now) -> restart());
        active.addListener((o, before, now) -> restart());
        logFilter.addListener((o, before, now) -> {
            if (!counted.get().of(before).equals(counted.get().of(now))) {
                restart();
            }
        });
        path.addListener((o, before, now) -> pathTyped());
        pathTyped();
    }

    // Properties

    /** The transcript to count; null for none. */
    public ObjectProperty<Transcript> transcriptProperty() {
        return transcript;
    }

    /** The session whose reader is observed; null if nothing is received. */
    public ObjectProperty<ClientSession> sessionProperty() {
        return session;
    }

    /** The filter of the log. */
    public ObjectProperty<Filter> logFilterProperty() {
        return logFilter;
    }

    /** Name of the session in saved tables and pictures. */
    public StringProperty sessionNameProperty() {
        return sessionName;
    }

    /** The query of the log's filter, as typed. */
    public StringProperty logQueryProperty() {
        return logQuery;
    }

    /** Whether the statistics are on screen. */
    BooleanProperty activeProperty() {
        return active;
    }

    ObjectProperty<StatisticsScope> countedProperty() {
        return counted;
    }

    /** The JSON path whose values are counted, as typed. */
    StringProperty pathProperty() {
        return path;
    }

    /** What is wrong with the path; empty if nothing is. */
    ReadOnlyStringProperty pathErrorProperty() {
        return pathError.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Traffic>> trafficProperty() {
        return traffic.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Values>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Names>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<BackPressure> backPressureProperty() {
        return backPressure.getReadOnlyProperty();
    }

    /** Progress of the count, or what stopped it; empty while it keeps up. */
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    Optional<Transcript> transcript() {
        return Optional.ofNullable(transcript.get());
    }

    /** What is counted, in words; without lines if there is no session. */
    CountedSession countedSession() {
        return transcript()
                .map(t -> CountedSession.of(sessionName.get(), t, counted.get(), logFilter.get(), logQuery.get()))
                .orElse(new CountedSession(List.of()));
    }

    // Commands

    /** Stops counting; for when the tab is closed. */
    public void close() {
        active.set(false);
        unfollow.run();
    }

    private void pathTyped() {
        try {
            parsedPath = JsonPathText.parse(path.get().strip());
            pathError.set("");
            restartValues();
        } catch (QuerySyntaxException e) {
            pathError.set(e.getMessage());
        }
    }

    private void restart() {
        if (trafficCount != null) {
            trafficCount.close();
            trafficCount = null;
        }
        readBefore = null;
        backPressure.set(BackPressure.UNKNOWN);
        if (active.get() && transcript().isPresent()) {
            trafficCount = Statistics.traffic(transcript().get(), filter());
            lookAtReader();
        } else if (transcript().isEmpty()) {
            traffic.set(Optional.empty());
            values.set(Optional.empty());
            names.set(Optional.empty());
        }
        restartNames();
        restartValues();
    }

    private void restartNames() {
        if (nameCount != null) {
            nameCount.close();
            nameCount = null;
        }
        if (active.get() && transcript().isPresent()) {
            choices = transcript().get().conversations().choices();
            nameCount = Statistics.names(transcript().get(), filter());
        }
    }

    private void restartValues() {
        if (valueCount != null) {
            valueCount.close();
            valueCount = null;
        }
        if (active.get() && transcript().isPresent()) {
            valueCount = Statistics.values(transcript().get(), filter(), parsedPath);
        }
        pulse.wake();
    }

    private Filter filter() {
        return counted.get().of(logFilter.get());
    }

    private boolean poll() {
        if (trafficCount == null || valueCount == null || nameCount == null) {
            return false;
        }
        if (choices != transcript().orElseThrow().conversations().choices()) {
            restartNames();
        }
        if (System.nanoTime() - lookedAtReader >= LOOK_AT_READER_NANOS) {
            lookAtReader();
        }
        long count = transcript().orElseThrow().count();
        Statistics.Look<Traffic> now = trafficCount.look();
        Statistics.Look<Values> valuesNow = valueCount.look();
        Statistics.Look<Names> namesNow = nameCount.look();
        boolean changed =
                show(traffic, now.figures()) | show(values, valuesNow.figures()) | show(names, namesNow.figures());
        long looked = Math.min(Math.min(now.looked(), valuesNow.looked()), namesNow.looked());
        Optional<String> trouble = now.trouble().or(valuesNow::trouble).or(namesNow::trouble);
        progress.set(trouble.orElseGet(() -> CountProgress.told(looked, count)));
        return changed || looked < count && trouble.isEmpty();
    }

    private static <F> boolean show(ReadOnlyObjectWrapper<Optional<F>> property, F figures) {
        boolean changed = property.get().filter(f -> f == figures).isEmpty();
        if (changed) {
            property.set(Optional.of(figures));
        }
        return changed;
    }

    /** Called once a second, so that a blocked reader shows even though no entries come. */
    private void lookAtReader() {
        Optional<ReadTime> now = Optional.ofNullable(session.get())
                .map(ClientSession::status)
                .filter(s -> s.state() == SessionState.OPEN)
                .flatMap(s -> s.connection())
                .map(c -> c.readTime());
        Optional<String> trouble = transcript().flatMap(shown -> shown.writing().trouble());
        backPressure.set(
                now.isEmpty() || readBefore == null
                        ? BackPressure.UNKNOWN
                        : BackPressure.between(readBefore, now.get(), trouble));
        readBefore = now.orElse(null);
        lookedAtReader = System.nanoTime();
    }
}
