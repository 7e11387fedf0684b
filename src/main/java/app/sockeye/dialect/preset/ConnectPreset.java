package app.sockeye.dialect.preset;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import java.util.List;

/**
 * A ready-made way to connect.
 *
 * @param key its name in commands: {@code mqtt5}
 * @param title what users choose: {@code MQTT 5}
 * @param help one line on it
 * @param inputs what has to be told; the first is the server's address in each
 */
public record ConnectPreset(String key, String title, String help, List<FormInput> inputs, Plan plan) {
    public ConnectPreset {
        inputs = List.copyOf(inputs);
    }

    /** Makes the connection of what was told. */
    @FunctionalInterface
    public interface Plan {
        /** @throws FormException where an input is wrong */
        ConnectPlan of(FilledForm told) throws FormException;
    }
}
