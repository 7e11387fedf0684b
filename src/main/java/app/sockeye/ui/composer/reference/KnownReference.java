package app.sockeye.ui.composer.reference;

import java.util.Objects;

/**
 * Something that a reference can name.
 *
 * @param name between the braces, such as {@code user}, {@code secret:token} or {@code last:$.id}
 * @param value as it may be shown: secrets masked
 * @param source where it comes from, in a few words
 */
public record KnownReference(String name, String value, String source) {
    public KnownReference {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
        Objects.requireNonNull(source);
    }
}
