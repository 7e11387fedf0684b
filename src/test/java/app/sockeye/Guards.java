package app.sockeye;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import atlantafx.base.controls.Popover;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Window;
import org.assertj.core.api.AbstractByteArrayAssert;
import org.testfx.api.FxRobot;

/** Rules that hold for the whole program; {@link GuardsTest} shows of each that it finds who breaks it. */
final class Guards {
    private static final String PULSE = "app.sockeye.ui.common.pulse.UiPulse";
    /** Knows the toolkit's own timer. */
    private static final String TIMER = "app.sockeye.ui.common.pulse.PulseTimer";

    /** Whoever hops to the JavaFX thread by another way redraws the window behind the one clock's back. */
    static final ArchRule ONLY_THE_PULSE_HOPS = noClasses()
            .that()
            .haveNameNotMatching("\\Q" + PULSE + "\\E(\\$.*)?|\\Q" + TIMER + "\\E")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("javafx\\.animation\\.AnimationTimer"
                    + "|javafx\\.concurrent\\..*"
                    + "|javafx\\.embed\\..*"
                    + "|com\\.sun\\.(?!jna\\.|management\\.).*"
                    + "|javax\\.swing\\..*")
            .orShould()
            .accessTargetWhere(hopOfThePlatform())
            .because("one clock redraws the window, and " + PULSE + " is it");

    /** The message of an exception that is not ours may be null, or only a file's name. */
    static final ArchRule REASONS_ARE_WORDED_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAnyPackage(
                    "app.sockeye.message..",
                    "app.sockeye.transcript..",
                    "app.sockeye.history..",
                    "app.sockeye.export..",
                    "app.sockeye.profile..",
                    "app.sockeye.interchange..",
                    "app.sockeye.session..",
                    "app.sockeye.cli..",
                    "app.sockeye.ui..",
                    "app.sockeye.app..")
            .should()
            .callMethodWhere(foreignMessage())
            .because("app.sockeye.files.Reason words why something failed, also where an exception says nothing");

    /** What is known of a connection is typed: one reader knows the texts that older versions recorded. */
    static final ArchRule SENTENCES_ARE_READ_BY_ONE_CLASS = noClasses()
            .that()
            .resideOutsideOfPackage("app.sockeye.transcript.connection..")
            .and()
            .haveNameNotMatching("app\\.sockeye\\.(transcript\\.entry\\.Entry|history\\.SummaryFile)")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("app\\.sockeye\\.transcript\\.connection\\.LegacyState")
            .because("facts come from Entry.event(), and only it knows that older recordings hold texts");

    /** Sentences and named facts are made for people: who shows them may ask for them, and nobody else. */
    static final ArchRule SENTENCES_ARE_SHOWN_ONLY = noClasses()
            .that()
            .haveNameNotMatching("app\\.sockeye\\.ui\\.inspector\\.entry\\.FactsReader(\\$.*)?")
            .should()
            .callMethodWhere(describedEntry())
            .because("who decides asks Entry.event() for typed facts");

    /** A robot that reads bounds on the test's thread can leave a scene that throws in each later pulse. */
    static final ArchRule WINDOW_TESTS_ASK_ON_THE_FX_THREAD = noClasses()
            .that()
            .haveNameNotMatching("app\\.sockeye\\.ui\\.common\\.(WindowExtension|PromptRobot)")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.testfx\\.framework\\.junit5\\.Application(Extension|Test)")
            .orShould()
            .callConstructor(FxRobot.class)
            .because("app.sockeye.ui.common.WindowExtension gives a robot that asks on the JavaFX thread");

    /** TestFX sleeps for 50 ms each time, which came to half of the time of all tests. */
    static final ArchRule TESTS_WAIT_FOR_PULSES = noClasses()
            .should()
            .callMethodWhere(fixedWait())
            .because("app.sockeye.ui.common.FxThread.settle() waits no longer than the window takes");

    /** Methods that, without a parameter, ask for the default charset or locale. */
    private static final Map<Class<?>, Set<String>> ASKING = Map.of(
            String.class, Set.of("getBytes", "toLowerCase", "toUpperCase"),
            Process.class, Set.of("inputReader", "errorReader", "outputWriter"),
            AbstractByteArrayAssert.class, Set.of("asString"));

    /** The program and its tests do the same whatever the charset and the language of the machine. */
    static final ArchRule NOBODY_ASKS_FOR_DEFAULTS = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe("asks for a default", Guards::asksForDefault))
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
            .callConstructor(FileWriter.class, String.class);

    /** AtlantaFX leaves a popover invisible that is shown for a window. */
    static final ArchRule POPOVERS_ARE_SHOWN_AT_A_NODE = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "shows a popover for a window",
                    call -> call.getName().equals("show")
                            && call.getTargetOwner().isAssignableTo(Popover.class)
                            && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(Window.class)));

    private Guards() {}

    /** Names of source files of which there are two: whoever reads a type's name has to ask which is meant. */
    static Set<String> namesUsedTwice(Stream<Path> sources) {
        Set<String> seen = new HashSet<>();
        return sources.map(source -> source.getFileName().toString())
                .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                .filter(name -> !seen.add(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean asksForDefault(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().isEmpty()
                && ASKING.entrySet().stream()
                        .anyMatch(e -> call.getTargetOwner().isAssignableTo(e.getKey())
                                && e.getValue().contains(call.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> fixedWait() {
        return DescribedPredicate.describe(
                "TestFX's wait of a fixed time",
                call -> call.getName().equals("waitForFxEvents")
                        && call.getTargetOwner().getName().equals("org.testfx.util.WaitForAsyncUtils"));
    }

    private static DescribedPredicate<JavaCall<?>> describedEntry() {
        return DescribedPredicate.describe(
                "an entry's words",
                call -> call.getName().equals("told")
                        && call.getTargetOwner().getName().equals("app.sockeye.transcript.entry.Entry"));
    }

    private static DescribedPredicate<JavaAccess<?>> hopOfThePlatform() {
        return DescribedPredicate.describe(
                "a hop of the platform's",
                access -> access.getTargetOwner().getName().equals("javafx.application.Platform")
                        && !Set.of("exit", "isImplicitExit", "isKeyLocked", "setImplicitExit")
                                .contains(access.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> foreignMessage() {
        return DescribedPredicate.describe(
                "the message of an exception that is not ours",
                call -> call.getName().matches("getMessage|getLocalizedMessage")
                        && call.getTargetOwner().isAssignableTo(Throwable.class)
                        && !isOurs(call.getTargetOwner()));
    }

    private static boolean isOurs(JavaClass exception) {
        return exception.getPackageName().startsWith("app.sockeye");
    }
}
