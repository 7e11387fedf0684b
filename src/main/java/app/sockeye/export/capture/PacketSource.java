package app.sockeye.export.capture;

import java.io.IOException;
import java.util.Optional;

/** Reads packets one after the other. */
interface PacketSource {
    /**
     * The next packet; empty after the last one.
     *
     * @throws java.io.EOFException if the file ends in the middle of a packet
     */
    Optional<CapturedPacket> next() throws IOException;

    /** Number of damaged blocks that were skipped because the next one could be found. */
    default long damagedBlocks() {
        return 0;
    }
}
