package app.sockeye.dialect.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reason code (MQTT 5 section 2.4): why a packet was answered as it was.
 *
 * @param code from 0 to 255; 128 and more tell of a failure
 * @param name as the specification has it
 * @param meaning a sentence
 * @param packets the packets that may have it
 */
record MqttReason(int code, String name, String meaning, List<MqttType> packets) {
    /** The lowest code that tells of a failure. */
    static final int FAILURE = 0x80;

    /** The name and the sentence of a code in a packet. */
    static MqttReason of(MqttType packet, int code, boolean five) {
        if (!five) {
            return MqttReasonTable.OLD.stream()
                    .filter(reason -> reason.code == code && reason.packets.contains(packet))
                    .findFirst()
                    .orElseGet(() -> unknown(code));
        }
        Optional<MqttReason> own =
                of(packet).stream().filter(reason -> reason.code == code).findFirst();
        return own.or(() -> MqttReasonTable.FIVE.stream()
                        .filter(reason -> reason.code == code)
                        .findFirst()
                        .map(reason -> new MqttReason(code, reason.name, MqttTexts.REASON_ELSEWHERE, List.of())))
                .orElseGet(() -> unknown(code));
    }

    private static MqttReason unknown(int code) {
        return new MqttReason(code, MqttTexts.unknownReason(hex(code)), "", List.of());
    }

    /** The codes of MQTT 5 that a packet may have, in ascending order. */
    static List<MqttReason> of(MqttType packet) {
        List<MqttReason> found = new ArrayList<>();
        for (MqttReason reason : MqttReasonTable.FIVE) {
            if (reason.packets.contains(packet)) {
                found.add(reason);
            }
        }
        return found;
    }

    /** As a choice of a form: {@code 0x87 Not authorized}. */
    String choice() {
        return hex(code) + " " + name;
    }

    /** A byte in hexadecimal: {@code 0x87}. */
    static String hex(int code) {
        return String.format(Locale.ROOT, "0x%02X", code);
    }
}
