package app.sockeye.profile.option;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An option of a connection.
 *
 * @param key names it in the file; dots lead into objects, as in {@code tls.verify}
 * @param label its name for the user
 * @param help what it does, in a sentence
 * @param kind what its value may be
 * @param standard its value where nobody gives it one
 * @param condition when it counts at all; empty for always
 */
public record Option(
        String key, String label, String help, OptionKind kind, String standard, Optional<Condition> condition) {
    /**
     * An option counts only while another has one of some values.
     *
     * @param option the other
     */
    record Condition(Option option, Set<String> values) {}

    public Option {
        Objects.requireNonNull(key);
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(condition);
    }

    Option(String key, String label, String help, OptionKind kind, String standard) {
        this(key, label, help, kind, standard, Optional.empty());
    }

    /** The same, which counts only while another option has one of these values. */
    Option onlyWhere(Option other, String... values) {
        return new Option(key, label, help, kind, standard, Optional.of(new Condition(other, Set.of(values))));
    }

    /** Whether it counts with these values of options. */
    public boolean counts(OptionValues values) {
        return condition
                .filter(c -> !c.values.contains(values.text(c.option)) || !c.option.counts(values))
                .isEmpty();
    }

    static Option flag(String key, boolean standard, String label, String help) {
        return new Option(key, label, help, new OptionKind.Flag(), Boolean.toString(standard));
    }

    static Option number(String key, OptionKind.Number kind, long standard, String label, String help) {
        return new Option(key, label, help, kind, Long.toString(standard));
    }

    /** A choice whose first word is the default. */
    static Option choice(String key, OptionKind.Choice kind, String label, String help) {
        return new Option(key, label, help, kind, kind.words().get(0).word());
    }

    static Option text(String key, String prompt, String label, String help) {
        return new Option(key, label, help, new OptionKind.Text(prompt), "");
    }

    static Option text(String key, String prompt, String standard, String label, String help) {
        return new Option(key, label, help, new OptionKind.Text(prompt), standard);
    }

    static Option block(String key, String prompt, String label, String help) {
        return new Option(key, label, help, new OptionKind.Block(prompt), "");
    }

    static Option lines(String key, String prompt, String label, String help) {
        return new Option(key, label, help, new OptionKind.Lines(prompt), "");
    }

    static Option file(String key, String label, String help) {
        return new Option(key, label, help, new OptionKind.FileName(false), "");
    }

    static Option secret(String key, String prompt, String label, String help) {
        return new Option(key, label, help, new OptionKind.Secret(prompt), "");
    }

    /** Whether its value is kept out of the connection's file. */
    public boolean isSecret() {
        return kind instanceof OptionKind.Secret;
    }

    /** What is wrong with a typed value, in a sentence; empty for a right one. */
    public Optional<String> complaintAbout(String text) {
        return kind.complaintAbout(text);
    }

    @Override
    public String toString() {
        return key;
    }
}
