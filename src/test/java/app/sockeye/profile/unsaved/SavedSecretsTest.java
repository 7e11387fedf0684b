package app.sockeye.profile.unsaved;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.oauth.OAuthToken;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.profile.secret.StoredSecrets;
import app.sockeye.profile.token.StoredTokens;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.VaultFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSecretsTest {
    @TempDir
    Path folder;

    @Test
    void namedOnesThoseOfConnectionsAndTokensAreKnown() throws Exception {
        VaultFile vault = new VaultFile(folder.resolve("vault"));
        vault.unlock("correct horse".toCharArray());
        vault.write(new SecretName("shared"), "shared-s3cret");
        new StoredSecrets(vault).write("0123456789abcdef", Map.of("x-pin", "own-s3cret"));
        OAuthToken token = new OAuthToken(
                new AuthSecret("access-t0ken"),
                Optional.of(new AuthSecret("refresh-t0ken")),
                Optional.empty(),
                Optional.of("read write"));
        new StoredTokens(vault, new SecretValues()).put("oauth:a:b", token);
        SecretValues values = new SecretValues();
        SavedSecrets.addTo(values, vault);
        assertThat(values.redactor().redact("shared-s3cret own-s3cret access-t0ken refresh-t0ken read write"))
                .isEqualTo("(redacted) (redacted) (redacted) (redacted) read write");
    }
}
