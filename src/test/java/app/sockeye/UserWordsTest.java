package app.sockeye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing has one name wherever a user reads of it: in the window, on the command line and in the README. */
class UserWordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

    /** What the code, too, or an earlier version calls otherwise than its users. */
    private static final Pattern OTHER_NAME = Pattern.compile(
            "\\bkept sessions?\\b|\\bsessions? (is|are) kept\\b|\\bbrushed\\b|\\bfrom sight\\b|\\btime-outs?\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void whatIsCalledOtherwiseInTheCodeIsNotToldToUsers() throws IOException {
        List<String> found = new ArrayList<>(otherNames(Path.of("README.md"), Files.readString(Path.of("README.md"))));
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher literals = LITERAL.matcher(Files.readString(file));
                while (literals.find()) {
                    found.addAll(otherNames(file, literals.group()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> otherNames(Path file, String text) {
        return OTHER_NAME
                .matcher(text)
                .results()
                .map(match -> file + ": " + match.group())
                .toList();
    }
}
