package app.sockeye.dialect.mqtt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The topics that a peer gave a number (MQTT 5 section 3.3.2.3.4); of too many, those unused for longest go. */
final class MqttAliases {
    private static final int MOST = 2048;
    /** Number of characters of all topics. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private Map<Long, String> topics = Map.of();
    private int characters;
    /** Whether a copy reads the same map. */
    private boolean shared = true;

    /** The topic of a packet, by its alias where it has no other; learns a new alias. */
    Name name(MqttHead head) {
        Optional<Long> alias = head.properties().number(MqttProperty.TOPIC_ALIAS);
        if (head.type() != MqttType.PUBLISH || alias.isEmpty()) {
            return head.topic().isEmpty() ? Name.NONE : new Name(head.topic(), 0);
        } else if (head.topic().isEmpty()) {
            return new Name(topics.getOrDefault(alias.get(), ""), alias.get());
        }
        if (!head.topic().equals(topics.get(alias.get()))) {
            put(alias.get(), head.topic());
        }
        return new Name(head.topic(), alias.get());
    }

    private void put(Long alias, String topic) {
        if (shared) {
            topics = new LinkedHashMap<>(topics);
            shared = false;
        }
        String before = topics.remove(alias);
        characters += topic.length() - (before == null ? 0 : before.length());
        topics.put(alias, topic);
        while (topics.size() > MOST || characters > MOST_CHARACTERS) {
            Long oldest = topics.keySet().iterator().next();
            characters -= topics.remove(oldest).length();
        }
    }

    /** Others that know the same topics. */
    MqttAliases copy() {
        shared = true;
        MqttAliases copy = new MqttAliases();
        copy.topics = topics;
        copy.characters = characters;
        return copy;
    }

    /**
     * What a packet is about.
     *
     * @param topic empty if its alias is not known
     * @param alias 0 for none
     */
    record Name(String topic, long alias) {
        static final Name NONE = new Name("", 0);
    }
}
