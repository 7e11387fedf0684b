package app.sockeye.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "file modes are POSIX")
class PrivateFilesTest {
    @TempDir
    Path folder;

    @Test
    void everyFolderMadeIsForTheUserAlone() throws IOException {
        Path made = PrivateFiles.createDirectories(folder.resolve("a/b"));
        assertThat(modes(made)).isEqualTo("rwx------");
        assertThat(modes(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(modes(PrivateFiles.createDirectory(made.resolve("c")))).isEqualTo("rwx------");
    }

    @Test
    void aFileOpenedWithTheAttributesIsForTheUserAlone() throws IOException {
        Path file = folder.resolve("file");
        FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PrivateFiles.attributes(file))
                .close();
        assertThat(modes(file)).isEqualTo("rw-------");
    }

    @Test
    void whatOthersCouldReadIsTakenAwayFromThem() throws IOException {
        Path below = Files.createDirectories(folder.resolve("data/sessions/p"));
        Path file = Files.writeString(below.resolve("marks"), "x");
        modes(folder.resolve("data"), "rwxr-xr-x");
        modes(below, "rwxrwxrwx");
        modes(file, "rw-r--r--");
        PrivateFiles.tighten(folder.resolve("data"));
        assertThat(modes(folder.resolve("data"))).isEqualTo("rwx------");
        assertThat(modes(below)).isEqualTo("rwx------");
        assertThat(modes(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("x");
    }

    @Test
    void whatALinkLeadsToIsLeftAlone() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("file"), "x");
        modes(elsewhere, "rwxr-xr-x");
        modes(file, "rw-r--r--");
        Files.createSymbolicLink(data.resolve("folder"), elsewhere);
        Files.createSymbolicLink(data.resolve("file"), file);
        PrivateFiles.tighten(data);
        assertThat(modes(elsewhere)).isEqualTo("rwxr-xr-x");
        assertThat(modes(file)).isEqualTo("rw-r--r--");
    }

    @Test
    void aFolderThatOthersCanLookIntoIsTakenAwayWithAllInIt() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path file = Files.writeString(data.resolve("file"), "x");
        modes(file, "rw-r--r--");
        modes(data, "rwx------");
        PrivateFiles.tightenIfOpen(data);
        assertThat(modes(file)).isEqualTo("rw-r--r--");
        modes(data, "rwx--x---");
        PrivateFiles.tightenIfOpen(data);
        assertThat(modes(data)).isEqualTo("rwx------");
        assertThat(modes(file)).isEqualTo("rw-------");
        PrivateFiles.tightenIfOpen(folder.resolve("none"));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereNeedsNothing() throws IOException {
        PrivateFiles.tighten(folder.resolve("none"));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void anAccessListGivesEverythingToOneUserAndAFolderHandsItDown() {
        UserPrincipal user = () -> "ann";
        AclEntry entry = PrivateFiles.everythingFor(user, true);
        assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
        assertThat(entry.principal()).isEqualTo(user);
        assertThat(entry.permissions()).containsExactlyInAnyOrder(AclEntryPermission.values());
        assertThat(entry.flags()).containsExactlyInAnyOrder(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
        assertThat(PrivateFiles.everythingFor(user, false).flags()).isEmpty();
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void modes(Path path, String modes) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(modes));
    }
}
