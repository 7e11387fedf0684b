package app.sockeye.interchange.parts;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a tool computes in its texts, as a function of this program. The patterns take linear time. */
final class ForeignFunction {
    private static final Pattern RANGE =
            Pattern.compile("(?:randomInt\\s+|random\\.integer\\(\\s*)(-?\\d{1,15})[\\s,]+(-?\\d{1,15})\\s*\\)?");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("(?:process\\.env\\.|\\$processEnv\\s+|\\$dotenv\\s+|\\$env\\.)([A-Za-z_][A-Za-z0-9_]*+)");
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*([a-z0-9]++)((?:\\s*,?\\s*'[^'{}]*+')*+)\\s*-?%}");
    private static final Pattern TAG_ARGUMENT = Pattern.compile("'([^']*+)'");

    private ForeignFunction() {}

    /** The reference for what stands between braces, such as {@code $guid} or {@code process.env.HOME}. */
    static Optional<String> dynamic(String inner) {
        Matcher environment = ENVIRONMENT.matcher(inner);
        if (environment.matches()) {
            return Optional.of("${env:" + environment.group(1) + "}");
        } else if (!inner.startsWith("$")) {
            return Optional.empty();
        }
        String name = inner.substring(1).strip();
        Matcher range = RANGE.matcher(name);
        if (range.matches()) {
            // The upper end is excluded there.
            long last = Long.parseLong(range.group(2)) - 1;
            return Optional.of("${random:" + range.group(1) + ".." + last + "}")
                    .filter(reference -> Long.parseLong(range.group(1)) <= last);
        }
        return switch (name) {
            case "datetime iso8601" -> Optional.of("${now}");
            case "datetime rfc1123" -> Optional.of("${now:rfc1123}");
            default -> DynamicNames.reference(name);
        };
    }

    /** The reference for a tag of Insomnia, such as <code>{% uuid 'v4' %}</code>. */
    static Optional<String> tag(String tag) {
        Matcher matcher = TAG.matcher(tag);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String[] arguments = TAG_ARGUMENT
                .matcher(matcher.group(2))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toArray(String[]::new);
        String first = arguments.length == 0 ? "" : arguments[0];
        return switch (matcher.group(1)) {
            case "uuid" -> Optional.of("${uuid}").filter(reference -> first.isEmpty() || first.equals("v4"));
            case "timestamp" -> Optional.of("${now:unix-ms}");
            case "now" -> now(first);
            case "faker" -> DynamicNames.reference(first);
            case "file" -> Optional.of("${file:" + first + "}").filter(reference -> isPlain(first));
            default -> Optional.empty();
        };
    }

    private static Optional<String> now(String format) {
        return switch (format) {
            case "", "iso-8601", "iso" -> Optional.of("${now}");
            case "millis", "ms" -> Optional.of("${now:unix-ms}");
            case "unix", "seconds", "s" -> Optional.of("${now:unix}");
            default -> Optional.empty();
        };
    }

    private static boolean isPlain(String path) {
        return !path.isBlank() && path.chars().noneMatch(c -> c == '$' || c == '{' || c == '}');
    }

    /** The reference for a call of Yaak's, such as {@code uuid.v4()}. */
    static Optional<String> call(String inner) {
        return switch (inner) {
            case "uuid.v4()" -> Optional.of("${uuid}");
            case "uuid.v7()" -> Optional.of("${uuid:v7}");
            case "timestamp.unix()" -> Optional.of("${now:unix}");
            case "timestamp.unixMillis()" -> Optional.of("${now:unix-ms}");
            case "timestamp.iso8601()" -> Optional.of("${now}");
            default -> Optional.empty();
        };
    }
}
