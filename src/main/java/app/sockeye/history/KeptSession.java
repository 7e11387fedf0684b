package app.sockeye.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A session on disk, as it was when it was listed.
 *
 * @param folder its transcript's
 * @param profileId the profile it belongs to, which may be gone
 * @param url what was connected to; empty where that is not known
 * @param otherUrls what else was connected to, in the order of the first time; at most 20
 * @param name given by the user; empty for none
 * @param pinned whether no limit removes it
 * @param bytes on disk
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
        Optional<SessionSummary> summary) {
    public KeptSession {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(profileId);
        Objects.requireNonNull(url);
        otherUrls = List.copyOf(otherUrls);
        Objects.requireNonNull(started);
        Objects.requireNonNull(name);
        Objects.requireNonNull(summary);
    }

    /** Names it among all that are kept, for {@link SessionStore#findAt}. */
    public String place() {
        return folder.getParent().getFileName() + "/" + folder.getFileName();
    }

    /** Whether it is still being recorded, here or in another process. */
    public boolean isLive() {
        return summary.filter(s -> s.state() == SessionSummary.State.RECORDING).isPresent();
    }

    /** Whether the program that recorded it ended first. */
    public boolean isCut() {
        return summary.filter(s -> s.state() == SessionSummary.State.CUT).isPresent();
    }

    /** Whether its recording ended while the connection was open, as far as it tells. */
    public boolean isPartial() {
        return summary.filter(s -> s.state() == SessionSummary.State.PARTIAL).isPresent();
    }

    /** Whether it is known that nothing was recorded. */
    public boolean isEmpty() {
        return summary.filter(s -> s.entries() == 0).isPresent();
    }

    /** The user's name for it, else its address. */
    public String title() {
        return name.isEmpty() ? url : name;
    }

    KeptSession with(SessionSummary newSummary) {
        return new KeptSession(
                folder, profileId, url, otherUrls, started, name, pinned, bytes, Optional.of(newSummary));
    }
}
