package app.sockeye.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.interchange.model.ImportedEnvironment;
import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.VaultFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentImportTest {
    @TempDir
    Path folder;

    @Test
    void secretsGoWhereSecretsAreAndNoOtherIsOverwritten() throws Exception {
        VaultFile vault = new VaultFile(folder.resolve("vault.json"));
        vault.unlock("passphrase".toCharArray());
        Secrets secrets = new Secrets(vault, new SecretValues());
        secrets.put(new SecretName("prod.pin"), "mine");
        secrets.put(new SecretName("prod.key"), "same");
        Environments environments =
                new Environments(folder.resolve("workspace"), Folders.below(folder.resolve("home")));

        EnvironmentImport.Result result = new EnvironmentImport(environments, Optional.of(secrets))
                .save(List.of(new ImportedEnvironment(
                        "prod",
                        List.of(),
                        List.of(
                                new ImportedValue("pin", "4711", true),
                                new ImportedValue("key", "same", true),
                                new ImportedValue("later", "", true),
                                new ImportedValue("made", "${pin}!", true)))));

        assertThat(result.leftOut()).isEmpty();
        assertThat(environments.list().find("prod").orElseThrow().values())
                .containsExactly(
                        NamedValue.of("pin", "${secret:prod.pin-2}"),
                        NamedValue.of("key", "${secret:prod.key}"),
                        NamedValue.of("later", "${secret:prod.later}"),
                        NamedValue.of("made", "${pin}!"));
        assertThat(secrets.value("secret:prod.pin")).contains("mine");
        assertThat(secrets.value("secret:prod.pin-2")).contains("4711");
        assertThat(secrets.value("secret:prod.later")).isEmpty();
    }
}
