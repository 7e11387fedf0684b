package app.sockeye;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Selector;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The program's stylesheets in the form that packages have them in, which JavaFX need not parse. */
class PackagedStylesheetsTest {
    private static final Pattern CONVERTER = Pattern.compile("<converter>.*</converter>");

    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void javaFxReadsEachStylesheetFromThatForm() throws Exception {
        Path classes = Path.of(
                Theme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(classes)) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        assertThat(sheets).hasSizeGreaterThan(20);
        for (Path sheet : sheets) {
            Path packaged = folder.resolve(sheet.getFileName().toString().replace(".css", ".bss"));
            Stylesheet.convertToBinary(sheet.toFile(), packaged.toFile());
            Stylesheet read = Stylesheet.loadBinary(packaged.toUri().toURL());
            Stylesheet parsed = new CssParser().parse(sheet.toUri().toURL());
            assertThat(selectors(read)).as(sheet.toString()).isEqualTo(selectors(parsed));
            assertThat(kinds(read)).as(sheet.toString()).containsAll(kinds(parsed));
        }
    }

    private static List<String> selectors(Stylesheet sheet) {
        return sheet.getRules().stream()
                .flatMap(rule -> rule.getSelectors().stream())
                .map(Selector::toString)
                .toList();
    }

    /** What the values are converted to, such as paints. */
    private static Set<String> kinds(Stylesheet sheet) {
        return sheet.getRules().stream()
                .flatMap(rule -> rule.getDeclarations().stream())
                .flatMap(one -> CONVERTER.matcher(one.toString()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
