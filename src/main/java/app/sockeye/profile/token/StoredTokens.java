package app.sockeye.profile.token;

import app.sockeye.client.oauth.MemoryTokens;
import app.sockeye.client.oauth.OAuthToken;
import app.sockeye.client.oauth.TokenStore;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.StorageState;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps tokens in the user's keyring or vault while that is open, and in memory until the program ends. Nobody is asked
 * to unlock the storage: without it the user signs in again after a restart. Thread-safe; blocks on the storage.
 */
public final class StoredTokens implements TokenStore {
    private static final System.Logger LOG = System.getLogger(StoredTokens.class.getName());

    private final SecretStorage storage;
    private final SecretValues used;
    private final MemoryTokens memory = new MemoryTokens();

    /** @param used is told each token, so that it stays out of what is written elsewhere */
    public StoredTokens(SecretStorage storage, SecretValues used) {
        this.storage = storage;
        this.used = used;
    }

    /** Something done with the storage. */
    private interface Use<T> {
        T with(SecretStorage open) throws SecretFault;
    }

    @Override
    public Optional<OAuthToken> get(String name) {
        Optional<OAuthToken> kept = memory.get(name);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<OAuthToken> stored =
                use(open -> open.read(secret(name))).flatMap(text -> text).flatMap(TokenText::parse);
        stored.ifPresent(token -> remember(name, token));
        return stored;
    }

    @Override
    public void put(String name, OAuthToken token) {
        remember(name, token);
        use(open -> {
            open.write(secret(name), TokenText.print(token));
            return true;
        });
    }

    @Override
    public void remove(String name) {
        memory.remove(name);
        use(open -> {
            open.delete(secret(name));
            return true;
        });
    }

    private void remember(String name, OAuthToken token) {
        secrets(token).forEach(used::add);
        memory.put(name, token);
    }

    /** The secrets in what is stored of a token; none where it is something else. */
    public static Set<String> values(String stored) {
        return TokenText.parse(stored).map(StoredTokens::secrets).orElse(Set.of());
    }

    private static Set<String> secrets(OAuthToken token) {
        Set<String> secrets = new HashSet<>(Set.of(token.access().text()));
        token.refresh().map(AuthSecret::text).ifPresent(secrets::add);
        return secrets;
    }

    private static SecretName secret(String name) {
        return new SecretName(SecretName.OWN + name);
    }

    /** Uses the storage where it is open; empty where it is not, or fails. */
    private <T> Optional<T> use(Use<T> work) {
        try {
            return storage.state() == StorageState.OPEN ? Optional.of(work.with(storage)) : Optional.empty();
        } catch (SecretFault e) {
            LOG.log(Level.WARNING, "A token is kept until the program ends only: " + e.getMessage());
            return Optional.empty();
        }
    }
}
