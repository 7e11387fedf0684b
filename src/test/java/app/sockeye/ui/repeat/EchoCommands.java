package app.sockeye.ui.repeat;

import app.sockeye.client.Connector;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.message.UnsendableException;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.playground.Playground;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.session.repeat.RepeatPlan;
import app.sockeye.session.repeat.RepeatRun;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Condition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Repeats numbered messages to the playground's echo. */
final class EchoCommands implements RepeatCommands, AutoCloseable {
    final BooleanProperty open = new SimpleBooleanProperty(true);
    final List<String> queries = new ArrayList<>();
    final List<String> ends = new ArrayList<>();
    boolean production;
    /** Why the message can't be sent; empty where it can. */
    String complaint = "";

    final ClientSession session;
    private final Playground playground;
    private final AtomicInteger made = new AtomicInteger();

    EchoCommands(Path folder) throws IOException {
        playground = Playground.start(0);
        session = new ClientSession(new Connector(), Transcript.create(folder.resolve("session")));
        session.connect(ConnectOptions.to(playground.uri("/echo")));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (session.status().state() != SessionState.OPEN) {
            if (System.nanoTime() > end) {
                throw new IOException("not open");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    @Override
    public RepeatedMessage message() {
        return new RepeatedMessage("Quote", true);
    }

    @Override
    public boolean isProduction() {
        return production;
    }

    @Override
    public CompletableFuture<RepeatRun> start(RepeatPlan plan, Optional<Condition> error, Runnable onEnd) {
        if (!complaint.isEmpty()) {
            return CompletableFuture.failedFuture(new UnsendableException(complaint, 0));
        }
        return CompletableFuture.completedFuture(new RepeatRun(
                session,
                "Quote",
                () -> Outgoing.text("{\"id\":" + made.incrementAndGet() + "}"),
                plan,
                new JsonPath(List.of(new JsonStep.Key("id"))),
                error,
                onEnd));
    }

    @Override
    public void showInLog(String query) {
        queries.add(query);
    }

    @Override
    public void tellEnd(String sentence) {
        ends.add(sentence);
    }

    @Override
    public void close() {
        session.close();
        playground.close();
    }
}
