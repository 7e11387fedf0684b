package app.sockeye.dialect.packet;

import java.util.List;

/**
 * What the inspector shows of a packet.
 *
 * @param fields in their order on the wire, or a better one for reading
 * @param payloads what it carries, to be opened further
 * @param wire its parts as they stand on the wire, from the first bit to the last
 */
public record PacketDetail(List<PacketField> fields, List<CarriedPayload> payloads, List<WirePart> wire) {
    /** Nothing. */
    public static final PacketDetail EMPTY = new PacketDetail(List.of(), List.of(), List.of());

    public PacketDetail {
        fields = List.copyOf(fields);
        payloads = List.copyOf(payloads);
        wire = List.copyOf(wire);
    }
}
