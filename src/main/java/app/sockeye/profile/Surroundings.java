package app.sockeye.profile;

import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionLayer;
import app.sockeye.profile.option.OptionValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What lies around a connection and counts for it, too.
 *
 * @param variables what its texts may refer to
 * @param layers the values that its folders and the workspace give to options, the nearest first
 * @param folder where relative names of files start
 */
public record Surroundings(Variables variables, List<OptionLayer> layers, Path folder) {
    public Surroundings {
        Objects.requireNonNull(variables);
        layers = List.copyOf(layers);
        Objects.requireNonNull(folder);
    }

    /** Variables alone; names of files start where the program was started. */
    public static Surroundings of(Variables variables) {
        return new Surroundings(variables, List.of(), Path.of(""));
    }

    /** The values of options, of all layers. */
    public OptionValues options() {
        OptionValues all = OptionValues.NONE;
        for (OptionLayer layer : layers) {
            all = all.over(layer.values());
        }
        return all;
    }

    /** Where an option has its value from, unless the connection gives it one; empty for its default. */
    public Optional<OptionLayer> source(Option option) {
        return layers.stream()
                .filter(layer -> layer.values().own(option).isPresent())
                .findFirst();
    }
}
