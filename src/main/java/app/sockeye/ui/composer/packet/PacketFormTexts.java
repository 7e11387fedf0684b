package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.form.InputKind;

/** What the form of a packet says. */
final class PacketFormTexts {
    static final String FORM = "Packet";
    static final String ON_THE_WIRE = "On the wire";
    static final String ON_THE_WIRE_TIP = "What will be sent, with the values of now";
    static final String SENT = "Packets sent";
    static final String NOTHING_SENT = "Nothing sent yet";
    static final String CLEAR_SENT = "Clear history";
    static final String ADD = "Add";
    static final String REMOVE = "Remove";
    static final String DONE = "Done";
    static final String CANCEL = "Cancel";
    static final String NAME = "Name";
    static final String VALUE = "Value";
    static final String DUTIES = "Sent by Sockeye";
    static final String DUTIES_TIP = "What keeps the connection alive; switch it off to see how the server takes it";

    /** Number of characters in a line of a menu's item. */
    private static final int LINE = 60;

    private PacketFormTexts() {}

    /** What an empty input shows. */
    static String prompt(InputKind kind) {
        return switch (kind) {
            case JSON, JSON_LIST -> "JSON";
            case BYTES -> "Text, or hex:, base64:, file:, as cbor:";
            case NUMBER -> "Number";
            default -> "";
        };
    }

    /** The name of one value of a list, for a screen reader. */
    static String item(String label, int index) {
        return label + " " + (index + 1);
    }

    /** A duty and what happens without it. */
    static String duty(String label, String consequence) {
        StringBuilder text = new StringBuilder(label).append('\n');
        int line = 0;
        for (String word : consequence.split(" ")) {
            boolean full = line > 0 && line + word.length() > LINE;
            text.append(full ? "\n" : line == 0 ? "" : " ").append(word);
            line = full ? word.length() : line + word.length() + 1;
        }
        return text.toString();
    }
}
