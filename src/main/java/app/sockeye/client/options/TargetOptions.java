package app.sockeye.client.options;

import java.net.URI;
import java.util.Objects;

/**
 * Where to connect.
 *
 * @param uri a {@code ws} or {@code wss} URI, sent percent-encoded as it stands; another scheme fails the attempt
 */
public record TargetOptions(URI uri) {
    public TargetOptions {
        Objects.requireNonNull(uri);
    }
}
