package app.sockeye.template;

import java.util.Objects;

/**
 * A function as completion shows it.
 *
 * @param name before the colon
 * @param example a whole reference
 * @param help one line that says what it gives
 * @param alone whether it can be written without an argument
 * @param stable whether it gives the same for the same argument as long as the program runs
 */
public record TemplateFunction(String name, String example, String help, boolean alone, boolean stable) {
    public TemplateFunction {
        Objects.requireNonNull(name);
        Objects.requireNonNull(example);
        Objects.requireNonNull(help);
    }
}
