package app.sockeye.dialect.form;

import java.util.List;

/**
 * A form for one kind of packet.
 *
 * @param key its name in files and commands: {@code event}
 * @param label what users choose: {@code Event}
 * @param verb what the button says: {@code Emit}
 * @param inputs from the most important to the rarest
 */
public record PacketForm(String key, String label, String verb, List<FormInput> inputs) {
    public PacketForm {
        inputs = List.copyOf(inputs);
    }
}
