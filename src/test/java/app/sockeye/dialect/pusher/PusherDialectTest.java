package app.sockeye.dialect.pusher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.jsontext.JsonServer;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.preset.ConnectPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PusherDialectTest extends ConversationTests {
    private static final String ESTABLISHED = "{\"event\":\"pusher:connection_established\","
            + "\"data\":\"{\\\"socket_id\\\":\\\"7.9\\\",\\\"activity_timeout\\\":30}\"}";

    private final PusherDialect dialect = new PusherDialect();
    private final SpokenForms forms = new SpokenForms(dialect, "ws://h/app/k3y?protocol=7", "");

    PusherDialectTest() {
        super(new PusherDialect(), "pusher");
    }

    @Test
    void eachFormIsReadAsWritten() throws FormException {
        assertThat(forms.sent("subscribe", Map.of("channel", "news")))
                .containsExactly("Subscribe news ~ request s subscribe news");
        assertThat(forms.sent("subscribe", Map.of("channel", "private-a", "auth", "k:1", "secret", "s")))
                .containsExactly("Subscribe private-a ~ request s subscribe private-a");
        assertThat(forms.sent("unsubscribe", Map.of("channel", "news"))).containsExactly("Unsubscribe news");
        assertThat(forms.sent("event", Map.of("event", "client-a", "channel", "private-a", "data", "{\"n\":1}")))
                .containsExactly("Client event client-a | private-a {\"n\":1}");
        assertThat(forms.sent("signin", Map.of("user", "{\"id\":\"1\"}", "auth", "k:1")))
                .containsExactly("Sign-in | {\"id\":\"1\"} ~ request s signin");
        assertThat(forms.sent("ping", Map.of())).containsExactly("Ping ~ request s ping");
        assertThat(forms.sent("pong", Map.of())).containsExactly("Pong ~ answer r ping");
    }

    /** The signature was made with Python's hmac. */
    @Test
    void privateChannelsAreSignedWithTheSecret() throws FormException {
        Map<String, String> secret = Map.of("channel", "private-lift", "secret", "s3cret");
        assertThat(forms.wrong("subscribe", secret)).isEqualTo("secret");
        forms.received(ESTABLISHED);
        assertThat(forms.text("subscribe", secret))
                .contains("\"auth\":\"k3y:" + "a0ee89e4b5d4fcab86eedd72ae3c168896d6202078335e73a12e348a15fffbcd\"");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(forms.wrong("subscribe", Map.of())).isEqualTo("channel");
        assertThat(forms.wrong("subscribe", Map.of("channel", "a", "user", "1")))
                .isEqualTo("user");
        assertThat(forms.wrong("event", Map.of("channel", "a"))).isEqualTo("event");
        assertThat(forms.wrong("event", Map.of("event", "client-a", "data", "{", "channel", "c")))
                .isEqualTo("data");
        assertThat(forms.wrong("signin", Map.of())).isEqualTo("user");
    }

    @Test
    void pingsAreAnsweredAndSentAfterSilence() {
        forms.received(ESTABLISHED);
        forms.duties().pass(Duration.ofSeconds(20));
        forms.received("{\"event\":\"pusher:ping\",\"data\":{}}");
        assertThat(forms.duties().sent()).containsExactly("{\"event\":\"pusher:pong\",\"data\":{}}");
        forms.duties().pass(Duration.ofSeconds(29));
        assertThat(forms.duties().sent()).isEmpty();
        forms.duties().pass(Duration.ofSeconds(2));
        assertThat(forms.duties().sent()).containsExactly("{\"event\":\"pusher:ping\",\"data\":{}}");
        assertThat(forms.reader().facts()).containsExactly("socket 7.9", "ping after 30 s");
    }

    @Test
    void presetsMakeTheAddress() throws FormException {
        ConnectPlan plan = SpokenForms.plan(dialect, "pusher", Map.of("url", "h", "key", "k", "channel", "c"));
        assertThat(plan.url()).startsWith("ws://h/app/k?protocol=7&");
        assertThat(plan.opening()).containsExactly(new FilledForm("subscribe", Map.of("channel", "c")));
        assertThatThrownBy(() ->
                        SpokenForms.plan(dialect, "pusher", Map.of("url", "h", "key", "k", "channel", "private-c")))
                .isInstanceOf(FormException.class);
        assertThat(dialect.advice(new ConnectPlan("ws://h/app/k", List.of(), List.of(), List.of())))
                .containsExactly(PusherTexts.PROTOCOL);
        assertThat(dialect.closeMeaning(4001))
                .hasValueSatisfying(text -> assertThat(text).contains("app key"));
        assertThat(dialect.closeMeaning(4150)).contains("Reconnect after a second or more.");
        assertThat(dialect.closeMeaning(1006)).isEmpty();
    }

    @Test
    void aConversationIsSpoken() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "pusher");
                SpokenSocket socket = server.connect("pusher", Map.of("key", "k", "channel", "news"), true)) {
            socket.await("< Subscription succeeded news");
            socket.send(new FilledForm("subscribe", Map.of("channel", "private-a", "secret", "s")));
            socket.await("< Subscription succeeded private-a");
            socket.send(new FilledForm("subscribe", Map.of("channel", "private-b", "secret", "wrong")));
            socket.await("< Subscription error private-b");
            socket.await("> Pong");
            socket.send(
                    new FilledForm("event", Map.of("event", "client-x", "channel", "private-a", "data", "{\"n\":1}")));
            assertThat(socket.await("< Client event")).isEqualTo("< Client event client-x | private-a {\"n\":1}");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    @Test
    void withoutItsDutiesTheConnectionIsCutOff() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "pusher");
                SpokenSocket socket = server.connect("pusher", Map.of("key", "k", "channel", "news"), false)) {
            socket.awaitClosed();
            assertThat(socket.told()).contains("< Ping ~ request r ping");
        }
    }
}
