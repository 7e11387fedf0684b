package app.sockeye.client.wire;

import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.upgrade.UpgradeCheck;
import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.MessageDeflater;
import app.sockeye.protocol.MessageInflater;
import jakarta.websocket.Extension;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.tyrus.core.TyrusExtension;
import org.glassfish.tyrus.core.extension.ExtendedExtension;
import org.glassfish.tyrus.core.frame.Frame;

/**
 * permessage-deflate (RFC 7692) as a Tyrus extension, for one connection. Outgoing messages are compressed here, on the
 * writer thread. Received messages never come here: {@link MessageInflater} inflates them as they stream in.
 */
public final class MessageDeflate implements ExtendedExtension {
    private static final int CONTINUATION = 0;

    private final CompressionOptions options;
    /** Set before the writer thread starts, on which it is used. Null while nothing is agreed on. */
    private MessageDeflater deflater;
    /** Creates an extension that offers what the options say; nothing is checked. */
    public MessageDeflate(CompressionOptions options) {
        this.options = options;
    }

    @Override
    public String getName() {
        return DeflateParameters.EXTENSION;
    }

    /** What is offered (section 7.1): the server may always limit the client's window. */
    @Override
    public List<Extension.Parameter> getParameters() {
        List<Extension.Parameter> parameters = new ArrayList<>();
        if (options.serverNoContextTakeover()) {
            parameters.add(parameter(DeflateParameters.SERVER_NO_CONTEXT_TAKEOVER, null));
        }
        if (options.clientNoContextTakeover()) {
            parameters.add(parameter(DeflateParameters.CLIENT_NO_CONTEXT_TAKEOVER, null));
        }
        options.serverMaxWindowBits()
                .ifPresent(bits ->
                        parameters.add(parameter(DeflateParameters.SERVER_MAX_WINDOW_BITS, Integer.toString(bits))));
        parameters.add(parameter(
                DeflateParameters.CLIENT_MAX_WINDOW_BITS,
                options.clientMaxWindowBits().isPresent()
                        ? Integer.toString(options.clientMaxWindowBits().getAsInt())
                        : null));
        return parameters;
    }

    private static Extension.Parameter parameter(String name, String value) {
        return new TyrusExtension.TyrusParameter(name, value);
    }

    /** Does nothing: {@link #agree} gets what {@link UpgradeCheck} accepted. */
    @Override
    public void onHandshakeResponse(ExtensionContext context, List<Parameter> parameters) {}

    /** Sets the parameters that were agreed on; call this before the writer thread starts. */
    public void agree(DeflateParameters parameters) {
        deflater = new MessageDeflater(
                options.level(), parameters.clientWindowBits(), parameters.clientNoContextTakeover());
    }

    /** Whether a message of a size in bytes is compressed. */
    boolean compresses(long size) {
        return size >= options.thresholdBytes();
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
        return Frame.builder(frame)
                .rsv1(frame.getOpcode() != CONTINUATION)
                .payloadData(deflater.deflate(frame.getPayloadData(), frame.isFin()))
                .build();
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
        if (deflater != null) {
            deflater.end();
        }
    }
}
