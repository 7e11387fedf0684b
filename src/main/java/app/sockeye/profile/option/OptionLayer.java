package app.sockeye.profile.option;

import java.util.Objects;

/**
 * The values that a folder or the workspace gives to the options of the connections in it.
 *
 * @param folder the folder's name; empty for the workspace
 */
public record OptionLayer(String folder, OptionValues values) {
    public OptionLayer {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(values);
    }
}
