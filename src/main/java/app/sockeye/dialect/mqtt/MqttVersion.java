package app.sockeye.dialect.mqtt;

/** A version of MQTT. */
enum MqttVersion {
    V31("MQTT 3.1", 3),
    V311("MQTT 3.1.1", 4),
    V5("MQTT 5", 5);

    private final String title;
    private final int level;

    MqttVersion(String title, int level) {
        this.title = title;
        this.level = level;
    }

    /** That of a CONNECT's protocol level; bits above those of the number are for bridges. */
    static MqttVersion of(int level) {
        return switch (level & 0x7F) {
            case 3 -> V31;
            case 5 -> V5;
            default -> V311;
        };
    }

    /** As users call it. */
    String title() {
        return title;
    }

    /** The protocol level in CONNECT. */
    int level() {
        return level;
    }

    /** Whether it has properties and reason codes. */
    boolean isFive() {
        return this == V5;
    }
}
