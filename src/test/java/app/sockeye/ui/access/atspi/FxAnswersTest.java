package app.sockeye.ui.access.atspi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.freedesktop.dbus.errors.Timeout;
import org.freedesktop.dbus.errors.UnknownObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
class FxAnswersTest {
    @Test
    void aBusyWindowIsNotWaitedForLong() {
        CountDownLatch busy = new CountDownLatch(1);
        AtomicBoolean asked = new AtomicBoolean();
        UiPulse.later(() -> {
            try {
                busy.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> new FxAnswers(Duration.ofMillis(1)).ask(() -> asked.getAndSet(true)))
                .isInstanceOf(Timeout.class);
        busy.countDown();
        FxThread.settle();
        assertThat(asked).isFalse();
    }

    @Test
    void theAnswerIsThatOfTheFxThread() {
        FxAnswers answers = new FxAnswers(Duration.ofMinutes(1));
        assertThat(answers.ask(Platform::isFxApplicationThread)).isEqualTo(true);
        assertThatThrownBy(() -> answers.ask(() -> {
                    throw new UnknownObject("gone");
                }))
                .isInstanceOf(UnknownObject.class)
                .hasMessage("gone");
    }
}
