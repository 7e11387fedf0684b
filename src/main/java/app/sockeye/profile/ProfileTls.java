package app.sockeye.profile;

/**
 * How the server of a profile is known.
 *
 * @param verify whether certificate chain and host name are checked
 */
public record ProfileTls(boolean verify) {
    /** Checked. */
    public static final ProfileTls DEFAULT = new ProfileTls(true);
}
