package app.sockeye.profile.token;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.oauth.OAuthToken;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.VaultFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens in a real vault, which a passphrase opens. */
class StoredTokensTest {
    private static final char[] PASSPHRASE = "correct horse".toCharArray();
    private static final String NAME = "oauth:login.example.org:0a1b";
    private static final OAuthToken FULL = new OAuthToken(
            new AuthSecret("acc\"ess-t0ken"),
            Optional.of(new AuthSecret("refresh-t0ken")),
            Optional.of(Instant.ofEpochSecond(1_800_000_000)),
            Optional.of("a b"));
    private static final OAuthToken BARE =
            new OAuthToken(new AuthSecret("bare-t0ken"), Optional.empty(), Optional.empty(), Optional.empty());

    private final SecretValues used = new SecretValues();

    @TempDir
    Path folder;

    private VaultFile vault() {
        return new VaultFile(folder.resolve("secrets.vault"));
    }

    private VaultFile opened() throws Exception {
        VaultFile vault = vault();
        vault.unlock(PASSPHRASE);
        return vault;
    }

    @Test
    void aTokenIsThereAfterARestart() throws Exception {
        StoredTokens tokens = new StoredTokens(opened(), used);
        tokens.put(NAME, BARE);
        tokens.put(NAME, FULL);
        tokens.put("oauth:other", BARE);
        StoredTokens restarted = new StoredTokens(opened(), used);
        assertThat(restarted.get(NAME)).contains(FULL);
        assertThat(restarted.get("oauth:other")).contains(BARE);
        restarted.remove(NAME);
        assertThat(restarted.get(NAME)).isEmpty();
        assertThat(new StoredTokens(opened(), used).get(NAME)).isEmpty();
    }

    @Test
    void whileTheVaultIsLockedATokenIsKeptInMemory() throws Exception {
        new StoredTokens(opened(), used).put(NAME, FULL);
        StoredTokens locked = new StoredTokens(vault(), used);
        assertThat(locked.get(NAME)).isEmpty();
        locked.put(NAME, BARE);
        assertThat(locked.get(NAME)).contains(BARE);
        assertThat(new StoredTokens(opened(), used).get(NAME)).contains(FULL);
    }

    @Test
    void whatIsNoTokenIsNone() throws Exception {
        VaultFile vault = opened();
        vault.write(new SecretName("/" + NAME), "rubbish");
        assertThat(new StoredTokens(vault, used).get(NAME)).isEmpty();
        vault.write(new SecretName("/" + NAME), "{\"version\": 9, \"access\": \"x\"}");
        assertThat(new StoredTokens(vault, used).get(NAME)).isEmpty();
    }

    @Test
    void aTokenStaysOutOfFilesAndOfVariables() throws Exception {
        VaultFile vault = opened();
        new StoredTokens(vault, used).put(NAME, FULL);
        String file = new String(Files.readAllBytes(folder.resolve("secrets.vault")), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain("t0ken");
        Secrets secrets = new Secrets(vault, used);
        secrets.load();
        assertThat(secrets.names()).isEmpty();
        assertThat(used.redactor().redact("a refresh-t0ken b")).isEqualTo("a (redacted) b");
    }
}
