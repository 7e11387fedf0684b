package app.sockeye.client.dial;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Tells each stage of connecting as it begins and measures how long it took. Belongs to the reader thread. */
public final class StageClock {
    private final Consumer<ConnectStage> listener;
    private final Map<ConnectStage, Long> nanos = new EnumMap<>(ConnectStage.class);
    private ConnectStage stage = ConnectStage.DNS;
    private long begun;

    public StageClock(Consumer<ConnectStage> listener) {
        this.listener = listener;
    }

    public void begin(ConnectStage next) {
        stage = next;
        listener.accept(next);
        begun = System.nanoTime();
    }

    /** The current stage is over; returns the time. */
    public long end() {
        long now = System.nanoTime();
        nanos.put(stage, now - begun);
        return now;
    }

    /** The stage begun last. */
    public ConnectStage stage() {
        return stage;
    }

    public Timings timings() {
        return new Timings(
                of(ConnectStage.DNS),
                of(ConnectStage.TCP),
                of(ConnectStage.PROXY),
                of(ConnectStage.TLS),
                of(ConnectStage.UPGRADE));
    }

    private long of(ConnectStage which) {
        return nanos.getOrDefault(which, -1L);
    }
}
