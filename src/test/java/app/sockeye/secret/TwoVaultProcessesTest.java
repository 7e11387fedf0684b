package app.sockeye.secret;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoVaultProcessesTest {
    private static final int CHANGES = 30;
    private static final char[] PASSPHRASE = "shared".toCharArray();

    @TempDir
    Path folder;

    @Test
    void processesThatWriteAtOnceLoseNothing() throws Exception {
        Path file = folder.resolve("secrets.vault");
        VaultFile vault = new VaultFile(file, VaultFileTest.CHEAP);
        vault.unlock(PASSPHRASE);
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            processes.add(start(file, name));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(vault.names()).hasSize(2 * CHANGES);
        for (SecretName name : vault.names()) {
            assertThat(vault.read(name)).contains("value of " + name);
        }
    }

    private Process start(Path file, String name) throws Exception {
        return new ProcessBuilder(ChildJava.command(
                        "-cp", System.getProperty("java.class.path"), Writer.class.getName(), file.toString(), name))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    /** One of the processes: writes secrets of its own, and deletes some. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws SecretFault {
            VaultFile vault = new VaultFile(Path.of(args[0]));
            vault.unlock(PASSPHRASE);
            for (int i = 0; i < CHANGES; i++) {
                SecretName name = new SecretName(args[1] + " " + i);
                vault.write(name, "value of " + name);
                vault.write(new SecretName(args[1] + " passing"), "x");
                vault.delete(new SecretName(args[1] + " passing"));
            }
        }
    }
}
