package app.sockeye.profile.library;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileRequest;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Two edits of one profile brought together, where they changed different things. */
final class ProfileMerge {
    private final Profile base;
    private final Profile mine;
    private final Profile theirs;
    private boolean conflict;

    private ProfileMerge(Profile base, Profile mine, Profile theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** Both edits in one; empty where they changed the same thing differently. */
    static Optional<Profile> of(Profile base, Profile mine, Profile theirs) {
        ProfileMerge merge = new ProfileMerge(base, mine, theirs);
        Profile merged = merge.merged();
        return merge.conflict ? Optional.empty() : Optional.of(merged);
    }

    private Profile merged() {
        return new Profile(
                theirs.id(),
                pick(Profile::name),
                pick(Profile::target),
                new ProfileRequest(pick(profile -> profile.request().headers()), pick(profile -> profile.request()
                        .subprotocols())),
                options(),
                pick(Profile::values));
    }

    /** Each option for itself. */
    private OptionValues options() {
        OptionValues merged = OptionValues.NONE;
        for (Option option : OptionSection.all().toList()) {
            Optional<String> value = pick(profile -> profile.options().own(option));
            merged = value.isPresent() ? merged.with(option, value.get()) : merged;
        }
        return merged;
    }

    private <T> T pick(Function<Profile, T> part) {
        T mineNow = part.apply(mine);
        T theirsNow = part.apply(theirs);
        boolean mineChanged = !Objects.equals(mineNow, part.apply(base));
        boolean theirsChanged = !Objects.equals(theirsNow, part.apply(base));
        conflict |= mineChanged && theirsChanged && !Objects.equals(mineNow, theirsNow);
        return mineChanged ? mineNow : theirsNow;
    }
}
