package app.sockeye.payload;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A typed offset: decimal, hexadecimal ({@code 0x1f4} or {@code 1f4h}), or relative with a plus or minus sign. */
public final class OffsetInput {
    private static final Pattern SHAPE = Pattern.compile("([+-]?)(?:(\\d{1,18})|0x([0-9a-f]{1,15})|([0-9a-f]{1,15})h)");

    private OffsetInput() {}

    /**
     * Reads an offset.
     *
     * @param here where {@code +} and {@code -} start from
     * @return not negative; empty where the text is none
     */
    public static OptionalLong parse(String text, long here) {
        var matcher = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT).replace("_", ""));
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        String hex = matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
        long value = hex != null ? Long.parseLong(hex, 16) : Long.parseLong(matcher.group(2));
        return OptionalLong.of(
                switch (matcher.group(1)) {
                    case "+" -> here + value;
                    case "-" -> Math.max(0, here - value);
                    default -> value;
                });
    }
}
