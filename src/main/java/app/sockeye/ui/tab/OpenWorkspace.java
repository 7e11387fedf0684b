package app.sockeye.ui.tab;

import app.sockeye.profile.Library;
import app.sockeye.profile.SavedFilters;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.Variables;
import app.sockeye.profile.environment.ChosenEnvironment;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.environment.ValueLayer;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.environment.ValueSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The workspace that the window shows.
 *
 * @param library its profiles
 * @param filters saved beside them
 * @param environments its named values
 * @param chosen which of the environments counts
 * @param builtIn what profiles may refer to besides the values
 */
public record OpenWorkspace(
        Library library,
        SavedFilters filters,
        Environments environments,
        ChosenEnvironment chosen,
        Variables builtIn) {
    public OpenWorkspace {
        Objects.requireNonNull(library);
        Objects.requireNonNull(filters);
        Objects.requireNonNull(environments);
        Objects.requireNonNull(chosen);
        Objects.requireNonNull(builtIn);
    }

    /**
     * What lies around a profile, with the values that count now; one that is not saved has only what lies around all.
     */
    Surroundings around(String profileId) {
        return new Surroundings(
                values(), library.root().layersOf(profileId), library.root().path());
    }

    /** Looks names up in the chosen environment first. */
    private ValueLookup values() {
        List<ValueLayer> layers = new ArrayList<>();
        chosen.get().map(ValueLayer::of).ifPresent(layers::add);
        layers.add(new ValueLayer(ValueSource.WORKSPACE, environments.list().workspace()));
        return new ValueLookup(layers, builtIn);
    }
}
