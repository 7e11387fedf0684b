package app.sockeye.client.options;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What an open connection answers by itself. {@link ConnectRules#complaintAboutAnswers} says which values are legal;
 * one that is not fails the attempt before anything is sent.
 *
 * @param pong how long after a ping its pong is sent (RFC 6455 section 5.5.3), zero for at once; empty for no pongs
 * @param close how long after the server's close frame ours is sent (RFC 6455 section 5.5.1), zero for at once; empty
 *     to leave the answer to the user
 */
public record AnswerOptions(Optional<Duration> pong, Optional<Duration> close) {

    /** Both at once. */
    public static final AnswerOptions DEFAULT =
            new AnswerOptions(Optional.of(Duration.ZERO), Optional.of(Duration.ZERO));

    public AnswerOptions {
        Objects.requireNonNull(pong);
        Objects.requireNonNull(close);
    }

    /** The same with other answers to pings. */
    public AnswerOptions withPong(Optional<Duration> newPong) {
        return new AnswerOptions(newPong, close);
    }

    /** The same with another answer to a close frame. */
    public AnswerOptions withClose(Optional<Duration> newClose) {
        return new AnswerOptions(pong, newClose);
    }
}
