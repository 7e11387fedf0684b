package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.playground.Playground;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A session that is recorded in a folder, and a playground of its own to connect to. */
public final class PlaygroundSession implements AutoCloseable {
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Object changed = new Object();
    private final Playground playground;
    private final Transcript transcript;
    private final ClientSession session;

    /** @param folder of the transcript */
    public PlaygroundSession(Path folder) throws IOException {
        this(Transcript.create(folder));
    }

    /** @param transcript closed with this */
    public PlaygroundSession(Transcript transcript) throws IOException {
        this.transcript = transcript;
        playground = Playground.start(0);
        session = new ClientSession(new Connector(), transcript);
        session.onChange(() -> {
            synchronized (changed) {
                changed.notifyAll();
            }
        });
    }

    public ClientSession session() {
        return session;
    }

    public Transcript transcript() {
        return transcript;
    }

    /** The address of one of the playground's endpoints. */
    public URI uri(String path) {
        return playground.uri(path);
    }

    /** How to connect to one of the playground's endpoints. */
    public ConnectOptions to(String path) {
        return ConnectOptions.to(uri(path));
    }

    /** Connects to one of the playground's endpoints, and waits until the connection is open. */
    public void connect(String path) throws InterruptedException {
        session.connect(to(path));
        await(() -> session.status().state() == SessionState.OPEN);
    }

    /** Waits for what a change of the session, or time, brings about. */
    public void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TIMEOUT_NANOS;
        synchronized (changed) {
            while (!condition.getAsBoolean()) {
                assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
                changed.wait(50);
            }
        }
    }

    /** All that is recorded so far. */
    public Stream<Entry> entries() {
        return LongStream.range(0, transcript.count()).mapToObj(transcript::entry);
    }

    @Override
    public void close() {
        session.close();
        playground.close();
    }
}
