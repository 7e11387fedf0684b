package app.sockeye.session.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PresetInquiry;
import app.sockeye.dialect.signalr.SignalRDialect;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The negotiation of a hub that sends its clients to a service, over real sockets. */
class SignalRNegotiationTest {
    private final SignalRDialect dialect = new SignalRDialect();
    private final ConnectPreset preset = dialect.presets().get(0);

    /** What is told once everything was asked. */
    private FilledForm negotiate(FilledForm typed) throws IOException {
        FilledForm told = typed;
        Optional<PresetInquiry> inquiry = dialect.inquiry(preset.key(), told);
        while (inquiry.isPresent()) {
            told = dialect.answered(preset.key(), told, inquiry.get(), InquiryAnswer.ask(inquiry.get()));
            inquiry = dialect.inquiry(preset.key(), told);
        }
        return told;
    }

    private FilledForm typed(NegotiatingHub hub, String token) {
        return new FilledForm(preset.key(), Map.of("url", hub.url(), "negotiate", "true", "token", token));
    }

    @Test
    void aClientNegotiatesAgainWhereItIsSentTo() throws Exception {
        try (NegotiatingHub hub = new NegotiatingHub()) {
            FilledForm told = negotiate(typed(hub, "app"));
            // Where it is kept as a secret.
            assertThat(told.value("token")).contains("service");
            ConnectPlan plan = preset.plan().of(told);
            try (SpokenSocket socket = SpokenSocket.connect(dialect, plan, true)) {
                socket.await("< Handshake ~ answer s handshake");
                socket.send(new FilledForm("invoke", Map.of("target", "Floor")));
                socket.await("< Completion Floor | 42 ~ answer s 0");
            }
            assertThat(hub.asked())
                    .containsExactly(
                            "POST /hub/negotiate?negotiateVersion=1 HTTP/1.1",
                            "POST /client/negotiate?hub=lifts&negotiateVersion=1 HTTP/1.1",
                            "GET /client/?hub=lifts&id=t%201&access_token=service HTTP/1.1");
        }
    }

    @Test
    void aWrongTokenIsToldWithoutIt() throws Exception {
        try (NegotiatingHub hub = new NegotiatingHub()) {
            assertThatThrownBy(() -> negotiate(typed(hub, "wrong")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The server answered 401 to " + hub.url() + "/hub/negotiate?negotiateVersion=1.");
            assertThatThrownBy(() -> negotiate(typed(hub, "two\nlines")))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(" has a line break.")
                    .hasMessageNotContaining("lines");
        }
    }
}
