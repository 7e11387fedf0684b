package app.sockeye.ui.log.merged;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.transcript.merged.MergedOrder;
import app.sockeye.ui.log.filter.JsonPaths;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The connections of a merged log, and the order of their entries. JavaFX thread. */
final class MergedSources {
    /** Maximum number of transcripts whose JSON paths are suggested. */
    private static final int MOST_SUGGESTING = 4;
    /** Number of transcripts from which on further ones are merged once a second, not each at once. */
    private static final int MANY = 20;

    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<List<MergedConnection>> source;
    private final ReadOnlyObjectWrapper<List<MergedConnection>> connections =
            new ReadOnlyObjectWrapper<>(this, "connections", List.of());
    private MergedOrder order = new MergedOrder(List.of());
    /** When the order was made, by {@link System#nanoTime()}. */
    private long mergedAt;
    /** The connections that have a transcript; their places are the order's numbers. */
    private List<MergedConnection> merged = List.of();
    /** The places of these among all connections. */
    private int[] numbers = {};

    /** @param source the connections by now */
    MergedSources(Supplier<List<MergedConnection>> source) {
        this.source = source;
    }

    ReadOnlyObjectProperty<List<MergedConnection>> connectionsProperty() {
        return connections.getReadOnlyProperty();
    }

    MergedOrder order() {
        return order;
    }

    /**
     * Takes over the connections as they are now.
     *
     * @param onNewOrder called if their transcripts are others, so that all places are others, too
     * @return whether anything has changed
     */
    boolean update(Runnable onNewOrder) {
        List<MergedConnection> now = source.get();
        if (now.equals(connections.get())) {
            return false;
        }
        int[] places = IntStream.range(0, now.size())
                .filter(i -> isRecorded(now.get(i)))
                .toArray();
        List<MergedConnection> recorded =
                IntStream.of(places).mapToObj(now::get).toList();
        List<Transcript> transcripts =
                recorded.stream().flatMap(each -> each.transcript().stream()).toList();
        boolean others = !transcripts.equals(order.transcripts());
        if (others && addsTo(order.transcripts(), transcripts) && System.nanoTime() - mergedAt < REST_NANOS) {
            // Else the log would be merged anew all the time while many connections are opened.
            return true;
        }
        merged = recorded;
        numbers = places;
        if (others) {
            order = new MergedOrder(transcripts);
            mergedAt = System.nanoTime();
        }
        connections.set(List.copyOf(now));
        if (others) {
            onNewOrder.run();
        }
        return true;
    }

    /** Whether transcripts are many others with more behind them. */
    private static boolean addsTo(List<Transcript> before, List<Transcript> now) {
        return before.size() >= MANY
                && now.size() > before.size()
                && now.subList(0, before.size()).equals(before);
    }

    /** The number of an entry's connection among all. */
    int number(MergedEntry entry) {
        return number(entry.source());
    }

    /** The number of a connection among all, by the order's number. */
    int number(int source) {
        return numbers[source];
    }

    private static boolean isRecorded(MergedConnection connection) {
        return connection.transcript().filter(t -> !t.isClosed()).isPresent();
    }

    MergedConnection connection(MergedEntry entry) {
        return merged.get(entry.source());
    }

    Transcript transcript(MergedEntry entry) {
        return order.transcripts().get(entry.source());
    }

    /** The entry at a place; empty if there is none. */
    Optional<MergedEntry> at(long place) {
        return place < order.first() || place >= order.end() ? Optional.empty() : Optional.of(order.at(place));
    }

    /** The names of the connections that have a transcript, in the order's numbers. */
    List<String> names() {
        return merged.stream().map(MergedConnection::name).toList();
    }

    /** The order's numbers of the first connections whose keys are not among some. */
    List<Integer> shown(Set<String> hidden, int most) {
        Set<Integer> none = numbers(hidden);
        return IntStream.range(0, merged.size())
                .filter(source -> !none.contains(source))
                .limit(most)
                .boxed()
                .toList();
    }

    /** The order's numbers of the connections with some keys. */
    Set<Integer> numbers(Set<String> keys) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < merged.size(); i++) {
            if (keys.contains(merged.get(i).key())) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /** Changes with the stars and notes of each. */
    long marks() {
        long versions = 0;
        for (Transcript transcript : order.transcripts()) {
            versions += transcript.marks().version();
        }
        return versions;
    }

    /** JSON paths that the newest messages of some have. */
    List<String> jsonPaths() {
        return order.transcripts().stream()
                .limit(MOST_SUGGESTING)
                .flatMap(transcript -> JsonPaths.newest(transcript).stream())
                .distinct()
                .toList();
    }
}
