package app.sockeye.dialect.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A packet of a dialect. Making one is cheap; what it tells is worked out when it is asked for.
 *
 * @param type what kind of packet it is
 * @param subject what it is about, as rows show it first: an event's name, a topic, a method; may be empty
 * @param pair the request or answer that it is
 * @param began the number of the message in which it begins
 * @param content the rest
 */
public record Packet(PacketType type, String subject, PairKey pair, long began, PacketContent content) {
    /** The field that each packet has: its operation. */
    public static final String OP = "op";

    public Packet {
        Objects.requireNonNull(type);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(pair);
        Objects.requireNonNull(content);
    }

    /** Its pair, then those of what it {@link PacketContent#further further} answers. */
    public List<PairKey> pairs() {
        List<PairKey> further = pair.kind() == PairKey.Kind.ANSWER ? content.further() : List.of();
        if (further.isEmpty()) {
            return List.of(pair);
        }
        List<PairKey> pairs = new ArrayList<>(List.of(pair));
        pairs.addAll(further);
        return pairs;
    }

    /** The value of a field, by the name that queries use; {@code op} is the type's key unless it has one itself. */
    public Optional<String> field(String name) {
        Optional<String> value = content.field(name);
        return value.isPresent() || !name.equals(OP) ? value : Optional.of(type.key());
    }
}
