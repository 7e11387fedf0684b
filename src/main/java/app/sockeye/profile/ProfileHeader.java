package app.sockeye.profile;

import app.sockeye.protocol.Header;
import java.util.Objects;

/**
 * A header of a profile's opening handshake, as typed.
 *
 * @param value may hold variables such as <code>${token}</code>
 * @param enabled whether it is sent
 * @param secret whether its value is kept out of the profile's file
 */
public record ProfileHeader(String name, String value, boolean enabled, boolean secret) {
    public ProfileHeader {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /** An enabled header, secret where its name says so. */
    public static ProfileHeader of(String name, String value) {
        return new ProfileHeader(name, value, true, Header.isSensitive(name));
    }

    /** For logs: without a secret's value. */
    @Override
    public String toString() {
        return name + ": " + (secret ? "(secret)" : value) + (enabled ? "" : " (off)");
    }
}
