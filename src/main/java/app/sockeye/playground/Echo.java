package app.sockeye.playground;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.server.Conversation;
import app.sockeye.server.Peer;
import java.io.IOException;

/** Sends each data frame back as it arrives, whatever its size; no payload is held in memory. */
final class Echo implements Conversation {
    /**
     * The header of the current frame, until it is sent with the first bytes of the payload, which are known to be
     * valid by then; null afterwards.
     */
    private FrameHeader pending;

    @Override
    public void header(Peer peer, FrameHeader header) {
        pending = FrameHeader.of(header.fin(), 0, header.opcodeBits(), false, 0, header.payloadLength());
    }

    @Override
    public void payload(Peer peer, byte[] bytes, int offset, int length, boolean last) throws IOException {
        if (pending != null) {
            peer.open(pending);
            pending = null;
        }
        peer.payload(bytes, offset, length);
    }
}
