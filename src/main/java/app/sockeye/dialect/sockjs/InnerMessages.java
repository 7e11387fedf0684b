package app.sockeye.dialect.sockjs;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The strings of a connection, and the dialect that is recognised in them. One thread. */
final class InnerMessages {
    /** Number of bytes of a first string that are kept. */
    private static final int KEPT = 16 * 1024;

    private final List<Dialect> dialects;
    /** The first strings, as long as no dialect is recognised. */
    private final List<SpokenMessage> first;

    private Optional<Dialect> dialect = Optional.empty();
    /** Null as long as no dialect is recognised. */
    private DialectReader reader;

    InnerMessages(List<Dialect> dialects) {
        this.dialects = dialects;
        this.first = new ArrayList<>();
    }

    private InnerMessages(InnerMessages other) {
        dialects = other.dialects;
        first = new ArrayList<>(other.first);
        dialect = other.dialect;
        reader = other.reader == null ? null : other.reader.copy();
    }

    InnerMessages copy() {
        return new InnerMessages(this);
    }

    /** Recognises the dialect by strings that will be read later. */
    void expect(List<SpokenMessage> strings) {
        recognise(new Opening("", Optional.empty(), strings));
    }

    /** Reads a string; gives whether a dialect took it. */
    boolean read(SpokenMessage string, Consumer<Packet> packets) {
        if (reader == null && isUndecided(string.direction())) {
            first.add(new SpokenMessage(string.number(), string.direction(), true, ByteSource.of(string.head(KEPT))));
            recognise(new Opening("", Optional.empty(), first));
            if (reader != null) {
                first.subList(0, first.size() - 1).forEach(before -> reader.read(before, packet -> {}));
                first.clear();
            }
        }
        if (reader != null) {
            reader.read(string, packets);
        }
        return reader != null;
    }

    private boolean isUndecided(Direction direction) {
        return first.stream().filter(each -> each.direction() == direction).count() < Opening.MOST;
    }

    private void recognise(Opening opening) {
        Confidence most = Confidence.NONE;
        for (Dialect each : dialects) {
            Confidence confidence = each.recognise(opening);
            if (confidence.compareTo(most) > 0) {
                most = confidence;
                dialect = Optional.of(each);
            }
        }
        if (most != Confidence.NONE) {
            reader = dialect.orElseThrow().reader(opening);
        }
    }

    /** The dialect that was recognised. */
    Optional<Dialect> dialect() {
        return dialect;
    }

    /** Its reader; empty as long as none is recognised. */
    Optional<DialectReader> reader() {
        return Optional.ofNullable(reader);
    }

    /** Whether strings can be read without those before. */
    boolean isJumping() {
        return reader != null ? reader.isJumping() : first.size() == 2 * Opening.MOST;
    }
}
