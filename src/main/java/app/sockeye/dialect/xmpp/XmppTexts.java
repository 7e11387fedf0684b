package app.sockeye.dialect.xmpp;

import app.sockeye.payload.Preview;

/** What the dialect says in rows and sentences. */
final class XmppTexts {
    static final String NO_ELEMENT = "Text outside of an element: each message must be one XML element.";
    static final String BINARY = "A binary message: XMPP needs text ones.";
    static final String EMPTY = "An empty message.";
    static final String TOO_LONG = "Longer than 1 MiB: it is not read.";
    static final String TOO_DEEP = "Elements are nested deeper than 32 levels: it is not read.";
    static final String TOO_MANY = "More elements, attributes or namespaces than are read of one message.";
    static final String UNFINISHED = "The XML ends in the middle.";
    static final String NO_NAME = "Not well-formed XML: expected a name.";
    static final String BARE_AMPERSAND = "Not well-formed XML: an & that begins no entity; write &amp; for it.";
    static final String RESTRICTED =
            "A comment, document type or processing instruction: XMPP forbids these, and they are not read.";
    static final String DOTS = "••••";
    static final String ENTERS = "enters the room";
    static final String PING_LABEL = "Answer pings";
    static final String PING_CONSEQUENCE = "Servers take a client that does not answer for gone, and close the stream.";
    static final String ACK_LABEL = "Answer requests for acknowledgement";
    static final String ACK_CONSEQUENCE =
            "The server keeps stanzas that were not acknowledged, and closes the stream after a while.";
    static final String SUBPROTOCOL = "XMPP servers want the subprotocol xmpp: offer it.";

    private static final int SHOWN = 60;

    private XmppTexts() {}

    static String unclosed(String name) {
        return "The XML ends before <" + cut(name) + "> is closed.";
    }

    static String mismatch(String name, String found) {
        return "Not well-formed XML: <" + cut(name) + "> is closed by </" + cut(found) + ">.";
    }

    static String badTag(String name) {
        return "Not well-formed XML: the tag <" + cut(name) + "> is malformed.";
    }

    static String badAttribute(String name) {
        return "Not well-formed XML: the attribute " + cut(name) + " has no value in quotes.";
    }

    static String twice(String name) {
        return "Not well-formed XML: the attribute " + cut(name) + " is there twice.";
    }

    static String entity(String name) {
        return "The entity &" + cut(name) + "; is none that XMPP allows; it is not expanded.";
    }

    /** A name in a sentence. */
    private static String cut(String text) {
        return Preview.line(text, true, SHOWN);
    }

    static String hidden(String size) {
        return "response of " + size;
    }

    static String to(String address) {
        return "to " + address;
    }

    static String from(String address) {
        return "from " + address;
    }

    static String version(String version) {
        return "version " + version;
    }

    static String id(String id) {
        return "id " + id;
    }

    static String moved(String address) {
        return "go to " + address;
    }

    static String stanzas(long count) {
        return count == 1 ? "1 stanza" : count + " stanzas";
    }

    static String waiting(long count) {
        return count + " not acknowledged yet";
    }

    static String subject(String subject) {
        return subject.isEmpty() ? "no subject" : "subject: " + subject;
    }

    static String event(String node) {
        return "event " + node;
    }

    static String priority(String priority) {
        return "priority " + priority;
    }
}
