package app.sockeye.dialect.packet;

/**
 * A kind of packet of a dialect.
 *
 * @param key its name in queries, lower case: {@code publish}
 * @param label its name in rows: {@code Publish}
 * @param role what it is for
 */
public record PacketType(String key, String label, PacketRole role) {
    /** What could not be read. */
    public static final PacketType UNREADABLE =
            new PacketType("unreadable", ReadingTexts.UNREADABLE, PacketRole.UNREADABLE);

    /** A type for packets that carry what users talk about. */
    public static PacketType of(String key, String label) {
        return new PacketType(key, label, PacketRole.CONTENT);
    }

    /**
     * A packet that stands for bytes that are none of the dialect's.
     *
     * @param sentence why they can't be read
     */
    public static Packet unreadable(long number, String sentence) {
        return new Packet(UNREADABLE, "", PairKey.NONE, number, PacketContent.line(sentence));
    }
}
