package app.sockeye.bench;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.session.outgoing.Sender;
import app.sockeye.session.repeat.RepeatGoal;
import app.sockeye.session.repeat.RepeatPlan;
import app.sockeye.session.repeat.RepeatProgress;
import app.sockeye.session.repeat.RepeatRun;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The repeat of a message, recorded; its replies are looked for. */
final class RepeatSender implements FloodSender {
    private static final JsonPath ID = new JsonPath(List.of(new JsonStep.Key("id")));

    private final String text;
    private final boolean shown;
    /** Opened at the first flood, so that no other sender starts a toolkit. */
    private BenchWindow window;

    private TemporaryFolder folder;

    /** @param shown whether the program's window shows the newest messages */
    RepeatSender(String text, boolean shown) {
        this.text = text;
        this.shown = shown;
    }

    @Override
    public long send(URI sink, int count) throws Exception {
        RepeatPlan plan =
                new RepeatPlan(new RepeatGoal.Times(count), RepeatPlan.AS_FAST_AS_POSSIBLE, Duration.ZERO, true, false);
        if (!shown) {
            try (BenchSession recorded = new BenchSession(sink)) {
                recorded.awaitOpen();
                long nanos = repeat(recorded.session(), text, plan).activeNanos();
                recorded.session().abort();
                return nanos;
            }
        }
        if (window == null) {
            folder = new TemporaryFolder();
            window = BenchWindow.show(folder.path());
        }
        ClientSession session = window.connect(sink);
        while (session.status().state() != SessionState.OPEN) {
            Thread.onSpinWait();
        }
        long nanos = repeat(session, text, plan).activeNanos();
        session.abort();
        return nanos;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }

    /** Repeats a text until the plan is done. */
    static RepeatProgress repeat(ClientSession session, String text, RepeatPlan plan) throws Exception {
        TemplateSources sources = new TemplateSources();
        TemplateValues values = new TemplateValues() {
            @Override
            public Optional<String> value(String name) {
                return Optional.empty();
            }

            @Override
            public TemplateSources sources() {
                return sources;
            }
        };
        Supplier<Outgoing> encoder = Sender.encoder(new WrittenMessage(Format.TEXT, text), values);
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (RepeatRun run =
                new RepeatRun(session, "bench", encoder::get, plan, ID, Optional.empty(), () -> over.complete(null))) {
            over.get();
            return run.repeat().progress();
        }
    }
}
