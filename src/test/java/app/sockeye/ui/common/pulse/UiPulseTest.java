package app.sockeye.ui.common.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class UiPulseTest {
    private static final int PULSES = 30;
    private static final long TAKEN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final UiPulse pulse = new UiPulse();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theClockRestsOnceNothingChanges() throws Exception {
        onFx(() -> pulse.follow(() -> asked.incrementAndGet() < 3));
        awaitPulses();
        int before = asked.get();
        assertThat(before).isBetween(3, 20);
        awaitPulses();
        assertThat(asked.get()).isEqualTo(before);
    }

    @Test
    void aLookAsksOnceAndLetsTheClockRest() throws Exception {
        onFx(() -> pulse.follow(() -> {
            asked.incrementAndGet();
            return false;
        }));
        awaitPulses();
        int before = asked.get();
        pulse.look();
        awaitPulses();
        assertThat(asked.get()).isEqualTo(before + 1);
    }

    @Test
    void aLookThatFindsAChangeStartsTheClock() throws Exception {
        AtomicInteger changes = new AtomicInteger();
        onFx(() -> pulse.follow(() -> {
            asked.incrementAndGet();
            return changes.getAndSet(0) > 0;
        }));
        awaitPulses();
        int before = asked.get();
        changes.set(1);
        pulse.look();
        awaitPulses();
        assertThat(asked.get()).isGreaterThan(before + 1);
    }

    @Test
    void followersThatTakeLongAreLeftAloneTwiceAsLong() throws Exception {
        List<Long> rests = new CopyOnWriteArrayList<>();
        AtomicLong ended = new AtomicLong();
        onFx(() -> pulse.follow(() -> {
            long began = System.nanoTime();
            if (ended.get() != 0) {
                rests.add(began - ended.get());
            }
            while (System.nanoTime() - began < TAKEN_NANOS) {
                Thread.onSpinWait();
            }
            ended.set(System.nanoTime());
            return asked.incrementAndGet() < 3;
        }));
        while (asked.get() < 3) {
            awaitPulses();
        }
        assertThat(List.copyOf(rests).subList(0, 2))
                .allSatisfy(rest -> assertThat(rest).isGreaterThanOrEqualTo(2 * TAKEN_NANOS));
    }

    @Test
    void workIsDonePieceByPieceUntilThereIsNoMore() throws Exception {
        onFx(() -> pulse.work(() -> asked.incrementAndGet() < 5));
        while (asked.get() < 5) {
            awaitPulses();
        }
        awaitPulses();
        assertThat(asked.get()).isEqualTo(5);
    }

    @Test
    void theFirstStepsAreDoneAtOnceAndTheOthersInTheirOrder() throws Exception {
        List<Integer> done = new CopyOnWriteArrayList<>();
        Deque<Runnable> steps = new ArrayDeque<>();
        for (int i = 1; i <= 5; i++) {
            int step = i;
            steps.add(() -> done.add(step));
        }
        onFx(() -> {
            pulse.inPieces(2, steps, () -> done.add(0));
            asked.set(done.size());
        });
        while (!done.contains(0)) {
            awaitPulses();
        }
        assertThat(asked).hasValue(2);
        assertThat(done).containsExactly(1, 2, 3, 4, 5, 0);
    }

    @Test
    void workThatLeadsToOtherWorkIsDone() throws Exception {
        onFx(() -> pulse.work(() -> {
            pulse.work(() -> asked.incrementAndGet() < 3);
            return false;
        }));
        while (asked.get() < 3) {
            awaitPulses();
        }
        awaitPulses();
        assertThat(asked).hasValue(3);
    }

    @Test
    void workThatIsStoppedIsLeftUndone() throws Exception {
        onFx(() -> pulse.work(() -> {
            if (asked.incrementAndGet() == 2) {
                pulse.stopWork();
            }
            return true;
        }));
        while (asked.get() < 2) {
            awaitPulses();
        }
        awaitPulses();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aLookAsksNobodyWhileTheWindowIsNotSeen() throws Exception {
        onFx(() -> pulse.follow(() -> {
            asked.incrementAndGet();
            return false;
        }));
        awaitPulses();
        onFx(() -> pulse.setSeen(false));
        int before = asked.get();
        pulse.look();
        awaitPulses();
        assertThat(asked.get()).isEqualTo(before);
        onFx(() -> pulse.setSeen(true));
        awaitPulses();
        assertThat(asked.get()).isGreaterThan(before);
    }

    @Test
    void aFloodIsLookedAtEachThirdPulse() throws Exception {
        int[] flood = flood(() -> {});
        assertThat(flood[0]).isBetween(flood[1] / 3 - 2, flood[1] / 3 + 2);
    }

    @Test
    void whileSomebodyDoesSomethingEachPulseIsLookedAt() throws Exception {
        int[] flood = flood(pulse::attend);
        assertThat(flood[0]).isGreaterThanOrEqualTo(flood[1] - 2);
    }

    /** Changes at each pulse; returns how often the clock asked once this has lasted, and in how many pulses. */
    private int[] flood(Runnable meanwhile) throws Exception {
        AtomicInteger pulses = new AtomicInteger();
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
                meanwhile.run();
            }
        };
        onFx(() -> {
            pulse.follow(() -> {
                asked.incrementAndGet();
                return true;
            });
            counter.start();
        });
        awaitPulses();
        awaitPulses();
        int[] counted = new int[2];
        onFx(() -> {
            counted[0] = -asked.get();
            counted[1] = -pulses.get();
        });
        awaitPulses();
        onFx(() -> {
            counted[0] += asked.get();
            counted[1] += pulses.get();
            counter.stop();
        });
        return counted;
    }

    @Test
    void aFollowerThatFailsDoesNotStopTheOthers() throws Exception {
        onFx(() -> pulse.follow(() -> {
            throw new IllegalStateException("of this test");
        }));
        onFx(() -> pulse.follow(() -> asked.incrementAndGet() < 3));
        awaitPulses();
        int before = asked.get();
        assertThat(before).isGreaterThanOrEqualTo(3);
        awaitPulses();
        assertThat(asked.get()).isEqualTo(before);
    }

    @Test
    void aViewFollowsWhileItIsInAScene() throws Exception {
        Pane view = new Pane();
        StackPane root = new StackPane();
        onFx(() -> {
            new Scene(root);
            pulse.followWhileShown(view, () -> {
                asked.incrementAndGet();
                return false;
            });
        });
        ask();
        assertThat(asked.get()).isZero();
        onFx(() -> root.getChildren().add(view));
        ask();
        int shown = asked.get();
        assertThat(shown).isPositive();
        onFx(() -> root.getChildren().clear());
        ask();
        assertThat(asked.get()).isEqualTo(shown);
    }

    private void ask() throws Exception {
        awaitPulses();
        pulse.look();
        awaitPulses();
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        FxThread.settle();
    }

    /** Waits for more pulses than the clock takes to come to rest. */
    private static void awaitPulses() throws InterruptedException {
        CountDownLatch pulses = new CountDownLatch(PULSES);
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        onFx(counter::start);
        assertThat(pulses.await(60, TimeUnit.SECONDS)).isTrue();
        onFx(counter::stop);
    }
}
