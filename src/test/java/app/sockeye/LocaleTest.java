package app.sockeye;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written must not depend on the language of the machine: other digits, and other capital letters. */
class LocaleTest {
    private static final Set<String> ASK_THE_DEFAULT_WITHOUT_A_LOCALE = Set.of(
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.io.PrintStream.format",
            "java.io.PrintStream.printf",
            "java.io.PrintWriter.format",
            "java.io.PrintWriter.printf",
            "java.util.Formatter.<init>",
            "java.util.Scanner.<init>",
            "java.text.SimpleDateFormat.<init>",
            "java.text.MessageFormat.<init>",
            "java.text.Collator.getInstance",
            "java.text.BreakIterator.getCharacterInstance",
            "java.text.BreakIterator.getWordInstance",
            "java.text.BreakIterator.getLineInstance",
            "java.text.NumberFormat.getInstance",
            "java.text.NumberFormat.getNumberInstance",
            "java.text.NumberFormat.getIntegerInstance",
            "java.text.NumberFormat.getPercentInstance",
            "java.text.NumberFormat.getCompactNumberInstance",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "javafx.beans.binding.Bindings.format");

    /** Have no form that takes a locale, or one that is easily forgotten. */
    private static final Set<String> ALWAYS_ASK_THE_DEFAULT = Set.of(
            "java.text.DecimalFormat.<init>",
            "java.text.MessageFormat.format",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatter.ofLocalizedTime",
            "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
            "java.util.logging.SimpleFormatter.<init>",
            "java.util.Locale.getDefault");

    @Test
    void nothingIsWrittenInTheDefaultLocale() {
        List<String> found = ArchitectureTest.SOCKEYE.stream()
                .flatMap(LocaleTest::callsAndReferences)
                .filter(LocaleTest::asksTheDefaultLocale)
                .map(JavaAccess::getDescription)
                .toList();
        assertThat(found).as("say Locale.ROOT").isEmpty();
    }

    private static Stream<JavaAccess<?>> callsAndReferences(JavaClass type) {
        return Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream());
    }

    private static boolean asksTheDefaultLocale(JavaAccess<?> access) {
        String target =
                access.getTargetOwner().getName() + "." + access.getTarget().getName();
        return ALWAYS_ASK_THE_DEFAULT.contains(target)
                || ASK_THE_DEFAULT_WITHOUT_A_LOCALE.contains(target)
                        && ((CodeUnitAccessTarget) access.getTarget())
                                .getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
    }
}
