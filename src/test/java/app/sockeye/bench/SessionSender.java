package app.sockeye.bench;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.session.outgoing.Sender;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.net.URI;
import java.util.Optional;

/** A session's sender, with all that is sent recorded. */
final class SessionSender implements FloodSender {
    private final WrittenMessage message;

    SessionSender(String text) {
        message = new WrittenMessage(Format.TEXT, text);
    }

    @Override
    public long send(URI sink, int count) throws Exception {
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
        try (BenchSession recorded = new BenchSession(sink)) {
            recorded.awaitOpen();
            Sender sender = recorded.session().sender();
            Window window = new Window();
            long begun = System.nanoTime();
            for (int i = 0; i < count; i++) {
                window.add(sender.send(message, values));
            }
            window.awaitAll();
            long nanos = System.nanoTime() - begun;
            recorded.session().abort();
            return nanos;
        }
    }
}
