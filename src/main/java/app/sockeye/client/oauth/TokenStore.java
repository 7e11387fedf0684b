package app.sockeye.client.oauth;

import java.util.Optional;

/**
 * Keeps tokens between connections, by names that hold no secret. Called on the threads of attempts to connect, and may
 * block on a disk or a keyring. Thread-safe. One that can't keep a token loses it: the user signs in again.
 */
public interface TokenStore {
    /** The token of a name. */
    Optional<OAuthToken> get(String name);

    /** Keeps a token in place of the one of that name. */
    void put(String name, OAuthToken token);

    /** Forgets the token of a name. */
    void remove(String name);
}
