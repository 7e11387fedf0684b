package app.sockeye.profile.option;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The values that a connection, a folder or the workspace gives to options, as typed, right or wrong. An option without
 * one has the value of what lies around, and in the end its default.
 *
 * @param byKey values by the keys of their options
 */
public record OptionValues(SortedMap<String, String> byKey) {
    /** No values. */
    public static final OptionValues NONE = new OptionValues(new TreeMap<>());

    public OptionValues {
        byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    /** The value given to an option; empty where there is none. */
    public Optional<String> own(Option option) {
        return Optional.ofNullable(byKey.get(option.key()));
    }

    /** The value given to an option, else its default. */
    public String text(Option option) {
        return own(option).orElse(option.standard());
    }

    /** Whether the option is on. */
    public boolean flag(Option option) {
        return Boolean.parseBoolean(text(option));
    }

    /** The same with a value for an option. */
    public OptionValues with(Option option, String text) {
        SortedMap<String, String> changed = new TreeMap<>(byKey);
        changed.put(option.key(), text);
        return new OptionValues(changed);
    }

    /** The same without a value for an option. */
    public OptionValues without(Option option) {
        SortedMap<String, String> changed = new TreeMap<>(byKey);
        changed.remove(option.key());
        return new OptionValues(changed);
    }

    /** These values, and those of what lies around for options that have none here. */
    public OptionValues over(OptionValues around) {
        SortedMap<String, String> all = new TreeMap<>(around.byKey);
        all.putAll(byKey);
        return new OptionValues(all);
    }

    /** The options that are given a value. */
    public Set<Option> options() {
        return OptionSection.all().filter(o -> byKey.containsKey(o.key())).collect(Collectors.toUnmodifiableSet());
    }

    /** The secrets among the values, by their options' keys; an empty one and one that only refers to a secret are none. */
    public Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>();
        OptionSection.all().filter(Option::isSecret).forEach(option -> own(option)
                .filter(text -> !text.isEmpty() && !text.contains("${"))
                .ifPresent(text -> secrets.put(option.key(), text)));
        return secrets;
    }

    /** Names the options only, as values may be secret. */
    @Override
    public String toString() {
        return byKey.keySet().toString();
    }
}
