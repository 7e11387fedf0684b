package app.sockeye.dialect.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A message takes as long to read as the test likes: what is known is told meanwhile. */
@Timeout(60)
class ConversationsTest {
    private static final byte[] MESSAGE = "a\0b".getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final Conversations conversations = new Conversations(new SlowStore());
    private CompletableFuture<Optional<SpokenConnection>> found;

    /** One connection that speaks MQTT, and one message in it. */
    private final class SlowStore implements MessageStore {
        @Override
        public long count() {
            return 1;
        }

        @Override
        public Optional<SpokenMessage> message(long entry) {
            read.countDown();
            try {
                if (!go.await(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("Nobody let it go on.");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return Optional.of(new SpokenMessage(entry, Direction.SENT, false, ByteSource.of(MESSAGE)));
        }

        @Override
        public Optional<RecordedConnection> connectionAt(long entry) {
            return Optional.of(new RecordedConnection(0, "ws://localhost/", Optional.of("mqtt")));
        }
    }

    @BeforeEach
    void look() throws InterruptedException {
        found = CompletableFuture.supplyAsync(() -> conversations.at(0));
        read.await();
    }

    @AfterEach
    void letGo() {
        go.countDown();
    }

    @Test
    void nobodyElseWaitsForWhoLooks() {
        assertThat(conversations.choice()).isEqualTo(DialectChoice.RECOGNISED);
        assertThat(conversations.version()).isZero();
        assertThat(conversations.choices()).isZero();
        assertThat(conversations.knownAt(0)).isEmpty();
        assertThat(conversations.dialect("stomp")).isPresent();

        go.countDown();

        assertThat(found.join()).isEqualTo(conversations.knownAt(0)).isPresent();
        assertThat(conversations.version()).isEqualTo(1);
    }

    @Test
    void whatIsChosenMeanwhileIsWhatIsFound() {
        conversations.choose(DialectChoice.of("stomp"));
        go.countDown();

        assertThat(found.join().orElseThrow().dialect().key()).isEqualTo("stomp");
        assertThat(conversations.knownAt(0)).isEqualTo(found.join());
    }

    @Test
    void nothingIsFoundOnceItIsSwitchedOff() {
        conversations.choose(DialectChoice.OFF);
        go.countDown();

        assertThat(found.join()).isEmpty();
        assertThat(conversations.knownAt(0)).isEmpty();
    }

    @Test
    void allWhoLookFindTheSame() {
        CompletableFuture<Optional<SpokenConnection>> other = CompletableFuture.supplyAsync(() -> conversations.at(0));
        go.countDown();

        assertThat(other.join()).isEqualTo(found.join()).isPresent();
    }
}
