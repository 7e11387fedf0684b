package app.sockeye.session.reconnect;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.wire.Closure;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.HandshakeResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReconnectCourseTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final ReconnectOptions OPTIONS =
            ReconnectOptions.OFF.withAttempts(3).withDelays(SECOND, 2, Duration.ofSeconds(30), 0);
    private static final Closure LOST =
            new Closure(Closure.Closer.NETWORK, Optional.empty(), Optional.empty(), -1, "It broke.");

    private final ReconnectCourse course = new ReconnectCourse(OPTIONS, () -> 0);

    private static ConnectFailure failure(Kind kind) {
        return ConnectFailure.of(kind, "", "", "", null);
    }

    private static ConnectFailure refused(int status) {
        HandshakeResponse answer = new HandshakeResponse(new byte[0], status, "", List.of(), new byte[0]);
        return new ConnectFailure(Kind.HANDSHAKE_REFUSED, "", "", "", Optional.of(answer), null);
    }

    @Test
    void failedAttemptsFollowEachOtherUpToTheMost() {
        assertThat(course.after(LOST, SECOND, 5)).contains(new Retry(1, 3, SECOND, 5 + SECOND.toNanos()));
        assertThat(course.after(failure(Kind.REFUSED), 0).orElseThrow().delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(course.after(failure(Kind.REFUSED), 0).orElseThrow().delay()).isEqualTo(Duration.ofSeconds(4));
        assertThat(course.after(failure(Kind.REFUSED), 0)).isEmpty();
    }

    @Test
    void aConnectionThatEndsAtOnceDoesNotBeginTheCountAnew() {
        course.after(LOST, Duration.ZERO, 0);
        assertThat(course.after(LOST, Duration.ofMillis(999), 0).orElseThrow().attempt())
                .isEqualTo(2);
        assertThat(course.after(LOST, Duration.ofSeconds(2), 0).orElseThrow().attempt())
                .isEqualTo(1);
    }

    @Test
    void theUsersOwnAttemptIsNotRepeatedUnlessAskedFor() {
        assertThat(course.after(failure(Kind.REFUSED), 0)).isEmpty();
        ReconnectOptions onFailure = OPTIONS.withCauses(CloseCodes.parse(""), false, true);
        assertThat(new ReconnectCourse(onFailure, () -> 0).after(failure(Kind.REFUSED), 0))
                .isPresent();
    }

    @Test
    void lossAndCodesAreApart() {
        ReconnectCourse codesOnly =
                new ReconnectCourse(OPTIONS.withCauses(CloseCodes.parse("4000"), false, false), () -> 0);
        assertThat(codesOnly.after(LOST, SECOND, 0)).isEmpty();
        assertThat(codesOnly.after(closedBy(Closure.Closer.SERVER, 4000), SECOND, 0))
                .isPresent();
        assertThat(codesOnly.after(closedBy(Closure.Closer.SERVER, 1000), SECOND, 0))
                .isEmpty();
        assertThat(codesOnly.after(closedBy(Closure.Closer.CLIENT, 4000), SECOND, 0))
                .isPresent();
    }

    @Test
    void aConnectionThatWasGivenUpForItsSilenceWasLost() {
        for (EarlyEnd silence : List.of(new EarlyEnd.Idle(1), new EarlyEnd.UnansweredPing(1, true, 2, 3))) {
            assertThat(new ReconnectCourse(OPTIONS, () -> 0).after(endedBy(silence), SECOND, 0))
                    .isPresent();
        }
        assertThat(course.after(endedBy(new EarlyEnd.TooLarge(10)), SECOND, 0)).isEmpty();
    }

    private static Closure endedBy(EarlyEnd early) {
        CloseReason sent = new CloseReason(1000, "");
        return new Closure(Closure.Closer.CLIENT, Optional.of(sent), Optional.empty(), -1, "", Optional.of(early));
    }

    private static Closure closedBy(Closure.Closer first, int code) {
        CloseReason reason = new CloseReason(code, "");
        return new Closure(first, Optional.of(reason), Optional.of(reason), 0, "");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {
                "INVALID_URI",
                "INVALID_OPTION",
                "PROXY_CREDENTIALS",
                "HANDSHAKE_INVALID",
                "NOT_HTTP",
                "CANCELLED",
                "INTERNAL"
            })
    void whatDoesNotPassIsNotRepeated(Kind kind) {
        course.after(LOST, SECOND, 0);
        assertThat(course.after(failure(kind), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, false", "403, false", "404, false", "408, true", "429, true", "500, true", "503, true"})
    void someRefusalsPass(int status, boolean passes) {
        course.after(LOST, SECOND, 0);
        assertThat(course.after(refused(status), 0).isPresent()).isEqualTo(passes);
    }

    @Test
    void nothingFollowsOnceStopped() {
        course.stop();
        assertThat(course.after(LOST, SECOND, 0)).isEmpty();
    }

    @Test
    void noneFollowsWhereItIsOff() {
        assertThat(new ReconnectCourse(ReconnectOptions.OFF, () -> 0).after(LOST, SECOND, 0))
                .isEmpty();
    }
}
