package app.sockeye.settings;

/**
 * How sessions are recorded, and the limits of their disk space.
 *
 * @param profileBytes of transcripts kept for each profile
 * @param totalBytes of the transcripts kept for all profiles together
 * @param encrypt whether new ones are encrypted
 */
public record RetentionSettings(long profileBytes, long totalBytes, boolean encrypt) implements SettingsPart {
    /** A gigabyte for each profile, ten for all, and plain. */
    public static final RetentionSettings DEFAULT = new RetentionSettings(1_000_000_000, 10_000_000_000L, false);

    public RetentionSettings {
        if (profileBytes < 0 || totalBytes < 0) {
            throw new IllegalArgumentException("kept bytes " + profileBytes + " of " + totalBytes);
        }
    }

    /** The same with another limit for each profile. */
    public RetentionSettings withProfileBytes(long newLimit) {
        return new RetentionSettings(newLimit, totalBytes, encrypt);
    }

    /** The same with another limit for all profiles together. */
    public RetentionSettings withTotalBytes(long newLimit) {
        return new RetentionSettings(profileBytes, newLimit, encrypt);
    }

    /** The same with new sessions encrypted or not. */
    public RetentionSettings withEncrypt(boolean newEncrypt) {
        return new RetentionSettings(profileBytes, totalBytes, newEncrypt);
    }
}
