package app.sockeye.template.function;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of versions 4 and 7 (RFC 9562 sections 5.4 and 5.7). */
final class UuidCall {
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private UuidCall() {}

    static Call bind(List<Content> parameters) throws CallException {
        String version = parameters.isEmpty() ? "v4" : parameters.get(0).text().strip();
        return switch (version) {
            case "v4" -> context -> Content.of(random(context.random()).toString());
            case "v7" ->
                context -> Content.of(
                        byTime(context.clock().millis(), context.random()).toString());
            default -> throw CallException.argument("The versions are v4 and v7.");
        };
    }

    private static UUID random(RandomGenerator random) {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | VARIANT);
    }

    private static UUID byTime(long millis, RandomGenerator random) {
        return new UUID(millis << 16 | 0x7000L | random.nextInt(1 << 12), random.nextLong() >>> 2 | VARIANT);
    }
}
