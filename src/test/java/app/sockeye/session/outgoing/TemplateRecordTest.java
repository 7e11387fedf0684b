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
                send(client, "plain");
                send(client, "log in with ${secret:password}");
                OptionalLong plain = SentEntry.find(transcript, 0, "plain".length());
                OptionalLong sent = SentEntry.find(transcript, 0, "log in with hunter2".length());
                assertThat(transcript.templates().of(plain.orElseThrow())).isEmpty();
                // It is noted on the thread that completed the sending, at about the same time.
                while (transcript.templates().of(sent.orElseThrow()).isEmpty()) {
                    Thread.onSpinWait();
                }
                assertThat(transcript.templates().of(sent.orElseThrow())).contains("log in with ${secret:password}");
            }
        }
        String file = Files.readString(session.resolve("templates"), StandardCharsets.UTF_8);
        assertThat(file).contains("${secret:password}").doesNotContain("hunter2");
    }

    @Test
    void whatIsSentFasterThanAnybodyTypesIsNotSearchedFor() throws Exception {
        try (Transcript transcript = Transcript.create(folder.resolve("flood"))) {
            new Recording(transcript).sent("abc").publish();
            TemplateRecord record = new TemplateRecord(transcript);
            CompletableFuture<SentMessage> underWay = new CompletableFuture<>();
            for (int i = 0; i < 16; i++) {
                record.note(underWay, 0, "${x}");
            }
            record.note(CompletableFuture.completedFuture(new SentMessage(3, 1, 0)), 0, "${x}");
            assertThat(transcript.templates().of(0)).isEmpty();
            underWay.completeExceptionally(new IOException("lost"));
            record.note(CompletableFuture.completedFuture(new SentMessage(3, 1, 0)), 0, "${x}");
            assertThat(transcript.templates().of(0)).contains("${x}");
        }
    }

    private static void send(ClientSession client, String text) throws Exception {
        client.sender()
                .send(new WrittenMessage(Format.TEXT, text), name -> Optional.of("hunter2"))
                .get(20, TimeUnit.SECONDS);
    }
}
