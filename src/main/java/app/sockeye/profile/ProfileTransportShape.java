package app.sockeye.profile;

import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.LimitOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a profile's connection carries messages, as the keys of a JSON object. */
final class ProfileTransportShape {
    private static final ProfileTransport DEFAULT = ProfileTransport.DEFAULT;

    private ProfileTransportShape() {}

    /** @throws IllegalArgumentException for a value out of range, with a sentence for the user */
    static ProfileTransport read(ObjectNode tree) throws BrokenFileException {
        return new ProfileTransport(
                new CompressionOptions(
                        Fields.flag(tree, "compression", DEFAULT.compression().offered())),
                new ProfileTls(Fields.flag(
                        Fields.object(tree, "tls"), "verify", DEFAULT.tls().verify())),
                new LimitOptions(
                        Fields.number(tree, "maxMessageSize", DEFAULT.limits().messageBytes())),
                readTimeouts(Fields.object(tree, "timeouts")));
    }

    private static TimeoutOptions readTimeouts(ObjectNode tree) throws BrokenFileException {
        TimeoutOptions defaults = DEFAULT.timeouts();
        return TimeoutOptions.ofMillis(
                Fields.number(tree, "connect", defaults.connect().toMillis()),
                Fields.number(tree, "handshake", defaults.handshake().toMillis()),
                Fields.number(tree, "close", defaults.close().toMillis()));
    }

    /** Puts the keys behind those that the object holds. */
    static void print(ProfileTransport transport, ObjectNode tree) {
        tree.put("compression", transport.compression().offered());
        TimeoutOptions timeouts = transport.timeouts();
        tree.putObject("timeouts")
                .put("connect", timeouts.connect().toMillis())
                .put("handshake", timeouts.handshake().toMillis())
                .put("close", timeouts.close().toMillis());
        tree.put("maxMessageSize", transport.limits().messageBytes());
        tree.putObject("tls").put("verify", transport.tls().verify());
    }
}
