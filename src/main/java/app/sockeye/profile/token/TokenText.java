package app.sockeye.profile.token;

import app.sockeye.client.oauth.OAuthToken;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A token as a secret's value: JSON with the members {@code access, refresh, expires, scope}. */
final class TokenText {
    private static final int VERSION = 1;

    private TokenText() {}

    static String print(OAuthToken token) {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.put("access", token.access().text());
        token.refresh().ifPresent(secret -> tree.put("refresh", secret.text()));
        token.expires().ifPresent(time -> tree.put("expires", time.getEpochSecond()));
        token.scope().ifPresent(scope -> tree.put("scope", scope));
        return new String(JsonFile.print(tree), StandardCharsets.UTF_8);
    }

    /** The token of a text; empty where it is none, or a newer version's: the user signs in again. */
    static Optional<OAuthToken> parse(String text) {
        try {
            ObjectNode tree = JsonFile.parse(text.getBytes(StandardCharsets.UTF_8));
            JsonFile.requireVersion(tree, VERSION);
            long expires = Fields.number(tree, "expires", -1);
            return Optional.of(new OAuthToken(
                    new AuthSecret(Fields.text(tree, "access", "")),
                    optional(Fields.text(tree, "refresh", "")).map(AuthSecret::new),
                    expires < 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(expires)),
                    optional(Fields.text(tree, "scope", ""))));
        } catch (BrokenFileException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
