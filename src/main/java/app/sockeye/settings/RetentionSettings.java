package app.sockeye.settings;

/**
 * The limits of disk space for recorded sessions.
 *
 * @param profileBytes of transcripts kept for each profile
 * @param totalBytes of the transcripts kept for all profiles together
 */
public record RetentionSettings(long profileBytes, long totalBytes) implements SettingsPart {
    /** A gigabyte for each profile, ten for all. */
    public static final RetentionSettings DEFAULT = new RetentionSettings(1_000_000_000, 10_000_000_000L);

    public RetentionSettings {
        if (profileBytes < 0 || totalBytes < 0) {
            throw new IllegalArgumentException("kept bytes " + profileBytes + " of " + totalBytes);
        }
    }

    /** The same with another limit for each profile. */
    public RetentionSettings withProfileBytes(long newLimit) {
        return new RetentionSettings(newLimit, totalBytes);
    }

    /** The same with another limit for all profiles together. */
    public RetentionSettings withTotalBytes(long newLimit) {
        return new RetentionSettings(profileBytes, newLimit);
    }
}
