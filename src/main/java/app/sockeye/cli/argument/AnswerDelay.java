package app.sockeye.cli.argument;

import app.sockeye.cli.value.DurationConverter;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/**
 * When something is answered.
 *
 * @param after zero for at once; empty for never
 */
record AnswerDelay(Optional<Duration> after) {

    /** Reads a time as {@link DurationConverter} does, or {@code off}. */
    static final class Converter implements ITypeConverter<AnswerDelay> {
        @Override
        public AnswerDelay convert(String text) {
            return new AnswerDelay(
                    text.equals("off") ? Optional.empty() : Optional.of(new DurationConverter().convert(text)));
        }
    }
}
