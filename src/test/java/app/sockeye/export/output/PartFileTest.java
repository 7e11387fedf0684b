package app.sockeye.export.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PartFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsReplacedOnceItIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "before");
        try (PartFile part = PartFile.file(file)) {
            Files.writeString(part.path(), "half");
            assertThat(file).hasContent("before");
        }
        assertThat(file).hasContent("before");
        write(file, "after");
        assertThat(file).hasContent("after");
        assertThat(names()).containsExactly("out");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
    void aLinkIsFollowedAndKept() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);
        Path toNothing = Files.createSymbolicLink(folder.resolve("to-nothing"), Path.of("new"));
        write(second, "after");
        assertThat(there).hasContent("after");
        write(toNothing, "made");
        assertThat(folder.resolve("new")).hasContent("made");
        assertThat(List.of(link, second, toNothing)).allMatch(Files::isSymbolicLink);
        assertThat(names()).containsExactly("link", "new", "second", "there", "to-nothing");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
    void aLinkIsFollowedFromTheFolderThatItIsReallyIn() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(deep.resolve("link"), Path.of("../there"));
        Path elsewhere = Files.createSymbolicLink(folder.resolve("elsewhere"), deep);
        write(elsewhere.resolve("link"), "written");
        assertThat(folder.resolve("a/there")).hasContent("written");
        assertThat(folder.resolve("there")).doesNotExist();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere open files are shown in another way")
    void anOpenFileIsWrittenTo() throws IOException {
        Path file = folder.resolve("out");
        try (FileOutputStream open = new FileOutputStream(file.toFile())) {
            Files.deleteIfExists(file);
            Path shown;
            try (Stream<Path> all = Files.list(Path.of("/dev/fd"))) {
                shown = all.filter(one -> leadsTo(one, file)).findFirst().orElseThrow();
            }
            write(shown, "written");
            assertThat(open.getChannel().size()).isEqualTo(7);
        }
        assertThat(names()).isEmpty();
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).toString().startsWith(file.toString());
        } catch (IOException e) {
            // It was open for the list alone.
            return false;
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such pipes")
    void aPipeIsWrittenTo() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe, UTF_8);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        write(pipe, "through");
        assertThat(read.get()).isEqualTo("through");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(names()).containsExactly("pipe");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such device")
    void aDeviceStaysOne() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/null"));
        write(link, "gone");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aFolderThatIsMissingIsToldByItsName() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> PartFile.file(missing.resolve("out")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing.toString());
        assertThatThrownBy(() -> PartFile.folder(missing.resolve("out"))).hasMessage(missing.toString());
    }

    private static void write(Path target, String text) throws IOException {
        try (PartFile part = PartFile.file(target)) {
            Files.write(part.path(), text.getBytes(UTF_8));
            part.finish();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
