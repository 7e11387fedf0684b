package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.output.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {
    private final List<List<String>> opened = new ArrayList<>();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        OutputStream unread = OutputStream.nullOutputStream();
        Console console = new Console(InputStream.nullInputStream(), unread, new PrintStream(unread, true, UTF_8));
        return Sockeye.run(console, opened::add, arguments);
    }

    @Test
    void theWindowIsGivenAddressesAndNamesAsTheyAre() {
        assertThat(run("open", "wss://example.test/feed?a=b", "Team/Chat")).isZero();
        assertThat(opened).containsExactly(List.of("wss://example.test/feed?a=b", "Team/Chat"));
    }

    @Test
    void aFileIsNamedSoThatAnotherFolderFindsIt() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), "{}");
        Path relative = Path.of("").toAbsolutePath().relativize(file);
        assertThat(run("open", relative.toString())).isZero();
        assertThat(Path.of(opened.get(0).get(0))).isAbsolute().isRegularFile();
    }

    @Test
    void withoutArgumentsTheWindowAloneOpens() {
        assertThat(run("open")).isZero();
        assertThat(opened).containsExactly(List.of());
    }
}
