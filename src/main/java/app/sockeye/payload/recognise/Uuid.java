package app.sockeye.payload.recognise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A UUID (RFC 9562) with its version, and with its time where the version holds one. */
final class Uuid {
    private static final Pattern SHAPE = Pattern.compile(
            "(?:urn:uuid:)?([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})");
    private static final int RFC_VARIANT = 2;
    /** Seconds from the Gregorian reform of 1582, when UUID time starts, to 1970. */
    private static final long SECONDS_TO_1970 = 12_219_292_800L;

    private static final long TICKS_A_SECOND = 10_000_000;

    private Uuid() {}

    static Optional<Recognition> recognise(String text) {
        if (text.length() > 45) {
            return Optional.empty();
        }
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        UUID uuid = UUID.fromString(matcher.group(1));
        return Optional.of(new Recognition(name(uuid), () -> parts(uuid)));
    }

    private static String name(UUID uuid) {
        return uuid.variant() == RFC_VARIANT ? "UUID v" + uuid.version() : "UUID";
    }

    private static List<Part> parts(UUID uuid) {
        List<Part> parts = new ArrayList<>();
        if (uuid.variant() != RFC_VARIANT) {
            parts.add(new Part.Fact("variant", special(uuid)));
            return parts;
        }
        parts.add(new Part.Fact("version", uuid.version() + ", " + meaning(uuid.version())));
        time(uuid).ifPresent(time -> parts.addAll(Times.facts(time)));
        return parts;
    }

    private static String special(UUID uuid) {
        if (uuid.getMostSignificantBits() == 0 && uuid.getLeastSignificantBits() == 0) {
            return "nil (all bits 0)";
        }
        boolean max = uuid.getMostSignificantBits() == -1 && uuid.getLeastSignificantBits() == -1;
        return max ? "max (all bits 1)" : "not a variant of RFC 9562";
    }

    private static String meaning(int version) {
        return switch (version) {
            case 1 -> "time and node";
            case 2 -> "DCE security";
            case 3 -> "MD5 of a name";
            case 4 -> "random";
            case 5 -> "SHA-1 of a name";
            case 6 -> "time, sortable";
            case 7 -> "milliseconds and random";
            case 8 -> "custom";
            default -> "unused";
        };
    }

    private static Optional<Instant> time(UUID uuid) {
        long high = uuid.getMostSignificantBits();
        return switch (uuid.version()) {
            case 1 -> Optional.of(ofTicks(uuid.timestamp()));
            case 6 -> Optional.of(ofTicks(high >>> 16 << 12 | high & 0xFFF));
            case 7 -> Optional.of(Instant.ofEpochMilli(high >>> 16));
            default -> Optional.empty();
        };
    }

    /** The time of a number of 100 ns ticks since the reform. */
    private static Instant ofTicks(long ticks) {
        return Instant.ofEpochSecond(ticks / TICKS_A_SECOND - SECONDS_TO_1970, ticks % TICKS_A_SECOND * 100);
    }
}
