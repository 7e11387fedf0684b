package app.sockeye.dialect.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.preset.ConnectPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphQlDialectTest extends ConversationTests {
    private final GraphQlDialect dialect = new GraphQlDialect();
    private final SpokenForms newer = new SpokenForms(dialect, "ws://h/graphql", "graphql-transport-ws");
    private final SpokenForms legacy = new SpokenForms(dialect, "ws://h/graphql", "graphql-ws");

    GraphQlDialectTest() {
        super(new GraphQlDialect(), "graphql", "graphql-legacy");
    }

    @Test
    void firstMessagesTellItWithoutASubprotocol() {
        for (String name : List.of("graphql", "graphql-legacy")) {
            SpokenConversation conversation = SpokenConversation.of(SpokenConversation.class, name + ".txt");
            Opening opening = new Opening(
                    "ws://h/", Optional.empty(), conversation.opening().first());
            assertThat(dialect.recognise(opening)).isEqualTo(Confidence.LIKELY);
            GraphQlReader reader = new GraphQlReader(opening);
            assertThat(conversation.told(reader)).isEqualTo(conversation.wanted());
            assertThat(reader.facts()).containsExactly(name.equals("graphql") ? "graphql-transport-ws" : "graphql-ws");
            assertThat(new GraphQlReader(conversation.opening()).facts()).isEmpty();
        }
    }

    @Test
    void eachFormIsReadAsWritten() throws FormException {
        assertThat(newer.sent("connection_init", Map.of("payload", "{\"a\":1}")))
                .containsExactly("Connection init | {\"a\":1} ~ request s init");
        assertThat(newer.sent("subscribe", Map.of("query", "{ \"x\" }", "variables", "{\"n\":1}")))
                .containsExactly("Subscribe | query {\"n\":1} ~ request s op 1");
        assertThat(newer.sent("subscribe", Map.of("query", "{a}", "operationName", "A", "id", "6")))
                .containsExactly("Subscribe A | query ~ request s op 6");
        assertThat(newer.text("subscribe", Map.of("query", "{a}", "extensions", "{}")))
                .isEqualTo("{\"id\":\"7\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{a}\",\"extensions\":{}}}");
        assertThat(newer.sent("complete", Map.of("id", "6"))).containsExactly("Complete A ~ cancel s op 6");
        assertThat(newer.sent("ping", Map.of())).containsExactly("Ping ~ request s ping");
        assertThat(newer.sent("pong", Map.of())).containsExactly("Pong ~ answer r ping");
        assertThat(legacy.sent("subscribe", Map.of("query", "{a}")))
                .containsExactly("Start a | query ~ request s op 1");
        assertThat(legacy.sent("complete", Map.of("id", "1"))).containsExactly("Stop a ~ cancel s op 1");
        assertThat(legacy.sent("connection_terminate", Map.of())).containsExactly("Connection terminate");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(newer.wrong("subscribe", Map.of())).isEqualTo("query");
        assertThat(newer.wrong("subscribe", Map.of("query", "{a}", "variables", "[]")))
                .isEqualTo("variables");
        assertThat(newer.wrong("complete", Map.of())).isEqualTo("id");
        assertThat(newer.wrong("ping", Map.of("payload", "x"))).isEqualTo("payload");
    }

    @Test
    void pingsAreAnswered() throws FormException {
        newer.received("{\"type\":\"ping\"}");
        assertThat(newer.duties().sent()).containsExactly("{\"type\":\"pong\"}");
        newer.received("{\"type\":\"pong\"}");
        assertThat(newer.duties().sent()).isEmpty();
        assertThat(newer.text(newer.replies("{\"type\":\"ping\"}").get(0).form()))
                .isEqualTo("{\"type\":\"pong\"}");
        String next = "{\"id\":\"4\",\"type\":\"next\",\"payload\":{}}";
        assertThat(newer.text(newer.replies(next).get(0).form())).isEqualTo("{\"id\":\"4\",\"type\":\"complete\"}");
    }

    @Test
    void presetsOfferTheSubprotocolAndInitialise() throws FormException {
        ConnectPlan plan = SpokenForms.plan(dialect, "graphql", Map.of("url", "h:1", "payload", "{\"t\":1}"));
        assertThat(plan.url()).isEqualTo("ws://h:1/graphql");
        assertThat(plan.subprotocols()).containsExactly("graphql-transport-ws");
        assertThat(newer.text(plan.opening().get(0))).isEqualTo("{\"type\":\"connection_init\",\"payload\":{\"t\":1}}");
        assertThat(SpokenForms.plan(dialect, "graphql-legacy", Map.of("url", "wss://h/s", "path", "/x")))
                .isEqualTo(new ConnectPlan(
                        "wss://h/s",
                        List.of("graphql-ws"),
                        List.of(),
                        List.of(new FilledForm("connection_init", Map.of()))));
    }

    @Test
    void usualMistakesAreTold() {
        assertThat(advice("ws://h/graphql")).containsExactly(GraphQlTexts.OFFER);
        assertThat(advice("ws://h/", "graphql-ws")).containsExactly(GraphQlTexts.INIT);
        assertThat(advice("ws://h/", "subscriptions-transport-ws"))
                .containsExactly(GraphQlTexts.noSuchSubprotocol("subscriptions-transport-ws"));
        assertThat(advice("ws://h/")).isEmpty();
        assertThat(dialect.closeMeaning(4408))
                .hasValueSatisfying(text -> assertThat(text).contains("connection_init"));
        assertThat(dialect.closeMeaning(1000)).isEmpty();
    }

    private List<String> advice(String url, String... subprotocols) {
        return dialect.advice(new ConnectPlan(url, List.of(subprotocols), List.of(), List.of()));
    }
}
