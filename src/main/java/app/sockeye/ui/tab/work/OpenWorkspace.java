package app.sockeye.ui.tab.work;

import app.sockeye.client.cookie.CookieJar;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.CookieOptions;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.cookie.CookieJars;
import app.sockeye.profile.environment.ChosenEnvironment;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.SavedFilters;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.template.TemplateSources;
import java.util.List;
import java.util.Objects;

/**
 * The workspace that the window shows.
 *
 * @param library its profiles
 * @param filters saved beside them
 * @param environments its named values
 * @param chosen which of the environments counts
 * @param cookies of each environment
 * @param builtIn what profiles may refer to besides the values
 */
public record OpenWorkspace(
        Library library,
        SavedFilters filters,
        Environments environments,
        ChosenEnvironment chosen,
        CookieJars cookies,
        Variables builtIn) {
    public OpenWorkspace {
        Objects.requireNonNull(library);
        Objects.requireNonNull(filters);
        Objects.requireNonNull(environments);
        Objects.requireNonNull(chosen);
        Objects.requireNonNull(cookies);
        Objects.requireNonNull(builtIn);
    }

    /** The options with the jar, where a profile wants cookies kept. */
    public ConnectOptions withCookies(ConnectOptions options, Profile profile, Surroundings around) {
        return ProfileCheck.inForce(profile, around).usesCookies()
                ? options.toBuilder().cookies(CookieOptions.of(jar())).build()
                : options;
    }

    /** The cookies of the chosen environment; blocks on the disk at first. */
    public CookieJar jar() {
        return cookies.of(
                library.root().path(), chosen.get().map(Environment::name).orElse(""));
    }

    /**
     * What lies around a profile, with the values that count now; one that is not saved has only what lies around all.
     *
     * @param own the values of the profile as it is typed
     */
    public Surroundings around(String profileId, List<NamedValue> own) {
        List<ProfileFolder> folders = library.root().foldersOf(profileId);
        return new Surroundings(
                ValueLookup.of(own, folders, chosen.get(), environments.list(), builtIn)
                        .with(new TemplateSources(library.root().path())),
                library.root().layersOf(profileId),
                library.root().headersOf(profileId),
                library.root().path());
    }
}
