package app.sockeye.session.repeat;

import static app.sockeye.session.repeat.RepeatGoal.UNTIL_STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.sockeye.client.wire.MessageBatch;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repeat on a clock that goes on only while it waits. */
class RepeatTest {
    private static final double FAST = RepeatPlan.AS_FAST_AS_POSSIBLE;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final ManualClock clock = new ManualClock();
    private final RecordingChannel channel = new RecordingChannel(clock);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicInteger ends = new AtomicInteger();
    private OutgoingSource source = () -> Outgoing.text(Integer.toString(made.incrementAndGet()));

    private static RepeatPlan plan(RepeatGoal goal, double perSecond) {
        return new RepeatPlan(goal, perSecond, Duration.ZERO, true, false);
    }

    private static RepeatGoal times(long count) {
        return new RepeatGoal.Times(count);
    }

    private static RepeatGoal seconds(long seconds) {
        return new RepeatGoal.Lasting(Duration.ofSeconds(seconds));
    }

    private Repeat repeat(RepeatPlan plan) {
        return new Repeat(channel, source, plan, errors::get, ends::incrementAndGet, clock);
    }

    private RepeatProgress run(RepeatPlan plan) {
        Repeat repeat = repeat(plan);
        repeat.run();
        return repeat.progress();
    }

    @Test
    void aMistakeFailsItAndIsTold() {
        source = () -> {
            throw new IllegalStateException("a mistake");
        };
        RepeatProgress end = run(plan(times(2000), FAST));
        assertThat(end.state()).isEqualTo(RepeatState.FAILED);
        assertThat(end.cause()).startsWith("Sockeye made a mistake");
        assertThat(ends).hasValue(1);
    }

    @Test
    void sendsSoManyInOrderAndIsDone() {
        RepeatProgress end = run(plan(times(2000), FAST));
        assertThat(end.state()).isEqualTo(RepeatState.DONE);
        assertThat(end.sent()).isEqualTo(2000);
        assertThat(channel.sent)
                .isEqualTo(IntStream.rangeClosed(1, 2000)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(made).hasValue(2000);
        assertThat(ends).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 7, 1000, 10_000, 250_000})
    void aRateIsHeldExactlyFromTheFirstMessageToTheLast(double perSecond) {
        clock.overshoot = 60_000;
        channel.keeps = false;
        long began = clock.nanos();
        RepeatProgress end = run(plan(seconds(30), perSecond));
        assertThat(end.sent()).isEqualTo(Math.round(30 * perSecond));
        assertThat(end.state()).isEqualTo(RepeatState.DONE);
        assertThat(clock.nanos() - began).isCloseTo(30 * SECOND, within(SECOND / 1000));
        assertThat(end.lateness().count()).isEqualTo(end.sent());
        assertThat(end.lateness().at(99)).isLessThan(TimeUnit.MICROSECONDS.toNanos(130));
    }

    @Test
    void messagesAreEvenlySpaced() {
        run(plan(times(5), 10));
        assertThat(IntStream.range(1, 5).mapToLong(i -> channel.times.get(i) - channel.times.get(i - 1)))
                .allSatisfy(gap -> assertThat(gap).isCloseTo(SECOND / 10, within(1000L)));
    }

    @Test
    void aRisingRateSendsHalfAsManyUntilItHasRisen() {
        RepeatPlan plan = new RepeatPlan(seconds(10), 1000, Duration.ofSeconds(4), true, false);
        long began = clock.nanos();
        assertThat(run(plan).sent()).isEqualTo(8000);
        assertThat(plan.total()).hasValue(8000);
        assertThat(channel.times.stream().filter(t -> t - began <= 2 * SECOND).count())
                .isCloseTo(500, within(2L));
        assertThat(channel.times.stream().filter(t -> t - began <= 4 * SECOND).count())
                .isCloseTo(2000, within(2L));
    }

    @Test
    void aShortStallIsMadeUpForAndALongOneIsNot() {
        Repeat repeat = repeat(plan(seconds(20), 1000));
        clock.onPark = () -> {
            if (channel.count == 1000) {
                clock.pass(SECOND / 2);
            } else if (channel.count >= 5000 && channel.count < 5100) {
                clock.pass(4 * SECOND);
            }
        };
        repeat.run();
        assertThat(repeat.progress().sent()).isCloseTo(20_000 - 3000, within(10L));
    }

    @Test
    void onlySoMuchIsUnderWayWhileTheSocketTakesNothing() {
        channel.isStuck = true;
        AtomicInteger parks = new AtomicInteger();
        Repeat repeat = repeat(plan(UNTIL_STOPPED, FAST));
        clock.onPark = () -> {
            if (parks.incrementAndGet() == 50) {
                repeat.stop();
            }
        };
        repeat.run();
        assertThat(channel.stuck).hasSizeLessThanOrEqualTo(8);
        assertThat(repeat.progress().queued())
                .isEqualTo(channel.stuck.stream().mapToInt(MessageBatch::count).sum());
        assertThat(made.get()).isLessThan(8 * 512 + 1);
        assertThat(repeat.progress().state()).isEqualTo(RepeatState.STOPPED);
        assertThat(repeat.progress().sent()).isZero();
    }

    @Test
    void itGoesOnWhenTheSocketTakesSomethingAgain() {
        channel.isStuck = true;
        clock.onPark = () -> {
            if (!channel.stuck.isEmpty()) {
                channel.takeStuck();
            }
        };
        assertThat(run(plan(times(20_000), FAST)).sent()).isEqualTo(20_000);
        assertThat(channel.sent.get(19_999)).isEqualTo("20000");
    }

