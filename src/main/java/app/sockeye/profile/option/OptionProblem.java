package app.sockeye.profile.option;

import java.util.Objects;

/**
 * What is wrong with an option's value.
 *
 * @param sentence for the user; never shows the value of a secret
 */
public record OptionProblem(Option option, String sentence) {
    public OptionProblem {
        Objects.requireNonNull(option);
        Objects.requireNonNull(sentence);
    }
}
