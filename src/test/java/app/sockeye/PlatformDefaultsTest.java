package app.sockeye;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractByteArrayAssert;
import org.junit.jupiter.api.Test;

/** The program and its tests do the same whatever the charset and the language of the machine. */
class PlatformDefaultsTest {
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("app.sockeye");

    /** Methods that, without a parameter, ask for the default charset or locale. */
    private static final Map<Class<?>, Set<String>> ASKING = Map.of(
            String.class, Set.of("getBytes", "toLowerCase", "toUpperCase"),
            Process.class, Set.of("inputReader", "errorReader", "outputWriter"),
            AbstractByteArrayAssert.class, Set.of("asString"));

    @Test
    void noTextIsMadeOfBytesOrChangedByTheDefaultsOfTheMachine() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("asks for a default", PlatformDefaultsTest::asks))
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(String.class, byte[].class, int.class, int.class)
                .orShould()
                .callConstructor(InputStreamReader.class, InputStream.class)
                .orShould()
                .callConstructor(OutputStreamWriter.class, OutputStream.class)
                .orShould()
                .callConstructor(FileReader.class, String.class)
                .orShould()
                .callConstructor(FileWriter.class, String.class)
                .check(ALL);
    }

    private static boolean asks(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().isEmpty()
                && ASKING.entrySet().stream()
                        .anyMatch(e -> call.getTargetOwner().isAssignableTo(e.getKey())
                                && e.getValue().contains(call.getName()));
    }
}
