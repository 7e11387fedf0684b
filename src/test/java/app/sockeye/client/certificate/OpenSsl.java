package app.sockeye.client.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the openssl command in a folder: keys and certificates as users have them. */
public final class OpenSsl {
    private final Path folder;

    public OpenSsl(Path folder) {
        this.folder = folder;
    }

    /** @param command without {@code openssl}, its words parted by blanks */
    public OpenSsl run(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of("openssl"));
        words.addAll(Arrays.asList(command.split(" ")));
        Process openssl = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        openssl.getOutputStream().close();
        String said = new String(openssl.getInputStream().readAllBytes(), UTF_8);
        assertThat(openssl.waitFor()).as(command + "\n" + said).isZero();
        return this;
    }

    /** Makes {@code ca.pem} and {@code ca.key}, and of them {@code NAME.pem} and {@code NAME.key} (EC, PKCS#8). */
    public OpenSsl certificate(String name) throws Exception {
        if (!folder.resolve("ca.pem").toFile().exists()) {
            run("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem"
                    + " -subj /CN=Own-CA -days 30");
        }
        run("req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout " + name + ".key -out " + name
                + ".csr -subj /CN=" + name);
        return run("x509 -req -in " + name + ".csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -out " + name
                + ".pem");
    }

    public Path file(String name) {
        return folder.resolve(name);
    }
}
