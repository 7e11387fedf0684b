package app.sockeye.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.ManualDutyChannel;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SocketIoDutiesTest {
    private final ManualDutyChannel channel = new ManualDutyChannel();
    private DialectReader reader;
    private List<Duty> duties;

    private void speak(String revision) {
        SocketIoDialect dialect = new SocketIoDialect();
        reader = new GuardedReader(
                dialect.reader(new Opening("ws://h/socket.io/?EIO=" + revision, Optional.empty(), List.of())));
        duties = dialect.duties(reader);
    }

    private void read(Direction direction, String text) {
        ByteSource bytes = ByteSource.of(text.getBytes(StandardCharsets.UTF_8));
        reader.read(
                new SpokenMessage(0, direction, true, bytes),
                packet -> duties.forEach(duty -> duty.packet(direction, packet, channel)));
    }

    @Test
    void pingsOfTheServerAreAnswered() {
        speak("4");
        read(Direction.RECEIVED, "0{\"sid\":\"x\",\"pingInterval\":300,\"pingTimeout\":200}");
        read(Direction.RECEIVED, "2");
        assertThat(channel.sent()).containsExactly("3");
        read(Direction.SENT, "2");
        channel.pass(Duration.ofHours(1));
        assertThat(channel.sent()).isEmpty();
    }

    @Test
    void serversOfOldArePinged() {
        speak("3");
        read(Direction.RECEIVED, "0{\"sid\":\"x\",\"pingInterval\":300,\"pingTimeout\":200}");
        read(Direction.RECEIVED, "40");
        channel.pass(Duration.ofMillis(299));
        assertThat(channel.sent()).isEmpty();
        channel.pass(Duration.ofMillis(301));
        assertThat(channel.sent()).containsExactly("2", "2");
    }

    @Test
    void anUpgradeIsFinishedOnceTheProbeIsAnswered() {
        speak("4");
        read(Direction.SENT, "2probe");
        assertThat(channel.sent()).isEmpty();
        read(Direction.RECEIVED, "3probe");
        assertThat(channel.sent()).containsExactly("5");
    }

    @Test
    void eachDutyTellsWhatItDoes() {
        for (String revision : List.of("3", "4")) {
            speak(revision);
            assertThat(duties).extracting(Duty::key).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z]+"));
            assertThat(duties)
                    .allMatch(duty ->
                            !duty.label().isBlank() && duty.consequence().endsWith("."));
        }
    }
}
