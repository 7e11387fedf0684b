package app.sockeye.client.dial;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reports each stage of connecting as it begins and measures how long it takes. Belongs to the reader thread. */
public final class StageClock {
    private final Consumer<ConnectStage> listener;
    private final Map<ConnectStage, Long> nanos = new EnumMap<>(ConnectStage.class);
    private ConnectStage stage = ConnectStage.DNS;
    private long begun;

    /** Creates a clock that reports each stage to a listener, on the calling thread. */
    public StageClock(Consumer<ConnectStage> listener) {
        this.listener = listener;
    }

    /** Begins a stage and reports it to the listener. */
    public void begin(ConnectStage next) {
        stage = next;
        listener.accept(next);
        begun = System.nanoTime();
    }

    /** Ends the current stage; returns the current {@link System#nanoTime()}. */
    public long end() {
        long now = System.nanoTime();
        nanos.put(stage, now - begun);
        return now;
    }

    /** The stage begun last. */
    public ConnectStage stage() {
        return stage;
    }

    /** How long each stage took so far. */
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
