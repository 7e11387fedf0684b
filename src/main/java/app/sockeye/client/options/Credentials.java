package app.sockeye.client.options;

import java.util.Objects;

/**
 * A user name and password. They are sent only to the server or proxy they are meant for; {@code toString} hides the
 * password.
 *
 * @param user must not contain a colon for HTTP's Basic (RFC 7617 section 2)
 * @param password may be empty
 */
public record Credentials(String user, String password) {
    public Credentials {
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
    }

    /** Reads {@code user:password}, split at the first colon as curl does; without one the password is empty. */
    public static Credentials parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Credentials(text, "")
                : new Credentials(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return user + ":…";
    }
}
