package app.sockeye.dialect.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.PresetInquiry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CdpDialectTest extends ConversationTests {
    private static final String LIST =
            "[{\"id\":\"T1\",\"title\":\"Lifts\",\"type\":\"page\",\"webSocketDebuggerUrl\":\"ws://h/devtools/page/T1\"},"
                    + "{\"id\":\"W\",\"type\":\"worker\",\"webSocketDebuggerUrl\":\"ws://h/devtools/page/W\"}]";

    private final CdpDialect dialect = new CdpDialect();
    private final SpokenForms forms = new SpokenForms(dialect, "ws://h/devtools/page/1", "");

    CdpDialectTest() {
        super(new CdpDialect(), "cdp");
    }

    @Test
    void commandsHaveASessionAndNoVersion() throws FormException {
        assertThat(forms.text("call", Map.of("method", "Page.reload", "session", "S1")))
                .isEqualTo("{\"id\":1,\"method\":\"Page.reload\",\"sessionId\":\"S1\"}");
        assertThat(forms.sent("call", Map.of("method", "A.b", "params", "{}")))
                .containsExactly("Request A.b | {} ~ request s 1");
        String attached = "{\"method\":\"Target.attachedToTarget\",\"params\":{\"sessionId\":\"S2\"}}";
        assertThat(forms.replies(attached).get(0).form()).isEqualTo(new FilledForm("call", Map.of("session", "S2")));
    }

    @Test
    void theTargetIsFoundInTheList() throws FormException {
        assertThat(url(Map.of("url", "http://h:1", "target", "lift", "targets", LIST)))
                .isEqualTo("ws://h/devtools/page/T1");
        assertThat(url(Map.of("url", "http://h:1", "target", "worker", "targets", LIST)))
                .isEqualTo("ws://h/devtools/page/W");
        assertThat(url(Map.of(
                        "url", "http://h:1", "targets", "{\"webSocketDebuggerUrl\":\"ws://h/devtools/browser/B\"}")))
                .isEqualTo("ws://h/devtools/browser/B");
        assertThat(url(Map.of("url", "ws://h/devtools/page/9"))).isEqualTo("ws://h/devtools/page/9");
        for (Map<String, String> wrong : List.of(
                Map.of("url", "http://h"),
                Map.of("url", "http://h", "targets", "x"),
                Map.of("url", "http://h", "target", "none", "targets", LIST))) {
            assertThatThrownBy(() -> url(wrong)).isInstanceOf(FormException.class);
        }
    }

    private String url(Map<String, String> told) throws FormException {
        return SpokenForms.plan(dialect, "cdp", told).url();
    }

    @Test
    void theListIsAskedForWhereItIsNotTold() {
        assertThat(dialect.inquiry("cdp", new FilledForm("cdp", Map.of("url", "http://h:1"))))
                .contains(new PresetInquiry("GET", "http://h:1/json/version", "targets"));
        assertThat(dialect.inquiry("cdp", new FilledForm("cdp", Map.of("url", "h:1", "target", "x"))))
                .contains(new PresetInquiry("GET", "http://h:1/json/list", "targets"));
        assertThat(dialect.inquiry("cdp", new FilledForm("cdp", Map.of("url", "ws://h/devtools/page/1"))))
                .isEmpty();
    }

    @Test
    void usualMistakesAreTold() {
        assertThat(dialect.advice(new ConnectPlan(
                        "ws://h/devtools/page/1", List.of(), List.of(Map.entry("origin", "http://h")), List.of())))
                .containsExactly(JsonRpcTexts.ORIGIN);
        assertThat(dialect.advice(new ConnectPlan("ws://h:1/json", List.of(), List.of(), List.of())))
                .containsExactly(JsonRpcTexts.LIST);
    }
}
