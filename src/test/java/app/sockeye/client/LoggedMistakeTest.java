package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.wire.Link;
import app.sockeye.playground.Playground;
import app.sockeye.protocol.Outgoing;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LoggedMistakeTest {
    @Test
    void mistakeThatEndsAConnectionIsLoggedOnceWithItsTrace() throws Exception {
        IllegalStateException mistake = new IllegalStateException("a mistake on purpose");
        List<Throwable> logged = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger(Link.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        boolean toParents = log.getUseParentHandlers();
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        try (Playground playground = Playground.start(0)) {
            Recorder recorder = Options.to(URI.create("ws://127.0.0.1:" + playground.port() + "/echo"))
                    .connect();
            recorder.onReceived = event -> {
                throw mistake;
            };
            recorder.connection().send(Outgoing.text("hello"));
            assertThat(recorder.closure().cause()).contains("Sockeye made a mistake", "a mistake on purpose");
            assertThat(logged).containsExactly(mistake);
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(toParents);
        }
    }
}
