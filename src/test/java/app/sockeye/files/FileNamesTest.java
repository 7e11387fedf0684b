package app.sockeye.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FileNamesTest {

    @Property(tries = 1000, seed = "6455")
    void anyNameGivesALegalFileName(@ForAll String name) {
        String file = FileNames.of(name);
        assertThat(file)
                .isNotEmpty()
                .doesNotContainPattern("[<>:\"/\\\\|?*\\p{Cntrl}]")
                .doesNotStartWith(".");
        assertThat(file).doesNotEndWith(".").isEqualTo(file.strip());
        assertThat((file + ".json").getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(250);
    }

    @Example
    void ordinaryNamesStayAsTheyAre() {
        assertThat(FileNames.of("Ticker stream (L2) – grün")).isEqualTo("Ticker stream (L2) – grün");
    }

    @Example
    void blankAtTheCutIsDroppedWhateverItsKind() {
        assertThat(FileNames.of("x".repeat(55) + "\u2003y")).isEqualTo("x".repeat(55));
    }

    @Example
    void windowsReservesSomeNames() {
        assertThat(FileNames.of("con")).isEqualTo("_con");
        assertThat(FileNames.of("LPT1.x")).isEqualTo("_LPT1.x");
        assertThat(FileNames.of("console")).isEqualTo("console");
        assertThat(FileNames.of("...")).isEqualTo("Unnamed");
        assertThat(FileNames.of("../../etc/passwd")).isEqualTo("-..-etc-passwd");
    }

    @Example
    void takenNamesGetANumberWhateverTheirCase() {
        assertThat(FileNames.unique("Echo", Set.of("echo", "echo 2"))).isEqualTo("Echo 3");
    }
}
