package app.sockeye.session.reconnect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A set of close codes (RFC 6455 section 7.4), as ranges. */
public record CloseCodes(List<CloseCodes.Range> ranges) {
    private static final Pattern RANGE = Pattern.compile("(\\d{4})(?:\\s*-\\s*(\\d{4}))?");
    private static final int LEAST = 1000;
    private static final int MOST = 4999;

    /** Codes from the first to the last one. */
    public record Range(int first, int last) {
        public Range {
            if (first < LEAST || last > MOST || first > last) {
                throw new IllegalArgumentException("Close codes are from 1000 to 4999, a range such as 4000-4999.");
            }
        }

        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    public CloseCodes {
        ranges = List.copyOf(ranges);
    }

    static CloseCodes of(int... codes) {
        return new CloseCodes(
                Arrays.stream(codes).mapToObj(code -> new Range(code, code)).toList());
    }

    /**
     * Reads codes and ranges with commas between, such as {@code 1001, 1011-1014}; an empty text means none.
     *
     * @throws IllegalArgumentException with a sentence, where it is something else
     */
    public static CloseCodes parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw new IllegalArgumentException("Expected close codes such as 1001, 1011-1014.");
            }
            int first = Integer.parseInt(range.group(1));
            ranges.add(new Range(first, range.group(2) == null ? first : Integer.parseInt(range.group(2))));
        }
        return new CloseCodes(ranges);
    }

    boolean contains(int code) {
        return ranges.stream().anyMatch(range -> code >= range.first && code <= range.last);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
    }
}
