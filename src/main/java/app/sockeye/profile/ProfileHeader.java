package app.sockeye.profile;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A header of a profile's opening handshake, as typed.
 *
 * @param value may hold variables such as <code>${token}</code>
 * @param enabled whether it is sent
 * @param secret whether its value is kept out of the profile's file
 */
public record ProfileHeader(String name, String value, boolean enabled, boolean secret) {
    private static final Set<String> SENSITIVE =
            Set.of("authorization", "proxy-authorization", "cookie", "x-api-key", "api-key", "apikey", "x-auth-token");

    public ProfileHeader {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /** An enabled header, secret where its name says so. */
    public static ProfileHeader of(String name, String value) {
        return new ProfileHeader(name, value, true, isSensitive(name));
    }

    /** Whether a header's value is a secret unless the user says otherwise. */
    public static boolean isSensitive(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return SENSITIVE.contains(lower)
                || lower.endsWith("-token")
                || lower.endsWith("-secret")
                || lower.endsWith("-key") && !lower.equals("sec-websocket-key");
    }

    /** For logs: without a secret's value. */
    @Override
    public String toString() {
        return name + ": " + (secret ? "(secret)" : value) + (enabled ? "" : " (off)");
    }
}
