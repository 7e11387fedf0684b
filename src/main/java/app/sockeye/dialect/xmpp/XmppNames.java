package app.sockeye.dialect.xmpp;

import java.util.Map;
import java.util.regex.Pattern;

/** Namespaces: their short names in rows, and what they are for. */
final class XmppNames {
    static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
    static final String STREAMS = "http://etherx.jabber.org/streams";
    static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";
    static final String STANZA_ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    static final String SASL2 = "urn:xmpp:sasl:2";
    static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    static final String PING = "urn:xmpp:ping";
    static final String RECEIPTS = "urn:xmpp:receipts";
    static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";
    static final String MARKERS = "urn:xmpp:chat-markers:0";
    static final String FORWARD = "urn:xmpp:forward:0";
    static final String PUBSUB_EVENT = "http://jabber.org/protocol/pubsub#event";

    private static final String MANAGEMENT = "urn:xmpp:sm:";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String XMPP = "xmpp-";

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry(BIND, "Gives the connection its full address (RFC 6120)."),
            Map.entry("urn:ietf:params:xml:ns:xmpp-session", "Begins a session; needed by old servers only."),
            Map.entry(PING, "Asks whether the other side still answers (XEP-0199)."),
            Map.entry("jabber:iq:roster", "The list of contacts (RFC 6121)."),
            Map.entry("jabber:iq:version", "Name and version of the software (XEP-0092)."),
            Map.entry("jabber:iq:last", "Time since the last activity (XEP-0012)."),
            Map.entry("jabber:iq:register", "Registers an account, or changes it (XEP-0077)."),
            Map.entry("jabber:iq:private", "Settings that the server keeps (XEP-0049)."),
            Map.entry("jabber:x:data", "A form (XEP-0004)."),
            Map.entry("jabber:x:oob", "An address of something to fetch (XEP-0066)."),
            Map.entry("jabber:x:conference", "An invitation to a room (XEP-0249)."),
            Map.entry("urn:xmpp:time", "The time of day there (XEP-0202)."),
            Map.entry("urn:xmpp:delay", "When the stanza was sent first (XEP-0203)."),
            Map.entry(RECEIPTS, "Tells that a message has arrived (XEP-0184)."),
            Map.entry(CHAT_STATES, "Tells whether somebody is typing (XEP-0085)."),
            Map.entry(MARKERS, "Tells how far a conversation was read (XEP-0333)."),
            Map.entry("urn:xmpp:carbons:2", "Copies of what other clients of the user send and receive (XEP-0280)."),
            Map.entry("urn:xmpp:mam:2", "The archive of messages (XEP-0313)."),
            Map.entry(FORWARD, "A stanza of another conversation (XEP-0297)."),
            Map.entry("urn:xmpp:blocking", "The list of blocked users (XEP-0191)."),
            Map.entry("urn:xmpp:csi:0", "Tells whether anybody looks at the client (XEP-0352)."),
            Map.entry("urn:xmpp:jingle:1", "Negotiates calls and files (XEP-0166)."),
            Map.entry("urn:xmpp:http:upload:0", "Asks for a place to upload a file (XEP-0363)."),
            Map.entry("urn:xmpp:sid:0", "An id that stays the same on the way (XEP-0359)."),
            Map.entry("urn:xmpp:message-correct:0", "Replaces an earlier message (XEP-0308)."),
            Map.entry("urn:xmpp:reactions:0", "Reactions to a message (XEP-0444)."),
            Map.entry("eu.siacs.conversations.axolotl", "A message encrypted with OMEMO (XEP-0384)."),
            Map.entry("vcard-temp", "A business card (XEP-0054)."),
            Map.entry("vcard-temp:x:update", "The hash of the user's picture (XEP-0153)."),
            Map.entry("http://jabber.org/protocol/caps", "What the client can do, as a hash (XEP-0115)."),
            Map.entry("http://jabber.org/protocol/disco#info", "What the other side is and supports (XEP-0030)."),
            Map.entry("http://jabber.org/protocol/disco#items", "What belongs to the other side (XEP-0030)."),
            Map.entry("http://jabber.org/protocol/commands", "Runs a command (XEP-0050)."),
            Map.entry("http://jabber.org/protocol/ibb", "Bytes within the stream (XEP-0047)."),
            Map.entry("http://jabber.org/protocol/muc", "Enters a room (XEP-0045)."),
            Map.entry("http://jabber.org/protocol/muc#user", "Tells of somebody in a room (XEP-0045)."),
            Map.entry("http://jabber.org/protocol/muc#admin", "Changes roles and affiliations in a room (XEP-0045)."),
            Map.entry("http://jabber.org/protocol/muc#owner", "Sets up a room (XEP-0045)."),
            Map.entry("http://jabber.org/protocol/pubsub", "Publishes and subscribes (XEP-0060)."),
            Map.entry(PUBSUB_EVENT, "Tells of what was published (XEP-0060)."),
            Map.entry("http://jabber.org/protocol/pubsub#owner", "Manages a node (XEP-0060)."),
            Map.entry("http://jabber.org/protocol/rosterx", "Suggests contacts (XEP-0144)."));

    private XmppNames() {}

    /** Whether it is a namespace of sign-ins. */
    static boolean isSasl(String namespace) {
        return namespace.equals(SASL) || namespace.equals(SASL2);
    }

    /** Whether it is a namespace of stream management. */
    static boolean isManagement(String namespace) {
        return namespace.startsWith(MANAGEMENT);
    }

    /** A sentence on what a namespace is for; empty if it is not known. */
    static String meaning(String namespace) {
        return isManagement(namespace)
                ? "Acknowledges stanzas, and resumes broken streams (XEP-0198)."
                : MEANINGS.getOrDefault(namespace, "");
    }

    /**
     * What an element is for, in a word: the last part of its namespace without a version, such as {@code roster}.
     *
     * @param outer the namespace around it, which says nothing
     */
    static String shortName(XmlElement element, String outer) {
        String namespace = element.namespace();
        if (namespace.isEmpty() || namespace.equals(outer)) {
            return element.name();
        } else if (isManagement(namespace)) {
            return "stream management";
        }
        String left = namespace;
        String tail = tail(left);
        while (NUMBER.matcher(tail).matches() && tail.length() < left.length()) {
            left = left.substring(0, left.length() - tail.length() - 1);
            tail = tail(left);
        }
        String name = tail.startsWith(XMPP) ? tail.substring(XMPP.length()) : tail;
        // Some namespaces are named like packages of Java, which tells less than the element's own name.
        return name.isEmpty() || name.indexOf('.') >= 0 ? element.name() : name;
    }

    private static String tail(String namespace) {
        return namespace.substring(Math.max(namespace.lastIndexOf('/'), namespace.lastIndexOf(':')) + 1);
    }
}
