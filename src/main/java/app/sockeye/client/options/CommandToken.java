package app.sockeye.client.options;

import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A token that a command sends.
 *
 * @param place where it goes
 * @param known empty for one that is made or fetched when connecting
 */
record CommandToken(AuthPlace place, Optional<AuthSecret> known) {
    /** The token of an authentication; empty where it has none. */
    static Optional<CommandToken> of(AuthOptions auth) {
        if (auth instanceof AuthOptions.Bearer bearer) {
            return Optional.of(new CommandToken(bearer.place(), Optional.of(bearer.token())));
        }
        if (auth instanceof AuthOptions.ApiKey key) {
            return Optional.of(new CommandToken(key.place(), Optional.of(key.value())));
        }
        if (auth instanceof AuthOptions.Jwt jwt) {
            return Optional.of(new CommandToken(jwt.place(), Optional.empty()));
        }
        return auth instanceof AuthOptions.OAuth oauth
                ? Optional.of(new CommandToken(oauth.place(), Optional.empty()))
                : Optional.empty();
    }

    /** The name of a header, a parameter or a cookie. */
    String name() {
        return place.name();
    }

    /** The token with what stands before it; a placeholder for one that is not told. */
    String text(boolean withSecrets) {
        return place.prefix()
                + known.filter(k -> withSecrets).map(AuthSecret::text).orElse("<token>");
    }

    /** The same for a query. */
    String parameter(boolean withSecrets) {
        String text = text(withSecrets);
        boolean told = withSecrets && known.isPresent();
        return told ? URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20") : text;
    }
}
