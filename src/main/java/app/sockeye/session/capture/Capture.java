package app.sockeye.session.capture;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.registry.JsonInPayload;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.QuerySyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes a value of the reply into a variable: {@code $.token} into <code>${token}</code>. All fields are as typed, valid
 * or not; {@link #problem()} tells.
 *
 * @param path where the value is in the reply, in the syntax of the log's filter (JSONPath, RFC 9535)
 * @param variable the name under which it is looked up
 * @param timeout how long the reply is waited for, at most {@link #LONGEST_TIMEOUT}
 * @param testValue what stands for the value where nothing was captured, as in a preview; may be empty
 */
public record Capture(String path, String variable, Duration timeout, String testValue) {
    /** How long a reply is waited for unless the user says otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    /** The longest time-out. */
    public static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
    /** The most characters of a variable's name. */
    public static final int LONGEST_NAME = 200;
    /** The most bytes of a captured value; a longer one is not captured. */
    public static final int LONGEST_VALUE = 64 << 10;

    public Capture {
        Objects.requireNonNull(path);
        Objects.requireNonNull(variable);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(testValue);
    }

    /** One with the usual time-out and no test value. */
    public Capture(String path, String variable) {
        this(path, variable, DEFAULT_TIMEOUT, "");
    }

    /** What is wrong with it, in one sentence; empty if it can be used. */
    public Optional<String> problem() {
        return pathProblem().or(this::nameProblem).or(this::timeoutProblem);
    }

    private Optional<String> pathProblem() {
        try {
            JsonPathText.parse(path);
            return Optional.empty();
        } catch (QuerySyntaxException e) {
            return Optional.of("The path of the value: " + e.getMessage());
        }
    }

    private Optional<String> nameProblem() {
        if (variable.isBlank() || !variable.equals(variable.strip())) {
            return Optional.of("A variable needs a name without white space around it.");
        } else if (variable.length() > LONGEST_NAME) {
            return Optional.of("The name of a variable has at most " + LONGEST_NAME + " characters.");
        } else if (variable.chars().anyMatch(c -> "${}:".indexOf(c) >= 0 || Character.isISOControl(c))) {
            return Optional.of("The name of a variable can't have $, {, }, : or control characters.");
        }
        return Optional.empty();
    }

    private Optional<String> timeoutProblem() {
        boolean valid = timeout.compareTo(Duration.ZERO) > 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0;
        return valid ? Optional.empty() : Optional.of("A timeout is longer than 0 and at most an hour.");
    }

    /**
     * The value in a reply: a string's text, or any other value as JSON.
     *
     * @return empty if the reply is neither JSON nor in a format that stands for it, has no value at the path, or a value over {@link #LONGEST_VALUE} bytes
     */
    public Optional<String> valueIn(ByteSource reply) {
        try {
            return JsonInPayload.value(JsonPathText.parse(path), reply).flatMap(Capture::text);
        } catch (QuerySyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonFound found) {
        if (found.kind().isContainer()) {
            return container(found);
        }
        return found.span().length() <= LONGEST_VALUE ? Optional.of(found.text(LONGEST_VALUE)) : Optional.empty();
    }

    /** An object or array, up to the bracket that ends it: what was found is only the one that begins it. */
    private static Optional<String> container(JsonFound found) {
        byte[] bytes = new byte[LONGEST_VALUE];
        int length = found.source().read(found.span().start(), bytes, 0, bytes.length);
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < length; i++) {
            switch (bytes[i]) {
                case '"' -> inString = !inString;
                case '\\' -> i += inString ? 1 : 0;
                case '{', '[' -> depth += inString ? 0 : 1;
                case '}', ']' -> depth -= inString ? 0 : 1;
                default -> {}
            }
            if (depth == 0) {
                return Optional.of(new String(bytes, 0, i + 1, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
