package app.sockeye.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A session on disk, as it was when it was listed.
 *
 * @param folder the folder of its transcript
 * @param profileId the profile it belongs to, which may be gone
 * @param url the first address connected to; empty if it is not known
 * @param otherUrls other addresses connected to, in the order of their first use; at most 20
 * @param name given by the user; empty for none
 * @param pinned whether the limits never remove it
 * @param bytes size on disk
 * @param protection whether it is encrypted; of one whose key is missing, addresses and name are not known
 * @param summary what happened in it; empty where that has not been looked up yet, see {@link SessionStore#summarise}
 */
public record KeptSession(
        Path folder,
        String profileId,
        String url,
        List<String> otherUrls,
        Instant started,
        String name,
        boolean pinned,
        long bytes,
        Protection protection,
        Optional<SessionSummary> summary) {

    /** Whether a session is encrypted. */
    public enum Protection {
        /** It is plain. */
        NONE,
        /** It is encrypted, and can be read. */
        ENCRYPTED,
        /** It is encrypted, and its key can't be had now. */
        LOCKED
    }

    public KeptSession {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(profileId);
        Objects.requireNonNull(url);
        otherUrls = List.copyOf(otherUrls);
        Objects.requireNonNull(started);
        Objects.requireNonNull(name);
        Objects.requireNonNull(protection);
        Objects.requireNonNull(summary);
    }

    /** Identifies it among all recorded sessions, for {@link SessionStore#findAt}. */
    public String place() {
        return folder.getParent().getFileName() + "/" + folder.getFileName();
    }

    /** Whether it is still being recorded, here or in another process. */
    public boolean isLive() {
        return summary.filter(s -> s.state() == SessionSummary.State.RECORDING).isPresent();
    }

    /** Whether the program ended before it closed the recording. */
    public boolean isCut() {
        return summary.filter(s -> s.state() == SessionSummary.State.CUT).isPresent();
    }

    /** Whether its recording does not tell how the connection ended. */
    public boolean isPartial() {
        return summary.filter(s -> s.state() == SessionSummary.State.PARTIAL).isPresent();
    }

    /** Whether its summary is known and says that nothing was recorded. */
    public boolean isEmpty() {
        return summary.filter(s -> s.entries() == 0).isPresent();
    }

    /** The user's name for it, else its address. */
    public String title() {
        return name.isEmpty() ? url : name;
    }

    KeptSession with(SessionSummary newSummary) {
        return new KeptSession(
                folder, profileId, url, otherUrls, started, name, pinned, bytes, protection, Optional.of(newSummary));
    }
}
