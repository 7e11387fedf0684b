package app.sockeye.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What the reader of each dialect must withstand. Runs on the bare reader, so that nothing catches what it throws. */
public final class DialectTrials {
    private static final int RANDOM_INPUTS = 10_000;
    private static final int LONGEST = PacketContent.LINE + 80;

    private final Dialect dialect;
    private final SpokenConversation conversation;

    /** @param conversation in the dialect */
    public DialectTrials(Dialect dialect, SpokenConversation conversation) {
        this.dialect = dialect;
        this.conversation = conversation;
    }

    /** Cuts each message at each byte and flips each byte, and reads on. */
    public void cutAndFlip() {
        DialectReader before = dialect.reader(conversation.opening());
        List<SpokenMessage> messages = conversation.messages();
        for (int i = 0; i < messages.size(); i++) {
            byte[] bytes = messages.get(i).bytes();
            for (int at = 0; at < bytes.length; at++) {
                tryOut(before, i, Arrays.copyOf(bytes, at));
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << at % 8);
                tryOut(before, i, flipped);
                flipped[at] = (byte) ~bytes[at];
                tryOut(before, i, flipped);
            }
            before.read(messages.get(i), packet -> {});
        }
    }

    private void tryOut(DialectReader before, int index, byte[] changed) {
        List<SpokenMessage> messages = conversation.messages();
        DialectReader reader = before.copy();
        SpokenMessage message = messages.get(index);
        reader.read(
                new SpokenMessage(message.number(), message.direction(), message.text(), ByteSource.of(changed)),
                this::check);
        for (int i = index + 1; i < Math.min(messages.size(), index + 4); i++) {
            reader.read(messages.get(i), this::check);
        }
    }

    /** Feeds random bytes, and pieces of the conversation put together at random, to one reader. */
    public void random() {
        Random random = new Random(6455);
        DialectReader reader = dialect.reader(conversation.opening());
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            Direction direction = random.nextBoolean() ? Direction.SENT : Direction.RECEIVED;
            byte[] bytes = random.nextBoolean() ? noise(random) : patchwork(random);
            reader.read(new SpokenMessage(i, direction, random.nextBoolean(), ByteSource.of(bytes)), this::check);
            assertThat(reader.title()).isNotBlank();
            assertThat(reader.facts()).hasSizeLessThan(12);
        }
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] patchwork(Random random) {
        byte[] bytes = {};
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<SpokenMessage> messages = conversation.messages();
            byte[] piece = messages.get(random.nextInt(messages.size())).bytes();
            int from = random.nextInt(4) > 0 ? 0 : random.nextInt(piece.length + 1);
            int to = random.nextBoolean() ? piece.length : from + random.nextInt(piece.length - from + 1);
            int end = bytes.length;
            bytes = Arrays.copyOf(bytes, end + to - from);
            System.arraycopy(piece, from, bytes, end, to - from);
        }
        return bytes;
    }

    /** Reads on with a copy at each message, which must tell the same as the reader that it was taken of. */
    public void copies() {
        DialectReader reader = dialect.reader(conversation.opening());
        List<SpokenMessage> messages = conversation.messages();
        for (int i = 0; i < messages.size(); i++) {
            DialectReader copy = reader.copy();
            List<String> told = new ArrayList<>();
            for (SpokenMessage message : messages.subList(i, messages.size())) {
                copy.read(message, packet -> told.add(message.number() + " " + SpokenConversation.line(packet)));
            }
            int from = i;
            assertThat(told)
                    .isEqualTo(conversation.wanted().stream()
                            .filter(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))) >= from)
                            .toList());
            reader.read(messages.get(i), packet -> {});
        }
    }

    /** All that a packet tells can be asked for and is bounded. */
    private void check(Packet packet) {
        assertThat(packet.content().line().length()).isLessThanOrEqualTo(LONGEST);
        for (FieldWord word : dialect.fields()) {
            packet.field(word.name());
        }
        PacketDetail detail = packet.content().detail();
        assertThat(detail.wire()).allMatch(part -> part.firstBit() >= 0 && part.bits() >= 0);
        dialect.replies(Direction.RECEIVED, packet);
    }
}
