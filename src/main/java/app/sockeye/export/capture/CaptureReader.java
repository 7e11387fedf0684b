package app.sockeye.export.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the TCP segments of a pcap or pcapng file in the order of the file. */
public final class CaptureReader {
    private final CaptureInput in;
    private final PacketSource packets;
    private final PacketReader reader = new PacketReader();
    private boolean torn;

    /** @throws DamagedCaptureException if this is no such file */
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
            throw new DamagedCaptureException("this is not a pcap or pcapng file");
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
     * The next segment; empty at the end of the file, even if it {@link #isTorn()}.
     *
     * @throws DamagedCaptureException if the rest of the file can't be read
     */
    public Optional<TcpSegment> next() throws IOException {
        try {
            for (Optional<CapturedPacket> packet = packets.next(); packet.isPresent(); packet = packets.next()) {
                Optional<TcpSegment> segment = reader.read(packet.get());
                if (segment.isPresent()) {
                    return segment;
                }
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

    /** Kinds of packets that could not be read, worded to follow "packets", and the number of each. */
    public Map<String, Long> passedOver() {
        Map<String, Long> all = new TreeMap<>(reader.passedOver());
        if (packets.damagedBlocks() > 0) {
            all.put("or other blocks that are damaged", packets.damagedBlocks());
        }
        return all;
    }

    /** Bytes read so far. */
    public long position() {
        return in.position();
    }

    private static boolean isPcap(int magic) {
        return magic == PcapPackets.MICROSECONDS || magic == PcapPackets.NANOSECONDS;
    }
}
