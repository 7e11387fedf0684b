package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.PayloadException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The message and enum types of a {@code .proto} file or a descriptor set. */
public final class ProtoSchema {
    private final Map<String, Map<Integer, ProtoField>> messages;
    private final Map<String, Map<Integer, String>> enums;

    ProtoSchema(Map<String, Map<Integer, ProtoField>> messages, Map<String, Map<Integer, String>> enums) {
        this.messages = Map.copyOf(messages);
        this.enums = Map.copyOf(enums);
    }

    /**
     * Reads a descriptor set, as {@code protoc --include_imports --descriptor_set_out} writes it.
     *
     * @throws PayloadException if the bytes are none, or hold no message type
     */
    public static ProtoSchema parse(byte[] descriptorSet) throws PayloadException {
        return DescriptorReader.read(descriptorSet);
    }

    /**
     * Reads a {@code .proto} file by itself; of types that it imports the bytes are shown.
     *
     * @throws PayloadException if it can't be read, or defines no message type; its offset is a character
     */
    public static ProtoSchema parse(String proto) throws PayloadException {
        return ProtoParser.parse(proto);
    }

    /** The names of all message types, with their packages, in alphabetical order. */
    public List<String> messageNames() {
        return List.copyOf(new TreeSet<>(messages.keySet()));
    }

    boolean hasMessage(String name) {
        return messages.containsKey(name);
    }

    Optional<ProtoField> field(String message, long number) {
        return Optional.ofNullable(messages.getOrDefault(message, Map.of()).get((int) number));
    }

    /** The name of an enum's value; empty for one that the schema has not. */
    Optional<String> enumName(String type, long number) {
        return Optional.ofNullable(enums.getOrDefault(type, Map.of()).get((int) number));
    }
}
