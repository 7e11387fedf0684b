package app.sockeye.playground;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.server.Conversation;
import app.sockeye.server.Peer;
import java.io.IOException;

/** Sends each data frame back as it arrives, whatever its size: nothing is held. */
final class Echo implements Conversation {
    /** Sent back with the first bytes of its payload, when they are known to be UTF-8; null then. */
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
