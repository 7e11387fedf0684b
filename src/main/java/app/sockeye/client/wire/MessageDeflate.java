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
 * permessage-deflate (RFC 7692) as a Tyrus extension, for one connection. What is sent is compressed here, in Tyrus'
 * chain, on the writer thread; what is received was inflated by {@link MessageInflater} as it streamed in, once for all
 * who look at it, and reaches Tyrus plain.
 */
public final class MessageDeflate implements ExtendedExtension {
    private static final int BUFFER_BYTES = 8 * 1024;
    private static final int CONTINUATION = 0;
    /** The end of a block flushed by {@link Deflater#SYNC_FLUSH}, which a message leaves out (section 7.2.1). */
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

    /** None: a window smaller than 15 bits could not be honoured, so the client's is never offered. */
    @Override
    public List<Extension.Parameter> getParameters() {
        return List.of();
    }

    /** Nothing: {@link #agree} is told what {@link UpgradeCheck} accepted. */
    @Override
    public void onHandshakeResponse(ExtensionContext context, List<Parameter> parameters) {}

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

    /** An empty message is one zero byte (section 7.2.3.6); Java flushes nothing where nothing is new. */
    private static byte[] withoutTail(byte[] all) {
        return all.length <= TAIL_BYTES ? new byte[1] : Arrays.copyOf(all, all.length - TAIL_BYTES);
    }

    @Override
    public List<Parameter> onExtensionNegotiation(ExtensionContext context, List<Parameter> requested) {
        throw new UnsupportedOperationException("this is a client");
    }

    /** Nothing: the writer thread frees the deflater by {@link #end()} when it is done. */
    @Override
    public void destroy(ExtensionContext context) {}

    public void end() {
        deflater.end();
    }
}
