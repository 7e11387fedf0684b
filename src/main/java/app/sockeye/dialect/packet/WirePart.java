package app.sockeye.dialect.packet;

/**
 * A part of a packet as it stands on the wire: characters of a text, bytes or single bits.
 *
 * @param label what it is: {@code namespace}, {@code QoS}
 * @param value as shown: the characters, or the number
 * @param firstBit where it begins in the packet's bytes, in bits, counted from 0; a whole byte is 8 bits
 * @param bits its length in bits
 * @param meaning a sentence on it; may be empty
 */
public record WirePart(String label, String value, long firstBit, long bits, String meaning) {

    /** A part of whole bytes. */
    public static WirePart bytes(String label, String value, long firstByte, long count) {
        return new WirePart(label, value, firstByte * 8, count * 8, "");
    }
}
