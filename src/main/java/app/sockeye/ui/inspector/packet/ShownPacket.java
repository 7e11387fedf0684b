package app.sockeye.ui.inspector.packet;

import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import java.util.List;
import java.util.Optional;

/**
 * A packet with all that is shown of it.
 *
 * @param packets all packets of the message
 * @param number of this one among them
 * @param replies what can be sent in answer
 * @param partner what answers it, or what it answers
 * @param answer what the partner carries
 */
record ShownPacket(
        List<Packet> packets,
        int number,
        PacketDetail detail,
        List<ShownPayload> payloads,
        List<PacketReply> replies,
        Optional<PacketPartner> partner,
        List<ShownPayload> answer) {
    private static final int MOST_PAYLOADS = 20;

    /**
     * Reads a packet of a message; for a background thread.
     *
     * @return empty if no packet ends in the message
     */
    static Optional<ShownPacket> read(InspectedEntry what, int number) {
        EntryContext context = new EntryContext(what.transcript(), what.ticket()::isStale);
        List<Packet> packets = List.copyOf(context.packets(what.entry()));
        if (packets.isEmpty()) {
            return Optional.empty();
        }
        Packet packet = packets.get(number);
        PacketDetail detail = packet.content().detail();
        Optional<PacketPartner> partner =
                PacketPartner.of(what.transcript(), what.entry().index(), packet, context);
        return Optional.of(new ShownPacket(
                packets,
                number,
                detail,
                shown(detail.payloads(), what, what.entry()),
                PacketReply.to(what.transcript(), what.entry(), packet),
                partner,
                shown(
                        partner.flatMap(PacketPartner::packet)
                                .map(p -> p.content().detail().payloads())
                                .orElse(List.of()),
                        what,
                        partner.map(p -> what.transcript().entry(p.entry())).orElse(what.entry()))));
    }

    /** What a packet carries, in the format that the connection's rules say for its message. */
    private static List<ShownPayload> shown(List<CarriedPayload> payloads, InspectedEntry what, Entry entry) {
        Optional<ChosenFormat> ruled = what.formats().chosen(what.transcript(), entry);
        return payloads.stream()
                .limit(MOST_PAYLOADS)
                .map(payload -> ruled.isPresent()
                        ? ShownPayload.of(payload, ruled.get(), what.formats())
                        : ShownPayload.of(payload))
                .toList();
    }

    Packet packet() {
        return packets.get(number);
    }
}
