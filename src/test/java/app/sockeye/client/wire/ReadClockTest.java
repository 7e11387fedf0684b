package app.sockeye.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ReadClockTest {
    private static final long MILLI = 1_000_000;

    /** What the clock says, in ns. */
    private long time;

    private InputStream socket = new ByteArrayInputStream(new byte[0]);

    @Test
    void waitingAndWorkingAreToldApart() {
        ReadClock clock = new ReadClock(socket, () -> time);
        time += 3 * MILLI;
        clock.reading();
        time += 20 * MILLI;
        clock.read();
        time += 5 * MILLI;
        clock.reading();
        assertThat(clock.now()).isEqualTo(new ReadTime(20 * MILLI, 8 * MILLI, 0, 0));
    }

    @Test
    void silenceIsMeasuredFromTheLastByteAndWaitingWhileTheReaderIsFreeOnly() {
        ReadClock clock = new ReadClock(socket, () -> time);
        clock.reading();
        time += 20 * MILLI;
        assertThat(clock.waiting()).isEqualTo(20 * MILLI);
        clock.read();
        time += 5 * MILLI;
        assertThat(clock.waiting()).isZero();
        clock.reading();
        time += 7 * MILLI;
        assertThat(clock.waiting()).isEqualTo(7 * MILLI);
        assertThat(clock.silent()).isEqualTo(12 * MILLI);
    }

    @Test
    void workIsBehindWhileBytesWaitInTheSocket() {
        socket = new ByteArrayInputStream(new byte[700]);
        ReadClock clock = new ReadClock(socket, () -> time);
        time += 2 * MILLI;
        clock.reading();
        clock.read();
        time += 8 * MILLI;
        assertThat(clock.now()).isEqualTo(new ReadTime(0, 10 * MILLI, 10 * MILLI, 700));
    }

    @Test
    void aReaderThatIsHeldUpIsToldBeforeItReadsAgain() {
        ReadClock clock = new ReadClock(socket, () -> time);
        clock.reading();
        clock.read();
        time += 4000 * MILLI;
        assertThat(clock.now().busy()).isEqualTo(4000 * MILLI);
        time += 1000 * MILLI;
        assertThat(clock.now().busy()).isEqualTo(5000 * MILLI);
    }
}
