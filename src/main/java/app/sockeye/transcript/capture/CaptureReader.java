package app.sockeye.transcript.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the TCP segments of a pcap or pcapng file in the order of the file. */
public final class CaptureReader {
    private final CaptureInput in;
    private final PacketSource packets;
    private boolean torn;
    private long unknownPackets;

    /** @throws DamagedCaptureException where this is no such file */
    public CaptureReader(InputStream stream) throws IOException {
        in = new CaptureInput(stream);
        int magic = in.integer();
        if (isPcap(Integer.reverseBytes(magic))) {
            in.setReversed(true);
            packets = new PcapPackets(in, Integer.reverseBytes(magic));
        } else if (isPcap(magic)) {
            packets = new PcapPackets(in, magic);
        } else if (magic == Pcapng.SECTION_HEADER) {
            packets = new PcapngPackets(in);
        } else {
            throw new DamagedCaptureException("this is no pcap or pcapng file");
        }
    }

    /** Whether a file that begins like this is a capture. */
    public static boolean recognises(byte[] head) {
        if (head.length < Integer.BYTES) {
            return false;
        }
        int magic = ByteBuffer.wrap(head).getInt();
        return isPcap(magic) || isPcap(Integer.reverseBytes(magic)) || magic == Pcapng.SECTION_HEADER;
    }

    /**
     * The next segment; empty at the end of the file, be it {@link #isTorn()} there.
     *
     * @throws DamagedCaptureException where the file can't be read on
     */
    public Optional<TcpSegment> next() throws IOException {
        try {
            for (Optional<CapturedPacket> packet = packets.next(); packet.isPresent(); packet = packets.next()) {
                Optional<TcpSegment> segment = TcpSegment.of(packet.get());
                if (segment.isPresent()) {
                    return segment;
                }
                unknownPackets += LinkType.isKnown(packet.get().linkType()) ? 0 : 1;
            }
        } catch (EOFException e) {
            torn = true;
        }
        return Optional.empty();
    }

    /** Whether the file ended in the middle of a packet. */
    public boolean isTorn() {
        return torn;
    }

    /** How many packets were passed over because what they begin with is not known. */
    public long unknownPackets() {
        return unknownPackets;
    }

    /** Bytes read so far. */
    public long position() {
        return in.position();
    }

    private static boolean isPcap(int magic) {
        return magic == PcapPackets.MICROSECONDS || magic == PcapPackets.NANOSECONDS;
    }
}
