package app.sockeye.profile;

import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.LimitOptions;
import app.sockeye.client.options.TimeoutOptions;
import java.util.Objects;

/**
 * How a profile's connection carries messages.
 *
 * @param compression whether they may be compressed
 * @param tls how the server is known
 * @param limits how much the server may send
 * @param timeouts how long to wait for it; kept in whole ms
 */
public record ProfileTransport(
        CompressionOptions compression, ProfileTls tls, LimitOptions limits, TimeoutOptions timeouts)
        implements ProfilePart {
    /** Each part at its default. */
    public static final ProfileTransport DEFAULT = new ProfileTransport(
            CompressionOptions.DEFAULT, ProfileTls.DEFAULT, LimitOptions.DEFAULT, TimeoutOptions.DEFAULT);

    public ProfileTransport {
        Objects.requireNonNull(compression);
        Objects.requireNonNull(tls);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(timeouts);
    }
}
