package app.sockeye.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlCheckTest {

    @Test
    void pingOfHexIsThoseBytes() {
        Outgoing.Control ping =
                (Outgoing.Control) of(ControlKind.PING, "00 ff", true, "", "").outgoing();
        assertThat(ping.opcode()).isEqualTo(Opcode.PING);
        assertThat(ping.payload()).containsExactly(0, 0xff);
    }

    @Test
    void payloadOfMoreThan125BytesIsRefused() {
        assertThat(of(ControlKind.PONG, "x".repeat(125), false, "", "").complaint())
                .isEmpty();
        assertThat(of(ControlKind.PONG, "é".repeat(63), false, "", "").complaint())
                .hasValue("The payload takes 126 bytes; at most 125 fit into a control frame.");
    }

    @ParameterizedTest
    @CsvSource({"1000", "' 4001 '", "3000"})
    void codesThatMayBeSentAreTaken(String code) {
        assertThat(of(ControlKind.CLOSE, "", false, code, "done").complaint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1005", "999", "5000", "soon", "''", "99999999999"})
    void codesThatMayNotBeSentAreRefused(String code) {
        assertThat(of(ControlKind.CLOSE, "", false, code, "").complaint()).isPresent();
    }

    @Test
    void reasonIsCheckedAfterTheCode() {
        ControlCheck check = of(ControlKind.CLOSE, "", false, "4001", "x".repeat(124));
        assertThat(check.codeComplaint()).isEmpty();
        assertThat(check.complaint()).isEqualTo(check.reasonComplaint()).isPresent();
        assertThat(of(ControlKind.CLOSE, "", false, "4001", "done").close()).isEqualTo(new CloseReason(4001, "done"));
    }

    private static ControlCheck of(ControlKind kind, String payload, boolean hex, String code, String reason) {
        return new ControlCheck(new ControlDraft(kind, payload, hex, code, reason));
    }
}
