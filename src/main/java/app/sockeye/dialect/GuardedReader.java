package app.sockeye.dialect;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.ReadingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A reader whose defects end in the row where they happen: a message that it fails to read becomes a packet that says
 * so, and reading goes on with the next one in the state of before. Bounds the packets of one message.
 */
public final class GuardedReader implements DialectReader {
    /** Number of packets that are told of one message; further ones are counted in one more packet. */
    public static final int MOST_PACKETS = 10_000;

    private DialectReader reader;

    /** @param reader what it guards */
    public GuardedReader(DialectReader reader) {
        this.reader = reader;
    }

    /** The reader that it guards. */
    public DialectReader inner() {
        return reader;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        List<Packet> read = new ArrayList<>(1);
        long[] more = {0};
        try {
            reader.read(message, packet -> {
                if (read.size() < MOST_PACKETS) {
                    read.add(packet);
                } else {
                    more[0]++;
                }
            });
        } catch (RuntimeException | StackOverflowError e) {
            read.add(PacketType.unreadable(message.number(), ReadingTexts.FAILED));
        }
        if (more[0] > 0) {
            read.add(PacketType.unreadable(message.number(), ReadingTexts.morePackets(more[0])));
        }
        read.forEach(packets);
    }

    @Override
    public DialectReader copy() {
        return new GuardedReader(reader.copy());
    }

    @Override
    public boolean isJumping() {
        return reader.isJumping();
    }

    @Override
    public String title() {
        return reader.title();
    }

    @Override
    public List<String> facts() {
        return reader.facts();
    }
}
