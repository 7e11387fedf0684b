package app.sockeye.session.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.PlaygroundSession;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each message tells its own entry, over a real socket. */
@Timeout(60)
class SentMessageTest {
    private static final int EACH = 200;

    @TempDir
    Path folder;

    private PlaygroundSession playground;
    private Transcript transcript;
    private ClientSession session;

    @BeforeEach
    void open() throws Exception {
        playground = new PlaygroundSession(folder.resolve("session"));
        transcript = playground.transcript();
        session = playground.session();
        playground.connect("/echo");
    }

    @AfterEach
    void close() {
        playground.close();
    }

    private static Entry entry(Transcript transcript, CompletableFuture<SentMessage> sending) throws Exception {
        return transcript.entry(sending.get(20, TimeUnit.SECONDS).entry().orElseThrow());
    }

    private CompletableFuture<SentMessage> send(Sendable what) {
        return session.sender().send(what, TemplateValues.NONE);
    }

    private static String text(Entry entry) {
        return new String(entry.payload().head(1 << 16), StandardCharsets.UTF_8);
    }

    @Test
    void messagesOfOneSizeFromSeveralSendersAreToldApart() throws Exception {
        Sender script = session.sender(EntryFlag.SCRIPTED);
        List<CompletableFuture<SentMessage>> typed = new ArrayList<>();
        List<CompletableFuture<SentMessage>> scripted = new ArrayList<>();
        Thread other = new Thread(() -> {
            for (int i = 100; i < 100 + EACH; i++) {
                scripted.add(script.send(new WrittenMessage(Format.TEXT, "s" + i), TemplateValues.NONE));
            }
        });
        other.start();
        for (int i = 100; i < 100 + EACH; i++) {
            typed.add(send(new WrittenMessage(Format.TEXT, "t" + i)));
        }
        other.join();
        Set<Long> indexes = new HashSet<>();
        for (int i = 0; i < EACH; i++) {
            Entry mine = entry(transcript, typed.get(i));
            Entry theirs = entry(transcript, scripted.get(i));
            assertThat(text(mine)).isEqualTo("t" + (100 + i));
            assertThat(text(theirs)).isEqualTo("s" + (100 + i));
            assertThat(theirs.flags()).contains(EntryFlag.SCRIPTED);
            indexes.add(mine.index());
            indexes.add(theirs.index());
        }
        assertThat(indexes).hasSize(2 * EACH);
    }

    @Test
    void whatIsSentInFragmentsFromAFileOrAsAFrameTellsItsEntryToo() throws Exception {
        Path file = Files.write(folder.resolve("file.bin"), new byte[200_000]);
        CompletableFuture<SentMessage> split =
                send(new WrittenMessage(Format.TEXT, "abcdef").withFragmentation(Fragmentation.every(2)));
        CompletableFuture<SentMessage> whole = send(new WrittenMessage(Format.TEXT, "abcdef"));
        CompletableFuture<SentMessage> large = send(new WrittenMessage(Format.FILE, file.toString()));
        CompletableFuture<SentMessage> ping = send(ControlDraft.ping("abcdef"));
        assertThat(entry(transcript, split).frameCount()).isEqualTo(3);
        assertThat(entry(transcript, whole).frameCount()).isEqualTo(1);
        assertThat(entry(transcript, large).size()).isEqualTo(200_000);
        assertThat(entry(transcript, ping).kind()).isEqualTo(EntryKind.PING);
    }

    @Test
    void whatAFilterMadeOfAMessageIsItsEntry() throws Exception {
        session.sender().filter(what -> CompletableFuture.supplyAsync(() -> Outgoing.text("instead")));
        CompletableFuture<SentMessage> sending = send(new WrittenMessage(Format.TEXT, "written"));
        assertThat(text(entry(transcript, sending))).isEqualTo("instead");
    }
}
