package app.sockeye.cli.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 5}, {@code 0.5s}, {@code 500ms}, {@code 2m} or {@code forever}; a bare number is seconds. */
public final class DurationConverter implements ITypeConverter<Duration> {
    /** Stands for no limit; short enough for arithmetic in nanoseconds. */
    static final Duration FOREVER = Duration.ofDays(10_000);

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,8}(?:\\.\\d{1,9})?)(ms|s|m)?");

    @Override
    public Duration convert(String text) {
        if (text.equals("forever")) {
            return FOREVER;
        }
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a time: write 5s, 500ms, 2m or forever.");
        }
        int nanosExponent = "ms".equals(matcher.group(2)) ? 6 : 9;
        BigDecimal nanos = new BigDecimal(matcher.group(1)).scaleByPowerOfTen(nanosExponent);
        Duration duration = Duration.ofNanos(nanos.longValue());
        return "m".equals(matcher.group(2)) ? duration.multipliedBy(60) : duration;
    }
}
