package app.sockeye.profile;

import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.value.NamedValue;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A saved connection, as the user typed it: its URL may be incomplete, and URL, header values and subprotocols may hold
 * variables. {@link ProfileCheck} turns it into options to connect with.
 *
 * @param id never changes; lower-case letters, digits and hyphens, at most 64, so that it can name files
 * @param target where it connects to
 * @param request what its opening handshake asks for
 * @param options the values it gives to options; those it does not mention have the value of what lies around
 * @param values what its texts may refer to by name, before what lies around
 */
public record Profile(
        String id,
        String name,
        ProfileTarget target,
        ProfileRequest request,
        OptionValues options,
        List<NamedValue> values) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

    public Profile {
        if (!isId(id)) {
            throw new IllegalArgumentException("An id must have 1 to 64 characters of a-z, 0-9 and '-'.");
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(target);
        Objects.requireNonNull(request);
        Objects.requireNonNull(options);
        values = List.copyOf(values);
    }

    /** One without values of its own. */
    public Profile(String id, String name, ProfileTarget target, ProfileRequest request, OptionValues options) {
        this(id, name, target, request, options, List.of());
    }

    /** A profile with a new id and defaults for everything but name and URL. */
    public static Profile create(String name, String url) {
        return new Profile(newId(), name, new ProfileTarget(url), ProfileRequest.DEFAULT, OptionValues.NONE);
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The same with another id. */
    public Profile withId(String newId) {
        return new Profile(newId, name, target, request, options, values);
    }

    /** The same with another name. */
    public Profile withName(String newName) {
        return new Profile(id, newName, target, request, options, values);
    }

    /** The same with one part replaced. */
    public Profile with(ProfilePart changed) {
        return new Profile(
                id,
                name,
                changed instanceof ProfileTarget part ? part : target,
                changed instanceof ProfileRequest part ? part : request,
                options,
                values);
    }

    /** The same with other values of options. */
    public Profile withOptions(OptionValues newOptions) {
        return new Profile(id, name, target, request, newOptions, values);
    }

    /** The same with other values of its own. */
    public Profile withValues(List<NamedValue> newValues) {
        return new Profile(id, name, target, request, options, newValues);
    }

    /** The same with another URL. */
    public Profile withUrl(String newUrl) {
        return with(target.withUrl(newUrl));
    }

    /** The same with other headers. */
    public Profile withHeaders(List<ProfileHeader> newHeaders) {
        return with(request.withHeaders(newHeaders));
    }

    /** The same with other subprotocols. */
    public Profile withSubprotocols(List<String> newSubprotocols) {
        return with(request.withSubprotocols(newSubprotocols));
    }
}
