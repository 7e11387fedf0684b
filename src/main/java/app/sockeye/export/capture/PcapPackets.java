package app.sockeye.export.capture;

import java.io.IOException;
import java.util.Optional;

/** The packets of a pcap file (draft-ietf-opsawg-pcap). */
final class PcapPackets implements PacketSource {
    static final int MICROSECONDS = 0xA1B2C3D4;
    static final int NANOSECONDS = 0xA1B23C4D;

    private static final int VERSION_TO_SNAPLEN = 16;

    private final CaptureInput in;
    private final int nanosPerTick;
    private final int linkType;

    /** @param magic the first four bytes, which were read already */
    PcapPackets(CaptureInput in, int magic) throws IOException {
        this.in = in;
        this.nanosPerTick = magic == MICROSECONDS ? 1000 : 1;
        in.bytes(VERSION_TO_SNAPLEN);
        this.linkType = in.integer() & 0xFFFF;
    }

    @Override
    public Optional<CapturedPacket> next() throws IOException {
        Optional<Integer> seconds = in.integerOrEnd();
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        long nanos = Integer.toUnsignedLong(seconds.get()) * 1_000_000_000L
                + Integer.toUnsignedLong(in.integer()) * nanosPerTick;
        int captured = in.integer();
        in.integer();
        return Optional.of(new CapturedPacket(nanos, linkType, in.bytes(captured)));
    }
}
