package app.sockeye.profile.unsaved;

import app.sockeye.profile.Profile;
import app.sockeye.profile.secret.SecretStore;

/**
 * A profile that was typed but not saved.
 *
 * @param base as it was when the edit began: what the library needs to bring two edits together
 * @param typed as typed over it, with the same id
 */
public record UnsavedProfile(Profile base, Profile typed) {
    public UnsavedProfile {
        if (!base.id().equals(typed.id())) {
            throw new IllegalArgumentException("two profiles: " + base.id() + ", " + typed.id());
        }
    }

    /** The id under which the profile is stored. */
    public String id() {
        return base.id();
    }

    /** The same with another id. */
    public UnsavedProfile withId(String newId) {
        return new UnsavedProfile(base.withId(newId), typed.withId(newId));
    }

    /** Whether secrets were typed that the saved profile doesn't have. */
    public boolean hasTypedSecrets() {
        return !SecretStore.of(base)
                .entrySet()
                .containsAll(SecretStore.of(typed).entrySet());
    }
}
