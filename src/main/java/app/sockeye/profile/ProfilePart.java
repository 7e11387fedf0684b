package app.sockeye.profile;

/** What a {@link Profile} holds on one subject. There is one of each type, so that {@link Profile#with} can change it. */
public sealed interface ProfilePart permits ProfileTarget, ProfileRequest {}
