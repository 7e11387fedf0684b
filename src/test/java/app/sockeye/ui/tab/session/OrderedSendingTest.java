package app.sockeye.ui.tab.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.OutgoingChannel;
import app.sockeye.session.outgoing.Sender;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Messages that are prepared in the background, which runs when the test says so. */
class OrderedSendingTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final OrderedSending sending = new OrderedSending(background::add);
    private final List<String> handedOver = new ArrayList<>();
    private final List<CompletableFuture<Void>> results = new ArrayList<>();
    private final Sender sender = new Sender(new OutgoingChannel() {
        @Override
        public CompletableFuture<Void> send(Outgoing what) {
            byte[] bytes = what instanceof Outgoing.Text text ? text.utf8() : ((Outgoing.Control) what).payload();
            handedOver.add(new String(bytes, StandardCharsets.UTF_8));
            results.add(new CompletableFuture<>());
            return results.get(results.size() - 1);
        }

        @Override
        public CompletableFuture<Void> close(CloseReason reason) {
            return CompletableFuture.completedFuture(null);
        }
    });

    private CompletableFuture<SentMessage> send(String text) {
        TemplateValues values = name -> Optional.of(name);
        return sending.send(sender, new WrittenMessage(Format.TEXT, text), values);
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void messagesKeepTheOrderOfTheCommands() {
        send("now");
        CompletableFuture<SentMessage> filled = send("${a}");
        send("b");
        assertThat(handedOver).containsExactly("now");
        runBackground();
        assertThat(handedOver).containsExactly("now", "a", "b");
        assertThat(filled).isNotDone();
        results.get(1).complete(null);
        assertThat(filled.join().bytes()).isEqualTo(1);
    }

    @Test
    void aControlFrameWithReferencesIsPreparedInTheBackground() {
        sending.send(sender, ControlDraft.ping("plain"), TemplateValues.NONE);
        assertThat(handedOver).containsExactly("plain");
        sending.send(sender, ControlDraft.ping("${last:$.id}"), name -> Optional.of("1"));
        sending.send(sender, ControlDraft.close(4000, "${a}"), name -> Optional.of("1"));
        assertThat(background).hasSize(1);
    }

    @Test
    void whatIsCancelledBeforeItsTurnIsNotSent() {
        send("${a}").cancel(false);
        CompletableFuture<SentMessage> next = send("b");
        runBackground();
        assertThat(handedOver).containsExactly("b");
        assertThat(next).isNotDone();
    }

    @Test
    void cancellingReachesWhatIsBeingSent() {
        CompletableFuture<SentMessage> sent = send("${a}");
        runBackground();
        sent.cancel(false);
        assertThat(results.get(0)).isCancelled();
    }

    @Test
    void whatCanNotBeSentFailsAndTheNextIsSent() {
        TemplateValues none = TemplateValues.NONE;
        CompletableFuture<SentMessage> failed = sending.send(sender, new WrittenMessage(Format.TEXT, "${a}"), none);
        send("b");
        runBackground();
        assertThat(failed).isCompletedExceptionally();
        assertThat(handedOver).containsExactly("b");
    }
}
