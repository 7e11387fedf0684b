package app.sockeye.profile.library;

import app.sockeye.profile.Profile;
import app.sockeye.profile.message.SavedMessage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * A profile that has no file yet.
 *
 * @param folders the names of the folders that it shall lie in, from the outermost
 * @param messages saved in it
 * @param more what its file holds besides, by keys that no profile has
 */
public record NewProfile(List<String> folders, Profile profile, List<SavedMessage> messages, ObjectNode more) {
    public NewProfile {
        folders = List.copyOf(folders);
        Objects.requireNonNull(profile);
        messages = List.copyOf(messages);
        Objects.requireNonNull(more);
    }
}
