package app.sockeye.ui.inspector.packet;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.pairing.ExchangeReader;
import app.sockeye.transcript.pairing.Pair;
import app.sockeye.transcript.pairing.PairSearch;
import java.util.List;
import java.util.Optional;

/**
 * The packet that answers another one, or that it answers.
 *
 * @param entry the number of its entry
 * @param answer whether it is the answer
 * @param cancelled whether the one does not answer the other, but takes it back
 * @param nanos between the two
 * @param packet the packet itself; empty if it can't be told among several
 */
record PacketPartner(long entry, boolean answer, boolean cancelled, long nanos, Optional<Packet> packet) {
    /** Where messages that are no packets have their id. */
    private static final JsonPath USUAL_ID = new JsonPath(List.of(new JsonStep.Key("id")));

    /** Searches the partner of a packet among the entries around it; for a background thread. */
    static Optional<PacketPartner> of(Transcript transcript, long entry, Packet packet, EntryContext context) {
        if (packet.pair().kind() == PairKey.Kind.NONE) {
            return Optional.empty();
        }
        ExchangeReader exchanges = new ExchangeReader(transcript, USUAL_ID);
        return PairSearch.ofPacket(exchanges, entry, packet.pair(), transcript.count())
                .map(pair -> of(transcript, entry, packet, pair, context));
    }

    private static PacketPartner of(Transcript transcript, long entry, Packet packet, Pair pair, EntryContext context) {
        long other = pair.partnerOf(entry);
        Optional<Packet> partner = context.packets(transcript.entry(other)).stream()
                .filter(each -> each.pairs().stream()
                        .anyMatch(key -> key.key().equals(packet.pair().key())))
                .findFirst();
        return new PacketPartner(other, other == pair.reply(), pair.cancelled(), pair.nanos(), partner);
    }
}
