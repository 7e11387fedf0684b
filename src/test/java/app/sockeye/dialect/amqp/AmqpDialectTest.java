package app.sockeye.dialect.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.DialectTrials;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenConversation;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.dialect.stream.RecordedDuties;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmqpDialectTest {
    private final AmqpDialect dialect = new AmqpDialect();
    private final SpokenConversation conversation = SpokenConversation.of(SpokenConversation.class, "amqp10.txt");

    private List<Packet> packets() {
        List<Packet> packets = new ArrayList<>();
        DialectReader reader = dialect.reader(conversation.opening());
        conversation.messages().forEach(message -> reader.read(message, packets::add));
        return packets;
    }

    @Test
    void eachFrameIsToldAndPaired() {
        assertThat(Dialects.recognise(conversation.opening())).containsInstanceOf(AmqpDialect.class);
        assertThat(conversation.told()).isEqualTo(conversation.wanted());
    }

    @Test
    void itIsRecognisedByItsProtocolHeader() {
        SpokenMessage header =
                new SpokenMessage(0, Direction.SENT, false, ByteSource.of(new byte[] {'A', 'M', 'Q', 'P', 0, 1, 0, 0}));
        Opening opening = new Opening("ws://h/", Optional.empty(), List.of(header));
        assertThat(Dialects.recognise(opening)).containsInstanceOf(AmqpDialect.class);
    }

    @Test
    void whateverComesIsToldWithinBounds() {
        DialectTrials trials = new DialectTrials(dialect, conversation);
        trials.cutAndFlip();
        trials.random();
        trials.copies();
    }

    @Test
    void aMessageIsToldWithItsSections() {
        Packet transfer = packets().get(16);
        assertThat(transfer.field("topic")).contains("sales/today");
        assertThat(transfer.field("message_id")).contains("77");
        assertThat(transfer.field("content_type")).contains("application/json");
        List<PacketField> fields = transfer.content().detail().fields();
        assertThat(fields)
                .extracting(PacketField::name)
                .contains("Properties", "Application properties", "Message annotations", "Footer");
        assertThat(fields.toString())
                .contains("2023-11-14T22:13:20Z", "00010203-0405-0607-0809-0a0b0c0d0e0f", "€", "0.25", "-5");
        CarriedPayload body = transfer.content().detail().payloads().get(0);
        assertThat(body.format()).isEqualTo(CarriedPayload.JSON);
        assertThat(new String(body.bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"sum\":1250}");
    }

    @Test
    void rejectionsAndErrorsHaveASentence() {
        Packet rejected = packets().get(22);
        assertThat(rejected.field("state")).contains("rejected");
        assertThat(rejected.field("error")).contains("amqp:invalid-field");
        assertThat(rejected.content().detail().fields().toString())
                .contains("A field has a value that is not allowed.", "The message is invalid and was not processed.");
    }

    @Test
    void symbolicDescriptorsStandForNumericOnes() {
        assertThat(AmqpType.of("amqp:open:list")).contains(AmqpType.OPEN);
        assertThat(AmqpType.of("amqp:sasl-init:list")).contains(AmqpType.INIT);
        assertThat(AmqpType.of("amqp:amqp-value:*")).contains(AmqpType.VALUE);
        assertThat(AmqpType.of("amqp:sasl-outcome:list")).contains(AmqpType.OUTCOME);
        assertThat(AmqpType.of("demo:open:list")).isEmpty();
        assertThat(AmqpType.of("amqp:")).isEmpty();
        assertThat(AmqpType.of("amqp:nothing:list")).isEmpty();
    }

    @Test
    void theItemsOfAnArrayShareItsDescriptor() {
        byte[] array = {(byte) 0xE0, 9, 2, 0, 0x53, 0x24, (byte) 0xC0, 1, 0, 1, 0};
        AmqpValue value = new AmqpParser(array, 0, array.length).next();
        assertThat(value.items()).hasSize(2).allMatch(item -> item.is(AmqpType.ACCEPTED));
    }

    @Test
    void aDispositionAnswersAllDeliveriesOfItsRange() {
        assertThat(packets())
                .filteredOn(packet -> packet.pairs().size() > 1)
                .extracting(packet -> packet.pairs().toString())
                .containsExactly(
                        "[PairKey[kind=ANSWER, key=s delivery 0/3 3], PairKey[kind=ANSWER, key=s delivery 0/3 4]]");
        assertThat(packets().get(0).pairs()).hasSize(1);
        AmqpDeliveries around = new AmqpDeliveries(Direction.SENT, "0/0", 0xFFFFFFFFL, 3);
        assertThat(around.further())
                .containsExactly(
                        PairKey.answer(Direction.SENT, "delivery 0/0 0"),
                        PairKey.answer(Direction.SENT, "delivery 0/0 1"));
        assertThat(new AmqpDeliveries(Direction.SENT, "0/0", 0, 1 << 30).further())
                .hasSize(PacketContent.MOST_FURTHER);
    }

    @Test
    void theLastTransferOfAMessageTellsAllOfIt() {
        Packet last = packets().get(20);
        CarriedPayload body = last.content().detail().payloads().get(0);
        assertThat(new String(body.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("a part of a message and the rest of it");
    }

    @Test
    void theBeginningsOfFewMessagesAreKept() {
        AmqpUnfinished unfinished = new AmqpUnfinished();
        for (int i = 0; i < 6; i++) {
            unfinished.add("h" + i, new byte[] {1}, true);
            unfinished.add("h" + i, new byte[] {2, 3}, true);
        }
        AmqpUnfinished copy = unfinished.copy();
        assertThat(unfinished.continues("h0")).isTrue();
        assertThat(unfinished.end("h0")).isEmpty();
        assertThat(unfinished.end("h5")).hasValueSatisfying(beginning -> assertThat(beginning.with(new byte[] {4}))
                .containsExactly(1, 2, 3, 4));
        assertThat(unfinished.end("h5")).isEmpty();
        assertThat(copy.end("h5")).isPresent();
        unfinished.add("long", new byte[200_000], true);
        unfinished.add("long", new byte[200_000], true);
        unfinished.add("long", new byte[1], true);
        assertThat(unfinished.continues("long")).isTrue();
        assertThat(unfinished.end("long")).isEmpty();
        assertThat(unfinished.continues("long")).isFalse();
    }

    @Test
    void secretsOfTheSignInAreNotTold() {
        String init = packets().get(3).content().detail().toString();
        assertThat(init)
                .contains("••••")
                .doesNotContain(HexFormat.of().formatHex("pw".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thePartsOfAFrameCoverAllOfItsBits() {
        for (Packet packet : packets()) {
            long at = 0;
            for (WirePart part : packet.content().detail().wire()) {
                assertThat(part.firstBit())
                        .as(SpokenConversation.line(packet) + " " + part)
                        .isEqualTo(at);
                at += part.bits();
            }
        }
    }

    @Test
    void deepAndLargeValuesAreBounded() {
        byte[] deep = new byte[400];
        for (int i = 0; i < deep.length - 3; i += 3) {
            deep[i] = (byte) 0xC0;
            deep[i + 1] = (byte) 200;
            deep[i + 2] = 1;
        }
        assertThat(new AmqpParser(deep, 0, deep.length).next().json()).contains("…");
        byte[] many = {(byte) 0xF0, 0, 0, 0, 8, 127, 127, 127, 127, 0x40, 0x40};
        assertThat(new AmqpParser(many, 0, many.length).next().items()).hasSizeLessThan(5000);
    }

    @Test
    void emptyFramesAreSentWithinTheServersIdleTimeout() {
        DialectReader reader = dialect.reader(conversation.opening());
        RecordedDuties channel = new RecordedDuties();
        Duty duty = dialect.duties(reader).get(0);
        List<SpokenMessage> messages = conversation.messages();
        for (SpokenMessage message : messages.subList(0, 13)) {
            reader.read(message, packet -> duty.packet(message.direction(), packet, channel));
        }
        assertThat(reader.facts()).containsExactly("idle timeout 20 s");
        channel.pass(10_000);
        assertThat(channel.sent()).containsExactly("10000 0000000802000000");
        for (SpokenMessage message : messages.subList(messages.size() - 2, messages.size())) {
            reader.read(message, packet -> duty.packet(message.direction(), packet, channel));
        }
        channel.pass(60_000);
        assertThat(channel.sent()).hasSize(1);
    }
}
