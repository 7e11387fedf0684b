package app.sockeye.dialect.packet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a packet tells beside its type and subject. */
public interface PacketContent {
    /** Number of characters of a line that are shown. */
    int LINE = 640;

    /** Number of requests that {@link #further} tells of. */
    int MOST_FURTHER = 256;

    /** What rows show after the subject, in one line, of at most about {@link #LINE} characters; may be empty. */
    String line();

    /** The value of a field by its name in queries. */
    Optional<String> field(String name);

    /** What the inspector shows. */
    PacketDetail detail();

    /**
     * The requests that the packet answers beside that of its own {@link Packet#pair}, as where one packet settles a range
     * of deliveries; at most {@link #MOST_FURTHER}.
     */
    default List<PairKey> further() {
        return List.of();
    }

    /** Content of which there is only a line. */
    static PacketContent line(String line) {
        return of(Map.of(), () -> line, () -> PacketDetail.EMPTY);
    }

    /**
     * Content with its fields at hand.
     *
     * @param fields by the names of queries; small
     */
    static PacketContent of(Map<String, String> fields, Supplier<String> line, Supplier<PacketDetail> detail) {
        return new PacketContent() {
            @Override
            public String line() {
                String told = line.get();
                return told.length() <= LINE ? told : told.substring(0, LINE);
            }

            @Override
            public Optional<String> field(String name) {
                return Optional.ofNullable(fields.get(name));
            }

            @Override
            public PacketDetail detail() {
                return detail.get();
            }
        };
    }
}
