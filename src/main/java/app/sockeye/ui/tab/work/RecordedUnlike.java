package app.sockeye.ui.tab.work;

/** How a tab's session is recorded where a new one would be recorded in another way, so that it is not continued. */
public enum RecordedUnlike {
    /** On the disk, where nothing is to be there any more. */
    ON_DISK,
    /** In memory only, where the disk is to be used. */
    PRIVATE,
    /** In plain form, where recordings are to be encrypted. */
    PLAIN
}
