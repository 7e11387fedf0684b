package app.sockeye.ui.tab;

import app.sockeye.profile.Library;
import app.sockeye.profile.SavedFilters;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.Variables;
import java.util.Objects;

/**
 * The workspace that the window shows.
 *
 * @param library its profiles
 * @param filters saved beside them
 * @param variables what profiles may refer to
 */
public record OpenWorkspace(Library library, SavedFilters filters, Variables variables) {
    public OpenWorkspace {
        Objects.requireNonNull(library);
        Objects.requireNonNull(filters);
        Objects.requireNonNull(variables);
    }

    /** What lies around a profile; one that is not saved has only what lies around all. */
    Surroundings around(String profileId) {
        return new Surroundings(
                variables, library.root().layersOf(profileId), library.root().path());
    }
}
