package app.sockeye;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.offender.AskingByOwnRobot;
import app.sockeye.ui.offender.AskingForDefaults;
import app.sockeye.ui.offender.AskingOnTheTestThread;
import app.sockeye.ui.offender.HoppingByPlatform;
import app.sockeye.ui.offender.HoppingByReference;
import app.sockeye.ui.offender.HoppingByTask;
import app.sockeye.ui.offender.HoppingByTimer;
import app.sockeye.ui.offender.ReadingLegacyState;
import app.sockeye.ui.offender.ReadingSentence;
import app.sockeye.ui.offender.ShowingForAWindow;
import app.sockeye.ui.offender.TellingForeignMessage;
import app.sockeye.ui.offender.TellingOwnMessage;
import app.sockeye.ui.offender.WaitingForAFixedTime;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guard that finds nobody proves nothing: each is shown one who breaks it. */
class GuardsTest {
    @ParameterizedTest
    @ValueSource(
            classes = {HoppingByPlatform.class, HoppingByReference.class, HoppingByTask.class, HoppingByTimer.class})
    void whoHopsToTheFxThreadIsFound(Class<?> offender) {
        assertThat(isFound(Guards.ONLY_THE_PULSE_HOPS, offender)).isTrue();
    }

    @Test
    void whoTellsTheMessageOfAForeignExceptionIsFound() {
        assertThat(isFound(Guards.REASONS_ARE_WORDED_IN_ONE_PLACE, TellingForeignMessage.class))
                .isTrue();
        assertThat(isFound(Guards.REASONS_ARE_WORDED_IN_ONE_PLACE, TellingOwnMessage.class))
                .isFalse();
    }

    @Test
    void namesOfTwoTypesAreFound() {
        assertThat(Guards.namesUsedTwice(
                        Stream.of("a/Path.java", "a/package-info.java", "b/package-info.java", "b/Paths.java")
                                .map(Path::of)))
                .isEmpty();
        assertThat(Guards.namesUsedTwice(Stream.of("a/Path.java", "b/Path.java").map(Path::of)))
                .containsExactly("Path.java");
    }

    @Test
    void whoReadsASentenceBackIsFound() {
        assertThat(isFound(Guards.SENTENCES_ARE_SHOWN_ONLY, ReadingSentence.class))
                .isTrue();
        assertThat(isFound(Guards.SENTENCES_ARE_READ_BY_ONE_CLASS, ReadingLegacyState.class))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {AskingOnTheTestThread.class, AskingByOwnRobot.class})
    void whoseRobotAsksOnTheTestThreadIsFound(Class<?> offender) {
        assertThat(isFound(Guards.WINDOW_TESTS_ASK_ON_THE_FX_THREAD, offender)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AskingForDefaults.OfCharset.class,
                AskingForDefaults.OfText.class,
                AskingForDefaults.OfLanguage.class
            })
    void whoAsksForDefaultsOfTheMachineIsFound(Class<?> offender) {
        assertThat(isFound(Guards.NOBODY_ASKS_FOR_DEFAULTS, offender)).isTrue();
    }

    @Test
    void whoShowsAPopoverForAWindowIsFound() {
        assertThat(isFound(Guards.POPOVERS_ARE_SHOWN_AT_A_NODE, ShowingForAWindow.class))
                .isTrue();
    }

    @Test
    void whoWaitsForAFixedTimeIsFound() {
        assertThat(isFound(Guards.TESTS_WAIT_FOR_PULSES, WaitingForAFixedTime.class))
                .isTrue();
    }

    @Test
    void testsAskOnTheFxThreadAndWaitForPulsesWhateverTheMachine() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/offender/"))
                .importPackages("app.sockeye");
        Guards.WINDOW_TESTS_ASK_ON_THE_FX_THREAD.check(tests);
        Guards.TESTS_WAIT_FOR_PULSES.check(tests);
        Guards.NOBODY_ASKS_FOR_DEFAULTS.check(tests);
    }

    private static boolean isFound(ArchRule guard, Class<?> offender) {
        return guard.evaluate(new ClassFileImporter().importClasses(offender)).hasViolation();
    }
}
