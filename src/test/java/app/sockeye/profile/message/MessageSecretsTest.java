package app.sockeye.profile.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.value.ValueWarning;
import app.sockeye.session.capture.Capture;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageSecretsTest {
    @Test
    void membersThatAreNamedAsSecretsAreFound() {
        assertThat(names(Format.JSON, "{\"user\": \"mira\", \"password\": \"hunter2\", \"n\": {\"api_key\":\"x\"}}"))
                .containsExactly("password", "api_key");
        assertThat(names(Format.TEXT, "LOGIN user=mira&password=hunter2")).containsExactly("password");
    }

    @Test
    void referencesToSecretsAreFine() {
        assertThat(names(Format.JSON, "{\"password\": \"${secret:mira}\", \"token\": \"\"}"))
                .isEmpty();
    }

    @Test
    void textsInTheFormOfATokenAreFound() {
        String token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
        assertThat(names(Format.TEXT, "AUTH " + token)).containsExactly("message");
        assertThat(names(Format.JSON, "{\"auth\": \"Bearer abcdefghijklmnop\"}"))
                .containsExactly("auth");
        assertThat(names(Format.TEXT, "an ordinary sentence of words, however longitudinal"))
                .isEmpty();
    }

    @Test
    void testValuesOfCapturesAreLookedAtToo() {
        assertThat(MessageSecrets.warnings(
                        ControlDraft.EMPTY,
                        List.of(new Capture("$.t", "token", Capture.DEFAULT_TIMEOUT, "abc"), new Capture("$.a", "a"))))
                .containsExactly(new ValueWarning("token", ValueWarning.Sign.NAME));
    }

    private static List<String> names(Format format, String body) {
        return MessageSecrets.warnings(new WrittenMessage(format, body), List.of()).stream()
                .map(ValueWarning::name)
                .toList();
    }
}
