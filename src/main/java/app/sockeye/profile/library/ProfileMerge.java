package app.sockeye.profile.library;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileRequest;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import java.util.Optional;

/** Two edits of one profile brought together, where they changed different things. */
final class ProfileMerge {
    private final ThreeWay<Profile> edits;

    private ProfileMerge(ThreeWay<Profile> edits) {
        this.edits = edits;
    }

    /** Both edits in one; empty where they changed the same thing differently. */
    static Optional<Profile> of(Profile base, Profile mine, Profile theirs) {
        ThreeWay<Profile> edits = new ThreeWay<>(base, mine, theirs);
        Profile merged = new ProfileMerge(edits).merged();
        return edits.hasConflict() ? Optional.empty() : Optional.of(merged);
    }

    private Profile merged() {
        return new Profile(
                edits.pick(Profile::id),
                edits.pick(Profile::name),
                edits.pick(Profile::target),
                new ProfileRequest(
                        edits.pick(profile -> profile.request().headers()),
                        edits.pick(profile -> profile.request().subprotocols())),
                options(),
                edits.pick(Profile::values));
    }

    /** Each option for itself. */
    private OptionValues options() {
        OptionValues merged = OptionValues.NONE;
        for (Option option : OptionSection.all().toList()) {
            Optional<String> value = edits.pick(profile -> profile.options().own(option));
            merged = value.isPresent() ? merged.with(option, value.get()) : merged;
        }
        return merged;
    }
}
