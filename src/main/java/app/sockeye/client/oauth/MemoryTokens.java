package app.sockeye.client.oauth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Keeps tokens until the program ends. Thread-safe. */
public final class MemoryTokens implements TokenStore {
    private final Map<String, OAuthToken> tokens = new ConcurrentHashMap<>();

    private final Consumer<OAuthToken> listener;

    public MemoryTokens() {
        this(token -> {});
    }

    /** @param listener told of each token that is kept, on the thread that keeps it */
    public MemoryTokens(Consumer<OAuthToken> listener) {
        this.listener = listener;
    }

    @Override
    public Optional<OAuthToken> get(String name) {
        return Optional.ofNullable(tokens.get(name));
    }

    @Override
    public void put(String name, OAuthToken token) {
        listener.accept(token);
        tokens.put(name, token);
    }

    @Override
    public void remove(String name) {
        tokens.remove(name);
    }
}
