package app.sockeye.transcript;

import app.sockeye.dialect.compressed.UnpackedMessage;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.registry.JsonInPayload;
import app.sockeye.payload.json.JsonText;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON within a message that is not JSON itself: of its binary format, and in the payloads of its packets. */
final class InnerJson {
    /** Number of first bytes that tell whether a message is JSON. */
    private static final int HEAD = 16;

    /** Number of packets of one message whose payloads are read. */
    private static final int MOST_PACKETS = 100;

    private InnerJson() {}

    /** Whether a message may have any; a text that begins as JSON has none, which is known at once. */
    static boolean isPossible(Entry entry) {
        return entry.kind().isMessage()
                && entry.size() <= JsonInPayload.LARGEST
                && !JsonText.looksLikeJson(entry.payload().head(HEAD));
    }

    /**
     * The documents, the message's own first.
     *
     * @param unpacked what it unpacks to, if it is part of a compressed stream
     * @param packets those that end in the message
     * @param said the format that the message is said to be of, or what its packets carry
     */
    static List<ByteSource> of(
            Entry entry, Optional<UnpackedMessage> unpacked, List<Packet> packets, Optional<PayloadFormat> said) {
        Optional<PayloadFormat> whole = packets.isEmpty() ? said : Optional.empty();
        List<ByteSource> documents = new ArrayList<>(1);
        if (unpacked.isPresent()) {
            byte[] bytes = unpacked.get().bytes();
            documents.add(json(whole, ByteSource.of(bytes))
                    .or(() -> JsonInPayload.of(bytes))
                    .orElse(ByteSource.of(bytes)));
        } else if (entry.kind() == EntryKind.BINARY) {
            json(whole, entry.payload())
                    .or(() -> JsonInPayload.of(entry.payload()))
                    .ifPresent(documents::add);
        }
        packets.stream()
                .limit(MOST_PACKETS)
                .flatMap(packet -> packet.content().detail().payloads().stream())
                .forEach(carried -> json(carried, said).ifPresent(documents::add));
        return documents;
    }

    /** What a payload holds in a format; empty where it does not fit as a whole. */
    private static Optional<ByteSource> json(Optional<PayloadFormat> format, ByteSource payload) {
        return format.map(said -> said.read(payload))
                .filter(PayloadTree::isWhole)
                .map(tree -> ByteSource.of(NodeJson.plain(tree).getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<ByteSource> json(CarriedPayload carried, Optional<PayloadFormat> said) {
        return switch (carried.format()) {
            case CarriedPayload.JSON, CarriedPayload.TEXT -> Optional.of(ByteSource.of(carried.bytes()));
            case CarriedPayload.BYTES ->
                json(said, ByteSource.of(carried.bytes())).or(() -> JsonInPayload.of(carried.bytes()));
            default -> JsonInPayload.of(carried.format(), carried.bytes());
        };
    }
}
