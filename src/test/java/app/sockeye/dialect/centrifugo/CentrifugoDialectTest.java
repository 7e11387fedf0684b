package app.sockeye.dialect.centrifugo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.jsontext.JsonServer;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.preset.ConnectPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CentrifugoDialectTest extends ConversationTests {
    private final CentrifugoDialect dialect = new CentrifugoDialect();
    private final SpokenForms forms = new SpokenForms(dialect, "ws://h/connection/websocket", "");

    CentrifugoDialectTest() {
        super(new CentrifugoDialect(), "centrifugo2", "centrifugo1", "centrifugo2-protobuf", "centrifugo1-protobuf");
    }

    private static void eachForm(SpokenForms forms, String version) throws FormException {
        assertThat(forms.sent("connect", Map.of("version", version, "token", "t", "data", "1")))
                .containsExactly("Connect | {\"token\":\"••••\",\"data\":1} ~ request s 1");
        assertThat(forms.sent("subscribe", Map.of("channel", "a", "options", "{\"recover\":true}")))
                .containsExactly("Subscribe a ~ request s 2");
        assertThat(forms.sent("publish", Map.of("channel", "a", "data", "[1]")))
                .containsExactly("Publish a | [1] ~ request s 3");
        assertThat(forms.sent("unsubscribe", Map.of("channel", "a"))).containsExactly("Unsubscribe a ~ request s 4");
        assertThat(forms.sent("rpc", Map.of("method", "m"))).containsExactly("RPC m ~ request s 5");
        assertThat(forms.sent("send", Map.of("data", "1"))).containsExactly("Send | 1");
        assertThat(forms.sent("presence", Map.of("channel", "a"))).containsExactly("Presence a ~ request s 6");
        assertThat(forms.sent("presence_stats", Map.of("channel", "a")))
                .containsExactly("Presence stats a ~ request s 7");
        assertThat(forms.reader().title()).isEqualTo("Centrifugo, protocol " + version);
    }

    @Test
    void eachFormOfVersion2IsReadAsWritten() throws FormException {
        eachForm(forms, "2");
        assertThat(forms.text("history", Map.of("channel", "a", "limit", "3")))
                .isEqualTo("{\"id\":8,\"history\":{\"channel\":\"a\",\"limit\":3}}");
        assertThat(forms.sent("pong", Map.of())).containsExactly("Pong ~ answer r ping");
    }

    @Test
    void eachFormOfVersion1IsReadAsWritten() throws FormException {
        eachForm(forms, "1");
        assertThat(forms.text("history", Map.of("channel", "a")))
                .isEqualTo("{\"id\":8,\"method\":6,\"params\":{\"channel\":\"a\"}}");
    }

    @Test
    void eachFormIsReadAsWrittenInProtobuf() throws FormException {
        for (String version : List.of("1", "2")) {
            SpokenForms packed = new SpokenForms(dialect, "ws://h/connection/websocket", "centrifuge-protobuf");
            eachForm(packed, version);
            assertThat(packed.reader().facts()).containsExactly("Protobuf");
            assertThat(packed.sent("history", Map.of("channel", "a", "limit", "3")))
                    .containsExactly("History a ~ request s 8");
            assertThat(packed.sent("publish", Map.of("channel", "a", "data", "hex: 00 ff")))
                    .containsExactly("Publish a | <2 B> ~ request s 9");
            assertThat(packed.sent("pong", Map.of())).containsExactly("Pong ~ answer r ping");
            String filter = "{\"tf\":{\"op\":\"or\",\"nodes\":[{\"key\":\"k\"},{\"vals\":[\"v\",\"w\"]}]},\"flag\":-1}";
            assertThat(packed.sent("subscribe", Map.of("channel", "b", "options", filter)))
                    .containsExactly("Subscribe b ~ request s 10");
            assertThat(packed.wrong("subscribe", Map.of("channel", "a", "options", "{\"recover\":1}")))
                    .isEqualTo("options");
            assertThat(packed.wrong("subscribe", Map.of("channel", "a", "options", "{\"unheard\":1}")))
                    .isEqualTo("options");
        }
    }

    @Test
    void fieldsOfProtobufAreShownOnTheWire() {
        SpokenConversation conversation = SpokenConversation.of(SpokenConversation.class, "centrifugo2-protobuf.txt");
        List<Packet> packets = new ArrayList<>();
        dialect.reader(conversation.opening()).read(conversation.messages().get(0), packets::add);
        PacketDetail detail = packets.get(0).content().detail();
        assertThat(detail.wire())
                .extracting(part -> part.label() + " " + part.value() + " " + part.firstBit() + "+" + part.bits())
                .containsExactly(
                        "field 1 0+5",
                        "wire type varint 5+3",
                        "value 1 8+8",
                        "field 4 16+5",
                        "wire type length 21+3",
                        "length 17 24+8",
                        "content 17 B 32+136");
        assertThat(detail.payloads().get(0).bytes()).isEqualTo("{\"a\":1}".getBytes(UTF_8));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(forms.wrong("subscribe", Map.of())).isEqualTo("channel");
        assertThat(forms.wrong("subscribe", Map.of("channel", "a", "options", "1")))
                .isEqualTo("options");
        assertThat(forms.wrong("publish", Map.of("channel", "a", "data", "{"))).isEqualTo("data");
        assertThat(forms.wrong("publish", Map.of("channel", "a", "data", "hex:00")))
                .isEqualTo("data");
        assertThat(forms.wrong("rpc", Map.of())).isEqualTo("method");
        assertThat(forms.wrong("history", Map.of("channel", "a", "limit", "x"))).isEqualTo("limit");
    }

    @Test
    void pingsAreAnsweredWhereTheServerWantsIt() {
        forms.received("{}");
        assertThat(forms.duties().sent()).isEmpty();
        forms.received("{\"id\":1,\"connect\":{\"client\":\"c\",\"ping\":2,\"pong\":true}}");
        forms.received("{}");
        assertThat(forms.duties().sent()).containsExactly("{}");
        forms.duties().pass(Duration.ofMinutes(1));
        assertThat(forms.duties().sent()).isEmpty();
    }

    @Test
    void serversOfVersion1ArePinged() throws FormException {
        forms.sent("connect", Map.of("version", "1"));
        forms.received("{\"id\":1,\"result\":{\"client\":\"c\"}}");
        forms.duties().pass(Duration.ofSeconds(51));
        assertThat(forms.duties().sent())
                .containsExactly("{\"id\":100000000,\"method\":7}", "{\"id\":100000001,\"method\":7}");
    }

    @Test
    void presetsConnect() throws FormException {
        ConnectPlan plan = SpokenForms.plan(dialect, "centrifugo", Map.of("url", "h:8", "token", "t"));
        assertThat(plan.url()).isEqualTo("ws://h:8/connection/websocket");
        assertThat(forms.text(plan.opening().get(0))).isEqualTo("{\"id\":1,\"connect\":{\"token\":\"t\"}}");
        ConnectPlan old = SpokenForms.plan(dialect, "centrifugo1", Map.of("url", "h:8"));
        assertThat(forms.text(old.opening().get(0))).isEqualTo("{\"id\":1,\"params\":{}}");
        assertThat(advice(plan.url())).containsExactly(CentrifugoTexts.CONNECT);
        ConnectPlan packed = SpokenForms.plan(dialect, "centrifugo-protobuf", Map.of("url", "h:8"));
        assertThat(packed.url()).isEqualTo("ws://h:8/connection/websocket?format=protobuf");
        assertThat(packed.subprotocols()).containsExactly("centrifuge-protobuf");
        assertThat(dialect.closeMeaning(3501))
                .contains("Bad request: a message was malformed, or none came in time. Clients do not reconnect.");
        assertThat(dialect.closeMeaning(1000)).isEmpty();
    }

    private List<String> advice(String url) {
        return dialect.advice(new ConnectPlan(url, List.of(), List.of(), List.of()));
    }

    @Test
    void aConversationIsSpokenAndKeptAlive() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "centrifugo");
                SpokenSocket socket = server.connect("centrifugo", Map.of(), true)) {
            socket.await("< Reply | client");
            socket.await("> Pong", 2);
            socket.send(new FilledForm("publish", Map.of("channel", "a", "data", "{\"n\":1}")));
            assertThat(socket.await("< Publication")).isEqualTo("< Publication a | {\"n\":1} #1");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    @Test
    void withoutItsDutiesTheConnectionIsCutOff() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "centrifugo");
                SpokenSocket socket = server.connect("centrifugo", Map.of(), false)) {
            socket.awaitClosed();
            assertThat(socket.told()).contains("< Ping ~ request r ping");
        }
    }
}
