package app.sockeye.dialect.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.ManualDutyChannel;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class XmppDialectTest extends ConversationTests {
    private final XmppDialect dialect = new XmppDialect();
    private final SpokenConversation conversation = SpokenConversation.of(SpokenConversation.class, "xmpp.txt");

    XmppDialectTest() {
        super(new XmppDialect(), "xmpp");
    }

    private List<Packet> packets() {
        List<Packet> packets = new ArrayList<>();
        DialectReader reader = dialect.reader(conversation.opening());
        conversation.messages().forEach(message -> reader.read(message, packets::add));
        return packets;
    }

    private Packet packet(String line) {
        return packets().stream()
                .filter(packet -> SpokenConversation.line(packet).startsWith(line))
                .findFirst()
                .orElseThrow();
    }

    private static SpokenMessage received(String text) {
        return new SpokenMessage(0, Direction.RECEIVED, true, ByteSource.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String told(String text) {
        StringBuilder told = new StringBuilder();
        dialect.reader(conversation.opening())
                .read(received(text), packet -> told.append(SpokenConversation.line(packet)));
        return told.toString();
    }

    @Test
    void itIsRecognisedByItsOpenElement() {
        SpokenMessage open = received("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='a'/>");
        assertThat(dialect.recognise(new Opening("ws://h/", Optional.empty(), List.of(open))))
                .isEqualTo(Confidence.CERTAIN);
        assertThat(dialect.recognise(new Opening("ws://h/", Optional.empty(), List.of(received("<open/>")))))
                .isEqualTo(Confidence.NONE);
    }

    @Test
    void fieldsAreToldForQueries() {
        Packet error = packet("IQ error pubsub");
        assertThat(error.field("op")).contains("iq");
        assertThat(error.field("event")).contains("pubsub");
        assertThat(error.field("error")).contains("item-not-found");
        assertThat(error.field("peer")).contains("rooms.harbour.example");
        Packet message = packet("Message mate@harbour.example | chat");
        assertThat(message.field("body")).contains("Tide < 3 m?");
        assertThat(message.field("type")).contains("chat");
    }

    @Test
    void conditionsAndKindsHaveASentence() {
        assertThat(packet("IQ error pubsub").content().detail().fields().toString())
                .contains("There is nothing by this address or name.", "Answers: it failed.", "it can't succeed");
        assertThat(packet("Stream error").content().detail().fields().toString())
                .contains("It breaks a rule of the server");
        assertThat(packet("SASL failure").content().detail().fields().toString())
                .contains("User name or password are wrong.");
        assertThat(packet("Presence deck@rooms.harbour.example/Pilot | available · moderator")
                        .content()
                        .detail()
                        .fields()
                        .toString())
                .contains("It is about the user itself.");
    }

    @Test
    void secretsAreNotTold() {
        assertThat(packet("IQ set register").content().detail().toString())
                .contains("deckhand", "••••")
                .doesNotContain("hidden");
        assertThat(packet("SASL auth PLAIN").content().detail().toString())
                .contains("••••")
                .doesNotContain("AHBpbG90AHdyb25n");
    }

    @Test
    void theBodyIsOpenedFurther() {
        CarriedPayload body =
                packet("Message deck@rooms").content().detail().payloads().get(0);
        assertThat(new String(body.bytes(), StandardCharsets.UTF_8)).isEqualTo("Soup & <bread>");
    }

    @Test
    void thePartsOfAnElementCoverAllOfIt() {
        for (Packet packet : packets()) {
            long at = 0;
            for (WirePart part : packet.content().detail().wire()) {
                assertThat(part.firstBit()).as(SpokenConversation.line(packet)).isEqualTo(at);
                at += part.bits();
            }
        }
    }

    @Test
    void depthAndNumberOfElementsAreBounded() {
        assertThat(told("<a>".repeat(100_000))).startsWith("Unreadable | Elements are nested deeper than 32");
        assertThat(told("<a>" + "<b/>".repeat(50_000) + "</a>")).startsWith("Unreadable | More elements");
        StringBuilder attributes = new StringBuilder("<a");
        for (int i = 0; i < 1000; i++) {
            attributes.append(" n").append(i).append("=''");
        }
        assertThat(told(attributes + "/>")).startsWith("Unreadable | More elements");
        StringBuilder scopes = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            scopes.append("<a");
            for (int j = 0; j < 100; j++) {
                scopes.append(" xmlns:n").append(i).append('_').append(j).append("='x'");
            }
            scopes.append('>');
        }
        assertThat(told(scopes.toString())).startsWith("Unreadable | More elements");
    }

    @Test
    void pingsAndAcknowledgementsAreNoise() {
        assertThat(packets())
                .filteredOn(packet -> packet.type().role().isNoise())
                .extracting(packet -> packet.type().label())
                .containsExactly(
                        "IQ get",
                        "IQ result",
                        "Message",
                        "Message",
                        "Ack request",
                        "Ack",
                        "Ack request",
                        "Ack",
                        "White space");
        assertThat(packet("IQ error").type().role()).isEqualTo(PacketRole.ERROR);
    }

    @Test
    void pingsAndRequestsForAcknowledgementAreAnswered() {
        DialectReader reader = dialect.reader(conversation.opening());
        List<Duty> duties = dialect.duties(reader);
        ManualDutyChannel channel = new ManualDutyChannel();
        for (SpokenMessage message : conversation.messages()) {
            reader.read(message, packet -> duties.forEach(duty -> duty.packet(message.direction(), packet, channel)));
        }
        assertThat(channel.sent())
                .containsExactly(
                        "<iq xmlns='jabber:client' type='result' id='p1' to='harbour.example'/>",
                        "<a xmlns='urn:xmpp:sm:3' h='16'/>");
        assertThat(duties).extracting(Duty::key).containsExactly("ping", "ack");
        assertThat(reader.title()).isEqualTo("XMPP");
        assertThat(reader.facts()).containsExactly("pilot@harbour.example/dock");
    }

    @Test
    void whatAPingAsksWithIsEscapedInTheAnswer() {
        ManualDutyChannel channel = new ManualDutyChannel();
        dialect.reader(conversation.opening())
                .read(
                        received("<iq type='get' id='a&apos;&lt;b' from='x'><ping xmlns='urn:xmpp:ping'/></iq>"),
                        packet -> dialect.duties(null).get(0).packet(Direction.RECEIVED, packet, channel));
        assertThat(channel.sent())
                .containsExactly("<iq xmlns='jabber:client' type='result' id='a&apos;&lt;b' to='x'/>");
    }

    @Test
    void aMissingSubprotocolIsToldOf() {
        assertThat(dialect.advice(new ConnectPlan("ws://h/xmpp-websocket", List.of(), List.of(), List.of())))
                .containsExactly("XMPP servers want the subprotocol xmpp: offer it.");
        assertThat(dialect.advice(new ConnectPlan("ws://h/xmpp-websocket", List.of("xmpp"), List.of(), List.of())))
                .isEmpty();
    }
}
