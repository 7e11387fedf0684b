package app.sockeye.dialect.xmpp;

import app.sockeye.protocol.Direction;

/**
 * Counts the stanzas of both directions as stream management does (XEP-0198): from the moment a side turns it on. One
 * thread.
 */
final class StanzaCount {
    private static final int OFF = -1;

    private final long[] counts = {OFF, OFF};

    /** Takes an element of a direction. */
    void take(Direction direction, XmlElement element, boolean stanza) {
        int own = direction.ordinal();
        int other = direction.opposite().ordinal();
        if (stanza) {
            counts[own] = counts[own] == OFF ? OFF : counts[own] + 1;
        } else if (XmppNames.isManagement(element.namespace())) {
            switch (element.name()) {
                case "enable", "enabled" -> counts[own] = 0;
                case "resume", "resumed" -> counts[other] = number(element);
                case "failed" -> counts[other] = OFF;
                default -> {}
            }
        }
    }

    /** Number of stanzas of a direction; below 0 if they are not counted. */
    long of(Direction direction) {
        return counts[direction.ordinal()];
    }

    /** The number of stanzas that an element acknowledges; below 0 if it names none. */
    static long number(XmlElement element) {
        String text = element.value("h");
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : OFF;
    }

    /** Another one that has counted as many. */
    StanzaCount copy() {
        StanzaCount copy = new StanzaCount();
        System.arraycopy(counts, 0, copy.counts, 0, counts.length);
        return copy;
    }
}
