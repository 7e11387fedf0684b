package app.sockeye.profile.option;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.message.FormMessage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packets that are sent when a connection has opened, as lines of JSON. */
public final class OpeningPackets {
    private static final String DIALECT = "dialect";
    private static final String FORM = "form";
    private static final String VALUES = "values";

    private OpeningPackets() {}

    /** The lines of packets. */
    public static String print(List<FormMessage> packets) {
        List<String> lines = new ArrayList<>();
        for (FormMessage packet : packets) {
            ObjectNode node =
                    JsonFile.newObject().put(DIALECT, packet.dialect()).put(FORM, packet.form());
            ObjectNode values = node.putObject(VALUES);
            packet.values().forEach(values::put);
            lines.add(node.toString());
        }
        return String.join("\n", lines);
    }

    /**
     * The packets of lines; empty lines count for nothing.
     *
     * @throws BrokenFileException where one is no packet
     */
    static List<FormMessage> read(String text) throws BrokenFileException {
        List<FormMessage> packets = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                packets.add(packet(JsonFile.parse(line.getBytes(StandardCharsets.UTF_8))));
            }
        }
        return packets;
    }

    private static FormMessage packet(ObjectNode node) throws BrokenFileException {
        ObjectNode typed = Fields.object(node, VALUES);
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, ?> value : typed.properties()) {
            values.put(value.getKey(), Fields.text(typed, value.getKey(), ""));
        }
        return new FormMessage(Fields.text(node, DIALECT, ""), Fields.text(node, FORM, ""), values);
    }

    /** What is wrong with lines, in a sentence. */
    static Optional<String> complaint(String text) {
        try {
            read(text);
            return Optional.empty();
        } catch (BrokenFileException e) {
            return Optional.of("Write one JSON object a line, with dialect, form and values. " + e.getMessage());
        }
    }
}
