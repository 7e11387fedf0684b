package app.sockeye.dialect.packet;

import java.util.List;

/**
 * A field of a packet.
 *
 * @param name as the dialect's specification has it, in words: {@code Reason code}
 * @param value as text: numbers keep all their digits
 * @param meaning a sentence on what the value means; empty if it speaks for itself
 * @param children of a group of fields
 */
public record PacketField(String name, String value, String meaning, List<PacketField> children) {
    public PacketField {
        children = List.copyOf(children);
    }

    /** A field that speaks for itself. */
    public PacketField(String name, String value) {
        this(name, value, "", List.of());
    }

    /** A field with a sentence. */
    public PacketField(String name, String value, String meaning) {
        this(name, value, meaning, List.of());
    }
}
