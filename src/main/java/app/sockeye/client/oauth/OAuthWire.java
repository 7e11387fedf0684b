package app.sockeye.client.oauth;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.protocol.Header;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What signing in needs of the attempt to connect that it is for; cancelling that ends each wait. */
public interface OAuthWire {
    /**
     * Posts a form (application/x-www-form-urlencoded) over the connection's route, with its trust in certificates.
     *
     * @throws ConnectFailure where there is no answer, worded with the endpoint's address
     */
    FormAnswer post(URI endpoint, List<Header> headers, String form) throws IOException, ConnectFailure;

    /**
     * Waits.
     *
     * @throws IOException where the attempt is cancelled
     */
    void pause(Duration time) throws IOException;

    /** Closes this when the attempt is cancelled, at once if it has been; replaces what was guarded before. */
    void guard(Closeable waiting);
}
