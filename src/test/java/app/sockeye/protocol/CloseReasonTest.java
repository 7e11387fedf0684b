package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CloseReasonTest {

    @Property(tries = 200, seed = "6455")
    void payloadIsReadBackAsItWas(
            @ForAll @IntRange(min = 1006, max = 65_535) int code, @ForAll @AlphaChars String reason) {
        CloseReason given = new CloseReason(code, reason);
        assertThat(CloseReason.parse(given.toPayload())).isEqualTo(given);
    }

    @Test
    void emptyBodyIsNoStatus() {
        assertThat(CloseReason.parse(new byte[0])).isEqualTo(new CloseReason(CloseCode.NO_STATUS, ""));
        assertThat(new CloseReason(CloseCode.NO_STATUS, "").toPayload()).isEmpty();
    }

    @Test
    void bodyTooShortForACodeIsNoStatus() {
        assertThat(CloseReason.parse(new byte[] {3}).code()).isEqualTo(CloseCode.NO_STATUS);
    }

    @Test
    void codeIsBigEndianAndTheReasonUtf8() {
        assertThat(new CloseReason(1000, "ü").toPayload()).asHexString().isEqualTo("03E8C3BC");
    }

    @Test
    void reasonThatIsNotUtf8IsStillShown() {
        assertThat(CloseReason.parse(new byte[] {3, (byte) 0xE8, 'a', (byte) 0xFF})
                        .reason())
                .isEqualTo("a\uFFFD");
    }

    @Test
    void textTellsCodeNameAndReason() {
        assertThat(new CloseReason(1001, "")).hasToString("1001 Going Away");
        assertThat(new CloseReason(4000, "bye")).hasToString("4000 Private Use: \"bye\"");
    }

    @Test
    void reasonIsQuotedInOneLine() {
        assertThat(new CloseReason(1000, "Bye\nCause: \"x\""))
                .hasToString("1000 Normal Closure: \"Bye¶Cause: \\\"x\\\"\"");
    }
}
