package app.sockeye.profile;

import java.util.List;
import java.util.Objects;

/**
 * The headers that a folder or the workspace gives to the connections in it.
 *
 * @param folder the folder's name; empty for the workspace
 * @param headers in their order, those that are off included
 */
public record HeaderLayer(String folder, List<ProfileHeader> headers) {
    public HeaderLayer {
        Objects.requireNonNull(folder);
        headers = List.copyOf(headers);
    }

    /** A header where it comes from. */
    public record GivenHeader(ProfileHeader header, String folder) {}
}
