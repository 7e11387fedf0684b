package app.sockeye.ui.inspector.entry;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class BackgroundTest {
    private final Background background = new Background(Runnable::run);
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whatWasReadIsShown() {
        run(() -> "read", told::add);
        assertThat(told).containsExactly("read");
    }

    @Test
    void tooLittleMemoryIsTold() {
        run(
                () -> {
                    throw new OutOfMemoryError("of this test");
                },
                told::add);
        assertThat(told).containsExactly("failed: not enough memory");
    }

    @Test
    void tooLittleMemoryToShowItIsTold() {
        run(() -> "read", read -> {
            throw new OutOfMemoryError("of this test");
        });
        assertThat(told).containsExactly("failed: not enough memory");
    }

    @Test
    void aMistakeOfOursIsToldWithoutItsMessage() {
        run(
                () -> {
                    throw new IndexOutOfBoundsException("Index 3 out of bounds for length 2");
                },
                told::add);
        assertThat(told).containsExactly("failed: internal error, see the diagnostics log");
    }

    @Test
    void anExpectedFailureIsToldInItsWords() {
        run(
                () -> {
                    throw new IOException("the disk is gone");
                },
                told::add);
        assertThat(told).containsExactly("failed: the disk is gone");
    }

    private void run(Callable<String> job, Consumer<String> done) {
        background.run(new Ticket(), job, done, e -> told.add("failed: " + e.getMessage()));
        FxThread.settle();
    }
}
