package app.sockeye.ui.log.merged;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.transcript.statistics.Statistics;
import app.sockeye.transcript.statistics.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The traffic of the first connections that are shown, over time. It counts only while the strip is on screen. */
final class MergedActivity {
    /** Maximum number of connections that have a lane, as each is counted by itself. */
    static final int MOST_LANES = 6;

    private final MergedModel model;
    private final BooleanSupplier isShown;
    private final ReadOnlyObjectWrapper<List<ActivityLane>> lanes =
            new ReadOnlyObjectWrapper<>(this, "lanes", List.of());
    private List<Counted> counted = List.of();

    private record Counted(int source, Transcript transcript, Statistics<Timeline> statistics) {}

    /**
     * A connection's traffic.
     *
     * @param source its number in the merged order
     * @param number its number among all, which its colour follows
     * @param shift what its times need to be counted from the merged order's zero, in ns
     */
    record ActivityLane(int source, int number, Timeline timeline, long shift) {}

    /** @param isShown whether the strip is on screen; asked at each pulse */
    MergedActivity(MergedModel model, BooleanSupplier isShown) {
        this.model = model;
        this.isShown = isShown;
        model.onPulse(this::poll);
        model.onClose(() -> count(List.of()));
    }

    /** From the top. */
    ReadOnlyObjectProperty<List<ActivityLane>> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    /** The time that all of them span; empty where nothing was counted. */
    Optional<TimeRange> time() {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (ActivityLane lane : lanes.get()) {
            if (lane.timeline().buckets() > 0) {
                from = Math.min(from, lane.timeline().time().from() + lane.shift());
                to = Math.max(to, lane.timeline().time().to() + lane.shift());
            }
        }
        return from < to ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    private boolean poll() {
        List<Integer> wanted = isShown.getAsBoolean() ? model.sources().shown(model.hidden(), MOST_LANES) : List.of();
        List<Transcript> all = model.order().transcripts();
        boolean same = wanted.size() == counted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = counted.get(i).source() == wanted.get(i) && counted.get(i).transcript() == all.get(wanted.get(i));
        }
        if (!same) {
            count(wanted);
        }
        boolean more = false;
        List<ActivityLane> now = new ArrayList<>();
        for (Counted each : counted) {
            Statistics.Look<Timeline> look = each.statistics().look();
            now.add(new ActivityLane(
                    each.source(),
                    model.sources().number(each.source()),
                    look.figures(),
                    model.order().shift(each.source())));
            more |= look.looked() < each.transcript().count() && look.trouble().isEmpty();
        }
        boolean changed = !now.equals(lanes.get());
        if (changed) {
            lanes.set(List.copyOf(now));
        }
        return changed || more;
    }

    private void count(List<Integer> sources) {
        counted.forEach(each -> each.statistics().close());
        List<Counted> begun = new ArrayList<>();
        for (int source : sources) {
            Transcript transcript = model.order().transcripts().get(source);
            begun.add(new Counted(source, transcript, Statistics.activity(transcript)));
        }
        counted = begun;
    }
}
