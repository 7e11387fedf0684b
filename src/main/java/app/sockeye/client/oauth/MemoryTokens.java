package app.sockeye.client.oauth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tokens until the program ends. */
public final class MemoryTokens implements TokenStore {
    private final Map<String, OAuthToken> tokens = new ConcurrentHashMap<>();

    @Override
    public Optional<OAuthToken> get(String name) {
        return Optional.ofNullable(tokens.get(name));
    }

    @Override
    public void put(String name, OAuthToken token) {
        tokens.put(name, token);
    }

    @Override
    public void remove(String name) {
        tokens.remove(name);
    }
}
