package app.sockeye.ui.tab.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevealCommandTest {
    private static final Path FILE = Path.of("/home/mira/my exports/-a.har");

    private final List<String> run = new ArrayList<>();

    @Test
    void onLinuxTheFolderIsOpened() {
        assertThat(command("Linux", true).reveal(FILE)).isTrue();
        assertThat(run).containsExactly("xdg-open", "/home/mira/my exports");
    }

    @Test
    void onMacOsAndWindowsTheFileIsSelected() {
        assertThat(command("Mac OS X", true).reveal(FILE)).isTrue();
        assertThat(run).containsExactly("open", "-R", FILE.toString());
        assertThat(command("Windows 11", false).reveal(FILE)).isTrue();
        assertThat(run).containsExactly("explorer.exe", "/select," + FILE);
    }

    @Test
    void aDesktopWithoutAFileManagerIsTold() {
        assertThat(command("Linux", false).reveal(FILE)).isFalse();
    }

    private RevealCommand command(String system, boolean succeeds) {
        return new RevealCommand(system, command -> {
            run.clear();
            run.addAll(command);
            return succeeds;
        });
    }
}
