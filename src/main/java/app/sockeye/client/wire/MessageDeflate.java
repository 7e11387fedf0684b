package app.sockeye.client.wire;

import app.sockeye.client.upgrade.UpgradeCheck;
import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.MessageInflater;
import jakarta.websocket.Extension;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.glassfish.tyrus.core.extension.ExtendedExtension;
import org.glassfish.tyrus.core.frame.Frame;

/**
 * permessage-deflate (RFC 7692) as a Tyrus extension, for one connection. Outgoing messages are compressed here, on the
 * writer thread. Received messages never come here: {@link MessageInflater} inflates them as they stream in.
 */
public final class MessageDeflate implements ExtendedExtension {
    private static final int BUFFER_BYTES = 8 * 1024;
    private static final int CONTINUATION = 0;
    /** Length of the tail that {@link Deflater#SYNC_FLUSH} appends and a message leaves out (section 7.2.1). */
    private static final int TAIL_BYTES = 4;

    /** Writer thread only, once the connection is open. */
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    private final byte[] buffer = new byte[BUFFER_BYTES];
    /** Set before the writer thread starts. */
    private boolean noContextTakeover;

    @Override
    public String getName() {
        return DeflateParameters.EXTENSION;
    }

    /**
     * None: {@code client_max_window_bits} is not offered, as java.util.zip can't use a window smaller than 15 bits.
     */
    @Override
    public List<Extension.Parameter> getParameters() {
        return List.of();
    }

    /** Does nothing: {@link #agree} gets what {@link UpgradeCheck} accepted. */
    @Override
    public void onHandshakeResponse(ExtensionContext context, List<Parameter> parameters) {}

    /** Sets the parameters that were agreed on; call this before the writer thread starts. */
    public void agree(DeflateParameters parameters) {
        noContextTakeover = parameters.clientNoContextTakeover();
    }

    @Override
    public Frame processIncoming(ExtensionContext context, Frame frame) {
        return frame;
    }

    /** Compresses a data frame; RSV1 is set on a message's first only (section 6.1). */
    @Override
    public Frame processOutgoing(ExtensionContext context, Frame frame) {
        if (frame.isControlFrame()) {
            return frame;
        }
        byte[] compressed = compress(frame.getPayloadData(), frame.isFin());
        if (frame.isFin() && noContextTakeover) {
            deflater.reset();
        }
        return Frame.builder(frame)
                .rsv1(frame.getOpcode() != CONTINUATION)
                .payloadData(compressed)
                .build();
    }

    private byte[] compress(byte[] payload, boolean last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length / 2 + TAIL_BYTES);
        deflater.setInput(payload);
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, count);
        } while (count == buffer.length);
        byte[] all = out.toByteArray();
        return last ? withoutTail(all) : all;
    }

    /**
     * Removes the tail. An empty message becomes one zero byte (section 7.2.3.6), as Java's flush yields nothing for
     * it.
     */
    private static byte[] withoutTail(byte[] all) {
        return all.length <= TAIL_BYTES ? new byte[1] : Arrays.copyOf(all, all.length - TAIL_BYTES);
    }

    @Override
    public List<Parameter> onExtensionNegotiation(ExtensionContext context, List<Parameter> requested) {
        throw new UnsupportedOperationException("this is a client");
    }

    /** Does nothing: the writer thread calls {@link #end()} when it is done. */
    @Override
    public void destroy(ExtensionContext context) {}

    /** Frees the deflater's memory; nothing can be compressed any more. */
    public void end() {
        deflater.end();
    }
}
