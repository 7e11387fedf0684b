package app.sockeye.profile.environment;

import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.variable.FunctionUse;
import app.sockeye.profile.variable.VariableProblem;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.template.TemplateSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks names up in layers of values, the nearest first, and then among the built-in ones. Values may refer to others,
 * at most {@value #DEEPEST} deep. Immutable, any thread; waits only for files that functions name.
 */
public final class ValueLookup implements Variables {
    /** How deep references may lie in values. */
    public static final int DEEPEST = 16;
    /** The most characters that a text may become. */
    public static final int LONGEST = 1 << 20;

    private final List<ValueLayer> layers;
    private final Variables builtIn;
    private final FunctionUse use;
    private final TemplateSources sources;

    /**
     * @param layers the nearest first: the session's, the connection's, those of its folders from inside out, the
     *     chosen environment, the workspace's
     * @param builtIn the playground and the secrets; their values refer to nothing
     */
    public ValueLookup(List<ValueLayer> layers, Variables builtIn) {
        this(layers, builtIn, FunctionUse.CALLED, new TemplateSources());
    }

    private ValueLookup(List<ValueLayer> layers, Variables builtIn, FunctionUse use, TemplateSources sources) {
        this.layers = List.copyOf(layers);
        this.builtIn = builtIn;
        this.use = use;
        this.sources = sources;
    }

    /**
     * The lookup of a saved connection.
     *
     * @param own the connection's
     * @param folders that it lies in, from inside out; the workspace itself may be the last
     * @param chosen the environment
     * @param list has the values of the workspace
     */
    public static ValueLookup of(
            List<NamedValue> own,
            List<ProfileFolder> folders,
            Optional<Environment> chosen,
            EnvironmentList list,
            Variables builtIn) {
        List<ValueLayer> layers = new ArrayList<>();
        layers.add(new ValueLayer(ValueSource.CONNECTION, own));
        folders.forEach(folder -> layers.add(new ValueLayer(ValueSource.folder(folder.name()), folder.values())));
        chosen.ifPresent(environment -> layers.add(ValueLayer.of(environment)));
        layers.add(new ValueLayer(ValueSource.WORKSPACE, list.workspace()));
        return new ValueLookup(layers, builtIn);
    }

    /** The same with a layer that is nearer than all others. */
    public ValueLookup with(ValueLayer nearest) {
        return new ValueLookup(
                Stream.concat(Stream.of(nearest), layers.stream()).toList(), builtIn, use, sources);
    }

    /** The same with functions that read from these sources. */
    public ValueLookup with(TemplateSources others) {
        return new ValueLookup(layers, builtIn, use, others);
    }

    @Override
    public ValueLookup with(FunctionUse other) {
        return new ValueLookup(layers, builtIn, other, sources);
    }

    @Override
    public Optional<String> inPlaceOf(String function, String written) {
        return use.inPlaceOf(function, written);
    }

    @Override
    public TemplateSources sources() {
        return sources;
    }

    /** All names that have a value here, the nearest values first; the built-in ones are not among them. */
    public List<FoundValue> all() {
        return layers.stream()
                .flatMap(layer -> layer.all().stream())
                .collect(Collectors.toMap(FoundValue::name, found -> found, (near, far) -> near, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The nearest value of a name, as typed; a built-in one as it is. */
    public Optional<FoundValue> find(String name) {
        return layers.stream()
                .flatMap(layer -> layer.find(name).stream())
                .findFirst()
                .or(() -> builtIn.value(name).map(value -> new FoundValue(name, value, ValueSource.BUILT_IN)));
    }

    /** A name's value with all references in it replaced; empty where that is not possible. */
    @Override
    public Optional<String> value(String name) {
        ResolvedText resolved = new Expansion(this).ofName(name);
        return resolved.problems().isEmpty() ? Optional.of(resolved.text()) : Optional.empty();
    }

    @Override
    public String resolve(String text) {
        return resolved(text).text();
    }

    /** Replaces all references in a text, also those in values. May read files. */
    public ResolvedText resolved(String text) {
        return new Expansion(this).of(text);
    }

    @Override
    public ValueLookup masked() {
        return new ValueLookup(layers, builtIn.masked(), FunctionUse.WRITTEN, sources);
    }

    @Override
    public Optional<VariableProblem> firstProblem(String text) {
        return resolved(text).problems().stream().findFirst();
    }

    @Override
    public Set<String> secretsIn(String text) {
        return resolved(text).secrets();
    }
}
