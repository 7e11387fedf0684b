package app.sockeye.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Closure;
import app.sockeye.client.ConnectFailure;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.ProtocolError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SessionWordingTest {
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
        RecordedState state = told(SessionWording.closed(closure, OptionalLong.empty()));
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
        RecordedState state = told(SessionWording.failed(failure));
        assertThat(names(state)).containsExactly("What to do", "Detail", "Detail");
        assertThat(state.sentence()).startsWith("It broke: Bye¶Cause: ");
        assertThat(state.fact(RecordedState.NEXT_STEP).orElseThrow()).startsWith("Do this: Bye¶");
        assertThat(state.rest()).isEmpty();
    }

    @Test
    void aBreachOfTheProtocolCanNotForgeFacts() {
        RecordedState state =
                told(SessionWording.protocolError(new ProtocolError("RFC 6455", FORGERY, 1002), new byte[] {1}));
        assertThat(names(state)).containsExactly("Rule", "Close code", "Bytes");
    }

    private static RecordedState told(byte[] payload) {
        assertThat(new String(payload, UTF_8).codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        return RecordedState.parse(payload);
    }

    private static List<String> names(RecordedState state) {
        return state.facts().stream().map(Map.Entry::getKey).toList();
    }
}
