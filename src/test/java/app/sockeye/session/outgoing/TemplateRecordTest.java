package app.sockeye.session.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.playground.Playground;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TemplateRecordTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSentIsNotedAsItWasWrittenWithoutValues() throws Exception {
        Path session = folder.resolve("session");
        try (Playground playground = Playground.start(0)) {
            Transcript transcript = Transcript.create(session);
            try (ClientSession client = new ClientSession(new Connector(), transcript)) {
                client.connect(ConnectOptions.to(playground.uri("/echo")));
                while (client.status().state() != SessionState.OPEN) {
                    transcript.awaitBeyond(transcript.count(), Duration.ofMillis(20));
                }
                long plain = send(client, "plain");
                long sent = send(client, "log in with ${secret:password}");
                assertThat(transcript.templates().of(plain)).isEmpty();
                // It is noted on the thread that completed the sending, at about the same time.
                while (transcript.templates().of(sent).isEmpty()) {
                    Thread.onSpinWait();
                }
                assertThat(transcript.templates().of(sent)).contains("log in with ${secret:password}");
                assertThat(transcript.entry(sent).payload().head(100))
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("log in with hunter2");
            }
        }
        String file = Files.readString(session.resolve("templates"), StandardCharsets.UTF_8);
        assertThat(file).contains("${secret:password}").doesNotContain("hunter2");
    }

    @Test
    void whatIsSentFasterThanAnybodyTypesIsNotNoted() throws Exception {
        try (Transcript transcript = Transcript.create(folder.resolve("flood"))) {
            new Recording(transcript).sent("abc").publish();
            TemplateRecord record = new TemplateRecord(transcript);
            CompletableFuture<SentMessage> sent =
                    CompletableFuture.completedFuture(new SentMessage(3, 1, 0, OptionalLong.of(0)));
            CompletableFuture<SentMessage> underWay = new CompletableFuture<>();
            for (int i = 0; i < 16; i++) {
                record.note(underWay, "${x}");
            }
            record.note(sent, "${x}");
            assertThat(transcript.templates().of(0)).isEmpty();
            underWay.completeExceptionally(new IOException("lost"));
            record.note(sent, "${x}");
            assertThat(transcript.templates().of(0)).contains("${x}");
        }
    }

    private static long send(ClientSession client, String text) throws Exception {
        return client.sender()
                .send(new WrittenMessage(Format.TEXT, text), name -> Optional.of("hunter2"))
                .get(20, TimeUnit.SECONDS)
                .entry()
                .orElseThrow();
    }
}
