package app.sockeye.export.capture;

import java.io.IOException;
import java.util.Optional;

/** Packets one after the other. */
interface PacketSource {
    /**
     * The next packet; empty behind the last.
     *
     * @throws java.io.EOFException where the file ends in the middle of one
     */
    Optional<CapturedPacket> next() throws IOException;

    /** How many blocks were passed over as they are damaged, where the next one could be found. */
    default long damagedBlocks() {
        return 0;
    }
}
