package app.sockeye.profile;

import app.sockeye.profile.HeaderLayer.GivenHeader;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionLayer;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.variable.Variables;
import app.sockeye.protocol.Header;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies around a connection and counts for it, too.
 *
 * @param variables what its texts may refer to
 * @param layers the values that its folders and the workspace give to options, the nearest first
 * @param headers that its folders and the workspace give it, the nearest first
 * @param folder where relative names of files start
 */
public record Surroundings(Variables variables, List<OptionLayer> layers, List<HeaderLayer> headers, Path folder) {
    public Surroundings {
        Objects.requireNonNull(variables);
        layers = List.copyOf(layers);
        headers = List.copyOf(headers);
        Objects.requireNonNull(folder);
    }

    /** The same with other variables. */
    Surroundings with(Variables others) {
        return new Surroundings(others, layers, headers, folder);
    }

    /** Without headers. */
    public Surroundings(Variables variables, List<OptionLayer> layers, Path folder) {
        this(variables, layers, List.of(), folder);
    }

    /** Variables alone; names of files start where the program was started. */
    public static Surroundings of(Variables variables) {
        return new Surroundings(variables, List.of(), Path.of(""));
    }

    /**
     * The headers that a connection has from around it, in the order they are sent in before its own: those of the
     * workspace first. One of the same name that is nearer, even one that is off, takes the place of those further away.
     *
     * @param own the connection's own headers
     */
    public List<GivenHeader> inherited(List<ProfileHeader> own) {
        List<GivenHeader> inherited = new ArrayList<>();
        Set<String> nearer = names(own);
        for (HeaderLayer layer : headers) {
            List<GivenHeader> here = layer.headers().stream()
                    .filter(header -> !nearer.contains(name(header)))
                    .map(header -> new GivenHeader(header, layer.folder()))
                    .toList();
            inherited.addAll(0, here);
            nearer.addAll(names(layer.headers()));
        }
        return inherited;
    }

    /** The headers of a connection in the order they are sent in: those from around it, then its own. */
    public List<ProfileHeader> over(List<ProfileHeader> own) {
        return Stream.concat(inherited(own).stream().map(GivenHeader::header), own.stream())
                .toList();
    }

    private static Set<String> names(List<ProfileHeader> headers) {
        return headers.stream().map(Surroundings::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static String name(ProfileHeader header) {
        return Header.canonicalName(header.name().strip());
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
