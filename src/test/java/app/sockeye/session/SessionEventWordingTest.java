package app.sockeye.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.wire.Closure;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventWording;
import app.sockeye.transcript.connection.StateText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a server sends can not look like what Sockeye tells. */
class SessionEventWordingTest {
    private static final String FORGERY =
            "Bye\nCause: disk failure\r\nCertificate checked: no\u2028Address: h/1.2.3.4:5\u0085TLS: x\u001b[2J\u202e";

    @Test
    void aCloseReasonCanNotForgeFacts() {
        Closure closure = new Closure(
                Closure.Closer.SERVER,
                Optional.of(new CloseReason(1000, "")),
                Optional.of(new CloseReason(1000, FORGERY)),
                1_000_000,
                "");
        StateText state = told(SessionEvents.closed(closure, OptionalLong.empty()));
        assertThat(names(state)).containsExactly("Close sent", "Close received", "Answered in");
        assertThat(state.rest()).isEmpty();
        assertThat(state.facts().get(1).getValue())
                .isEqualTo("1000 Normal Closure: \"Bye¶Cause: disk failure␍¶Certificate checked: no<U+2028>"
                        + "Address: h/1.2.3.4:5<U+0085>TLS: x␛[2J<U+202E>\"");
    }

    @Test
    void aFailuresSentencesCanNotForgeFacts() {
        ConnectFailure failure = new ConnectFailure(
                ConnectFailure.Kind.INTERNAL,
                "It broke: " + FORGERY,
                "Do this: " + FORGERY,
                "Cause: one\nTLS: two",
                Optional.empty(),
                null);
        StateText state = told(SessionEvents.failed(failure));
        assertThat(names(state)).containsExactly("What to do", "Detail", "Detail");
        assertThat(state.sentence()).startsWith("It broke: Bye¶Cause: ");
        assertThat(state.facts().get(0).getValue()).startsWith("Do this: Bye¶");
        assertThat(state.rest()).isEmpty();
    }

    @Test
    void aBreachOfTheProtocolCanNotForgeFacts() {
        StateText state = told(SessionEvents.fault(new ProtocolError("RFC 6455", FORGERY, 1002), new byte[] {1}));
        assertThat(names(state)).containsExactly("Rule", "Close code", "Bytes");
    }

    private static StateText ended(Closure.Closer closer, EarlyEnd why) {
        return told(SessionEvents.closed(
                new Closure(closer, Optional.empty(), Optional.empty(), -1, "So.", Optional.of(why)),
                OptionalLong.empty()));
    }

    @Test
    void anIdleConnectionSaysHowLongNothingCame() {
        StateText state = ended(Closure.Closer.CLIENT, new EarlyEnd.Idle(30_000_000_000L));
        assertThat(state.sentence())
                .isEqualTo("Closed here after 30.00 s without a byte, not answered (1006 Abnormal Closure)");
        assertThat(state.facts()).contains(Map.entry("Idle timeout", "30.00 s"));
    }

    @Test
    void aHalfOpenConnectionSaysWhichPingAndWhenTheLastByteCame() {
        StateText state =
                ended(Closure.Closer.NETWORK, new EarlyEnd.UnansweredPing(3, true, 5_000_000_000L, 42_000_000_000L));
        assertThat(state.sentence()).isEqualTo("Connection lost: it was half-open (1006 Abnormal Closure)");
        assertThat(state.facts())
                .contains(
                        Map.entry("Cause", "So."),
                        Map.entry("Unanswered ping", "number 3, sent 5.00 s before the end"),
                        Map.entry("Last byte", "42.00 s before the end"));
    }

    @Test
    void aServerThatAnswersNoPingIsNotCalledHalfOpen() {
        StateText state = ended(Closure.Closer.CLIENT, new EarlyEnd.UnansweredPing(1, true, 5_000_000_000L, 1_000_000));
        assertThat(state.sentence()).isEqualTo("Closed here: a ping was not answered (1006 Abnormal Closure)");
    }

    @Test
    void aMessageThatIsTooLargeSaysTheLimit() {
        assertThat(ended(Closure.Closer.CLIENT, new EarlyEnd.TooLarge(1000)).facts())
                .contains(Map.entry("Largest message", "1000 bytes"));
    }

    private static StateText told(ConnectionEvent event) {
        assertThat(new String(EventWording.text(event), UTF_8).codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        return EventWording.of(event);
    }

    private static List<String> names(StateText state) {
        return state.facts().stream().map(Map.Entry::getKey).toList();
    }
}
