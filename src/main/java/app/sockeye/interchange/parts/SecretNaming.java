package app.sockeye.interchange.parts;

import java.util.regex.Pattern;

/** Tells by a value's name that it is a secret, as few tools mark secrets as such. */
public final class SecretNaming {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?:token|secret|password|passwd|pwd|passphrase|credential|(?:api|private|access)[-_. ]?key|jwt)");

    private SecretNaming() {}

    /** Whether a value with this name is a secret unless the file says otherwise. */
    public static boolean isSecret(String name) {
        return SECRET.matcher(name).find();
    }
}
