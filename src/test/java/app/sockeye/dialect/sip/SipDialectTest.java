package app.sockeye.dialect.sip;

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
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
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

class SipDialectTest extends ConversationTests {
    private final SipDialect dialect = new SipDialect();
    private final SpokenConversation conversation = SpokenConversation.of(SpokenConversation.class, "sip.txt");

    SipDialectTest() {
        super(new SipDialect(), "sip");
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

    @Test
    void itIsRecognisedByAStartLine() {
        SpokenMessage response = new SpokenMessage(
                0,
                Direction.RECEIVED,
                true,
                ByteSource.of("SIP/2.0 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(dialect.recognise(new Opening("ws://h/", Optional.empty(), List.of(response))))
                .isEqualTo(Confidence.CERTAIN);
        assertThat(dialect.recognise(new Opening("ws://h/", Optional.empty(), List.of())))
                .isEqualTo(Confidence.NONE);
    }

    @Test
    void fieldsAreToldForQueries() {
        Packet busy = packet("Response 481");
        assertThat(busy.field("op")).contains("response");
        assertThat(busy.field("event")).contains("BYE");
        assertThat(busy.field("id")).contains("call-1");
        assertThat(busy.field("status")).contains("481");
        assertThat(busy.field("from")).contains("bea@switchboard.example");
        assertThat(busy.field("branch")).contains("z9hG4bKr2");
        assertThat(packet("SUBSCRIBE").field("package")).contains("presence");
        assertThat(packet("INFO").field("content_type")).contains("application/json");
    }

    @Test
    void failuresAreErrorsAndSignInsAreNot() {
        assertThat(packets())
                .filteredOn(packet -> packet.type().role() == PacketRole.ERROR)
                .extracting(packet -> packet.field("status").orElse(""))
                .containsExactly("481", "487", "503");
        assertThat(packet("Response 401").type().role()).isEqualTo(PacketRole.OPENING);
        assertThat(packet("Response 100").type().role()).isEqualTo(PacketRole.ACKNOWLEDGEMENT);
    }

    @Test
    void statusesAndHeadersHaveASentence() {
        PacketDetail detail = packet("Response 481").content().detail();
        assertThat(detail.fields().toString())
                .contains(
                        "There is no such call or transaction",
                        "481 is Call/Transaction Does Not Exist in the registry.",
                        "The call or registration that it belongs to.");
        PacketField from = packet("REGISTER").content().detail().fields().stream()
                .filter(field -> field.name().equals("From"))
                .findFirst()
                .orElseThrow();
        assertThat(from.children())
                .containsExactly(
                        new PacketField("Name", "Ada, L."),
                        new PacketField("URI", "sip:ada@switchboard.example"),
                        new PacketField("tag", "a1"));
    }

    @Test
    void compactNamesAndFoldedLinesAreReadInFull() {
        assertThat(packet("INFO").content().detail().fields())
                .extracting(PacketField::name)
                .contains("Via", "From", "To", "Call-ID", "Content-Type", "Content-Length");
        assertThat(packet("INFO").content().detail().fields().toString())
                .contains("first and second line", "Content-Length is 12, but the body has 13 bytes.");
    }

    @Test
    void aSessionDescriptionIsOpenedWithItsMedia() {
        PacketDetail detail = packet("INVITE bea").content().detail();
        assertThat(detail.payloads()).extracting(CarriedPayload::title).containsExactly("SDP");
        PacketField sdp = detail.fields().get(detail.fields().size() - 1);
        assertThat(sdp.children()).extracting(PacketField::name).containsExactly("v", "o", "s", "t", "a", "m", "m");
        assertThat(sdp.toString())
                .contains("Media are only sent", "opus/48000/2", "ice-pwd:••••")
                .doesNotContain("open-sesame");
    }

    @Test
    void secretsOfTheSignInAreNotTold() {
        for (Packet packet : packets()) {
            assertThat(packet.content().detail().toString()).doesNotContain("c0ffee");
        }
        assertThat(packet("REGISTER ada@switchboard.example | expires in 600 s · with")
                        .content()
                        .detail()
                        .fields()
                        .toString())
                .contains("Digest ••••", "username", "sip:switchboard.example");
    }

    @Test
    void thePartsOfAMessageCoverAllOfItsBytes() {
        List<Packet> packets = packets();
        for (int i = 0; i < packets.size(); i++) {
            long at = 0;
            for (WirePart part : packets.get(i).content().detail().wire()) {
                assertThat(part.firstBit()).as(i + " " + part).isEqualTo(at);
                at += part.bits();
            }
            if (at > 0) {
                assertThat(at / 8)
                        .isEqualTo(conversation.messages().get(i).payload().size());
            }
        }
    }

    @Test
    void keepAlivesAreAnswered() {
        DialectReader reader = dialect.reader(conversation.opening());
        Duty duty = dialect.duties(reader).get(0);
        ManualDutyChannel channel = new ManualDutyChannel();
        for (SpokenMessage message : conversation.messages()) {
            reader.read(message, packet -> duty.packet(message.direction(), packet, channel));
        }
        assertThat(channel.sent()).containsExactly("\r\n");
        assertThat(duty.key()).isEqualTo("keepalive");
        assertThat(reader.title()).isEqualTo("SIP");
        assertThat(reader.facts()).containsExactly("ada@switchboard.example");
        assertThat(reader.isJumping()).isTrue();
    }

    @Test
    void aMissingSubprotocolIsToldOf() {
        assertThat(dialect.advice(new ConnectPlan("ws://h/sip", List.of(), List.of(), List.of())))
                .containsExactly("SIP servers want the subprotocol sip: offer it.");
        assertThat(dialect.advice(new ConnectPlan("ws://h/sip", List.of("sip"), List.of(), List.of())))
                .isEmpty();
    }
}