    @Test
    void aTimeIsOverAlsoWhereTheSocketTakesLessThanTheRate() {
        channel.isStuck = true;
        channel.keeps = false;
        AtomicLong taken = new AtomicLong(clock.nanos());
        clock.onPark = () -> {
            if (!channel.stuck.isEmpty() && clock.nanos() - taken.get() >= SECOND / 10) {
                taken.set(clock.nanos());
                channel.takeStuck();
            }
        };
        clock.longest = SECOND / 10;
        long began = clock.nanos();
        RepeatProgress end = run(plan(seconds(10), 1_000_000));
        assertThat(end.state()).isEqualTo(RepeatState.DONE);
        assertThat(clock.nanos() - began).isLessThan(13 * SECOND);
        assertThat(end.sent()).isEqualTo(channel.count).isLessThan(100_000);
    }

    @Test
    void pausesDoNotCount() {
        Repeat repeat = repeat(plan(seconds(10), 100));
        clock.onPark = () -> {
            if (channel.count == 300) {
                channel.count++;
                repeat.pause();
            } else if (repeat.progress().state() == RepeatState.PAUSED) {
                repeat.resume();
            }
        };
        repeat.run();
        assertThat(channel.sent).hasSize(1000);
        assertThat(repeat.progress().activeNanos()).isEqualTo(10 * SECOND);
    }

    @Test
    void rateAndEndCanBeChangedWhileItRuns() {
        Repeat repeat = repeat(plan(seconds(10), 100));
        long began = clock.nanos();
        clock.onPark = () -> {
            if (clock.nanos() - began >= 5 * SECOND && repeat.plan().perSecond() == 100) {
                repeat.change(plan(seconds(20), 1000));
            }
        };
        repeat.run();
        assertThat(channel.sent).hasSizeBetween(15_499, 15_501);
        repeat.change(plan(times(5), 1));
        assertThat(repeat.progress().state()).as("over is over").isEqualTo(RepeatState.DONE);
    }

    @Test
    void aGoalThatIsPassedAlreadyEndsIt() {
        Repeat repeat = repeat(plan(UNTIL_STOPPED, 100));
        clock.onPark = () -> {
            if (channel.count == 50) {
                repeat.change(plan(times(10), 100));
            }
        };
        repeat.run();
        assertThat(repeat.progress().state()).isEqualTo(RepeatState.DONE);
        assertThat(channel.sent).hasSize(50);
    }

    @Test
    void itStopsWhereTheConnectionIsLost() {
        clock.onPark = () -> channel.open = channel.count < 30;
        RepeatProgress end = run(plan(times(100), 10));
        assertThat(end.state()).isEqualTo(RepeatState.LOST);
        assertThat(end.sent()).isEqualTo(30);
    }

    @Test
    void itGoesOnWithANewConnectionWhereToldSo() {
        AtomicInteger parks = new AtomicInteger();
        Repeat repeat = repeat(new RepeatPlan(times(100), 10, Duration.ZERO, false, false));
        clock.onPark = () -> {
            channel.open = channel.count != 30 || parks.incrementAndGet() > 100;
            if (!channel.open && parks.get() > 2) {
                assertThat(repeat.progress().state()).isEqualTo(RepeatState.WAITING);
            }
        };
        repeat.run();
        assertThat(repeat.progress().state()).isEqualTo(RepeatState.DONE);
        assertThat(channel.sent).hasSize(100);
    }

    @Test
    void whatWasLostWithAConnectionIsSentAgainWhereSoManyAreWanted() {
        channel.failure = new IOException("reset");
        clock.onPark = () -> channel.failure = made.get() > 0 ? null : channel.failure;
        RepeatProgress end = run(new RepeatPlan(times(100), 10, Duration.ZERO, false, false));
        assertThat(end.state()).isEqualTo(RepeatState.DONE);
        assertThat(end.sent()).isEqualTo(100);
        assertThat(channel.sent).hasSize(100).startsWith("2");
    }

    @Test
    void anErrorStopsItWhereToldSo() {
        clock.onPark = () -> errors.set(channel.count >= 20 ? 1 : 0);
        RepeatProgress end = run(new RepeatPlan(times(100), 10, Duration.ZERO, true, true));
        assertThat(end.state()).isEqualTo(RepeatState.ERROR);
        assertThat(end.sent()).isEqualTo(20);
    }

    @Test
    void aMessageThatCannotBeMadeEndsItWithItsReason() {
        source = () -> {
            if (made.incrementAndGet() > 700) {
                throw new RepeatException("There is no value for ${user}.");
            }
            return Outgoing.text("x");
        };
        RepeatProgress end = run(plan(UNTIL_STOPPED, FAST));
        assertThat(end.state()).isEqualTo(RepeatState.FAILED);
        assertThat(end.cause()).isEqualTo("There is no value for ${user}.");
        assertThat(end.sent()).as("those made before").isEqualTo(700);
    }

    @Test
    void whatBreaksTheRulesOfTheProtocolEndsIt() {
        channel.failure = new IllegalArgumentException("not UTF-8");
        RepeatProgress end = run(plan(UNTIL_STOPPED, 5));
        assertThat(end.state()).isEqualTo(RepeatState.FAILED);
        assertThat(end.cause()).contains("can't be sent");
    }

    @Test
    void largeMessagesKeepTheirPlaceAmongSmallOnes() {
        byte[] large = new byte[MessageBatch.MAX_MESSAGE_BYTES + 1];
        source = () -> made.incrementAndGet() % 3 == 0 ? Outgoing.text(large) : Outgoing.text("" + made.get());
        assertThat(run(plan(times(7), FAST)).sent()).isEqualTo(7);
        assertThat(channel.sent).isEqualTo(List.of("1", "2", "large", "4", "5", "large", "7"));
    }
}
