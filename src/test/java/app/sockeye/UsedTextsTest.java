package app.sockeye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that stands in a region's {@code *Texts} is shown somewhere. */
class UsedTextsTest {
    private static final Path MAIN = Path.of("src/main/java/app/sockeye");
    private static final Pattern MEMBER =
            Pattern.compile("^ {4}(?:public )?static (?:final )?[\\w<>\\[\\]]+ (\\w+)(?= =|\\()", Pattern.MULTILINE);

    private static final Pattern WORD = Pattern.compile("\\w+");

    @Test
    void noTextIsUsedNowhere() throws IOException {
        Map<Path, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        assertThat(unused(sources)).isEmpty();
    }

    @Test
    void anUnusedTextIsFound() {
        assertThat(unused(Map.of(
                        Path.of("LogTexts.java"),
                        "class LogTexts {\n    static final String A = \"a\";\n    static String b() {\n",
                        Path.of("Log.java"),
                        "LogTexts.b()")))
                .containsExactly("LogTexts.A");
    }

    private static List<String> unused(Map<Path, String> sources) {
        Map<String, Integer> files = new HashMap<>();
        sources.values().forEach(source -> words(source).keySet().forEach(word -> files.merge(word, 1, Integer::sum)));
        List<String> unused = new ArrayList<>();
        sources.forEach((file, source) -> {
            if (!file.toString().endsWith("Texts.java")) {
                return;
            }
            Map<String, Integer> own = words(source);
            for (Matcher member = MEMBER.matcher(source); member.find(); ) {
                String name = member.group(1);
                if (files.get(name) == 1 && own.get(name) == 1) {
                    unused.add(file.getFileName().toString().replace(".java", "") + "." + name);
                }
            }
        });
        return unused;
    }

    /** How often each word stands in a text. */
    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        WORD.matcher(text).results().forEach(found -> words.merge(found.group(), 1, Integer::sum));
        return words;
    }
}
