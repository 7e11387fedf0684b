package app.sockeye.dialect.xmpp;

import java.util.Map;

/** Sentences on values: conditions of errors (RFC 6120 sections 4.9, 6.5 and 8.3), kinds of stanzas, status codes. */
final class XmppMeanings {
    private static final Map<String, String> STREAM = Map.ofEntries(
            Map.entry("bad-format", "What was sent is no XML that can be processed."),
            Map.entry("bad-namespace-prefix", "A prefix is used that is not declared or not allowed."),
            Map.entry("conflict", "Another connection took this one's place, or the stream conflicts with it."),
            Map.entry("connection-timeout", "The other side was silent for too long."),
            Map.entry("host-gone", "The server no longer serves this domain."),
            Map.entry("host-unknown", "The server does not serve the domain in to."),
            Map.entry("improper-addressing", "A stanza between servers lacks to or from."),
            Map.entry("internal-server-error", "The server failed by an error of its own."),
            Map.entry("invalid-from", "from is not the address that was signed in with."),
            Map.entry("invalid-namespace", "The namespace of the stream is not supported."),
            Map.entry("invalid-xml", "The XML is not valid."),
            Map.entry("not-authorized", "Something was sent before signing in."),
            Map.entry("not-well-formed", "What was sent is not well-formed XML."),
            Map.entry("policy-violation", "It breaks a rule of the server, such as a limit of size or rate."),
            Map.entry("remote-connection-failed", "Another server that is needed can't be reached."),
            Map.entry("reset", "The stream is closed so that a new one is negotiated."),
            Map.entry("resource-constraint", "The server lacks the resources to go on."),
            Map.entry("restricted-xml", "XML was sent that XMPP forbids, such as a comment or a document type."),
            Map.entry("see-other-host", "The client is to connect to the host that is named here."),
            Map.entry("system-shutdown", "The server is shutting down."),
            Map.entry("undefined-condition", "An error of the application's own; the next element names it."),
            Map.entry("unsupported-encoding", "The text is not UTF-8."),
            Map.entry("unsupported-feature", "The other side lacks a feature that is needed."),
            Map.entry("unsupported-stanza-type", "An element was sent that is no message, presence or IQ."),
            Map.entry("unsupported-version", "The version of XMPP is not supported."));

    private static final Map<String, String> STANZA = Map.ofEntries(
            Map.entry("bad-request", "The stanza is malformed."),
            Map.entry("conflict", "There is already something or somebody by this name."),
            Map.entry("feature-not-implemented", "The other side knows the request and does not support it."),
            Map.entry("forbidden", "The user is not allowed to do this."),
            Map.entry("gone", "The address is no longer in use; a new one may be named."),
            Map.entry("internal-server-error", "The other side failed by an error of its own."),
            Map.entry("item-not-found", "There is nothing by this address or name."),
            Map.entry("jid-malformed", "An address is malformed."),
            Map.entry("not-acceptable", "It does not meet what the other side demands."),
            Map.entry("not-allowed", "Nobody is allowed to do this."),
            Map.entry("not-authorized", "Sign in, or give the password, first."),
            Map.entry("payment-required", "It costs money that was not paid."),
            Map.entry("policy-violation", "It breaks a rule of the server, such as a limit of size or rate."),
            Map.entry("recipient-unavailable", "The recipient is offline for now."),
            Map.entry("redirect", "The request belongs to another address for now."),
            Map.entry("registration-required", "Only members or registered users may do this."),
            Map.entry("remote-server-not-found", "There is no server of the domain, or no XMPP at it."),
            Map.entry("remote-server-timeout", "The domain's server could not be reached in time."),
            Map.entry("resource-constraint", "The other side lacks the resources to do it."),
            Map.entry("service-unavailable", "Nobody by this address offers this, or the user is offline."),
            Map.entry("subscription-required", "Only contacts that may see the presence may do this."),
            Map.entry("undefined-condition", "An error of the application's own; the next element names it."),
            Map.entry("unexpected-request", "The request does not fit at this point."));

    private static final Map<String, String> SIGN_IN = Map.ofEntries(
            Map.entry("aborted", "The client gave the sign-in up."),
            Map.entry("account-disabled", "The account is disabled for now."),
            Map.entry("credentials-expired", "The password or certificate has expired."),
            Map.entry("encryption-required", "The mechanism needs an encrypted connection: wss."),
            Map.entry("incorrect-encoding", "What was sent is not Base64."),
            Map.entry("invalid-authzid", "The user may not act as somebody else, or the name is malformed."),
            Map.entry("invalid-mechanism", "The server does not offer the mechanism."),
            Map.entry("malformed-request", "What was sent does not fit the mechanism."),
            Map.entry("mechanism-too-weak", "The server demands a stronger mechanism of this user."),
            Map.entry("not-authorized", "User name or password are wrong."),
            Map.entry("temporary-auth-failure", "The sign-in failed by a passing error of the server."));

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("iq get", "Asks for something."),
            Map.entry("iq set", "Changes something."),
            Map.entry("iq result", "Answers: it was done."),
            Map.entry("iq error", "Answers: it failed."),
            Map.entry("message chat", "A message of a conversation between two."),
            Map.entry("message groupchat", "A message in a room."),
            Map.entry("message headline", "News that need no answer and are not kept."),
            Map.entry("message normal", "A single message."),
            Map.entry("message error", "The message could not be delivered."),
            Map.entry("presence unavailable", "Goes offline."),
            Map.entry("presence subscribe", "Asks to see the other one's presence."),
            Map.entry("presence subscribed", "Allows the other one to see the presence."),
            Map.entry("presence unsubscribe", "No longer wants to see the other one's presence."),
            Map.entry("presence unsubscribed", "No longer allows the other one to see the presence."),
            Map.entry("presence probe", "A server asks for the presence."),
            Map.entry("presence error", "The presence could not be delivered."),
            Map.entry("error auth", "Sign in, or with another account, and try again."),
            Map.entry("error cancel", "Do not try again: it can't succeed."),
            Map.entry("error continue", "It was only a warning: go on."),
            Map.entry("error modify", "Try again with other data."),
            Map.entry("error wait", "Try again later."));

    private static final Map<String, String> SHOWS = Map.of(
            "away", "Away for a while.",
            "chat", "Wants to chat.",
            "dnd", "Does not want to be disturbed.",
            "xa", "Away for long.");

    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("100", "Everybody in the room sees the user's full address."),
            Map.entry("101", "The affiliation changed while the user was not in the room."),
            Map.entry("104", "The room's settings changed."),
            Map.entry("110", "It is about the user itself."),
            Map.entry("170", "The room's conversation is logged."),
            Map.entry("171", "The room's conversation is no longer logged."),
            Map.entry("172", "The room is no longer anonymous."),
            Map.entry("173", "The room is semi-anonymous now."),
            Map.entry("201", "A room was created."),
            Map.entry("210", "The server changed the nickname."),
            Map.entry("301", "Banned from the room."),
            Map.entry("303", "The nickname changes."),
            Map.entry("307", "Kicked from the room."),
            Map.entry("321", "Removed by a change of affiliation."),
            Map.entry("322", "Removed, as the room is for members only now."),
            Map.entry("332", "Removed, as the server shuts down."),
            Map.entry("333", "Left by an error."));

    private XmppMeanings() {}

    /** A sentence on an element; empty if it speaks for itself. */
    static String element(XmlElement element) {
        String name = element.name();
        return switch (element.namespace()) {
            case XmppNames.STREAM_ERRORS -> STREAM.getOrDefault(name, "");
            case XmppNames.STANZA_ERRORS -> STANZA.getOrDefault(name, "");
            case XmppNames.SASL -> SIGN_IN.getOrDefault(name, "");
            default -> name.equals("show") ? SHOWS.getOrDefault(element.text().strip(), "") : "";
        };
    }

    /** A sentence on an attribute; empty if it speaks for itself. */
    static String attribute(XmlElement element, String name, String value) {
        return switch (name) {
            case "type" -> TYPES.getOrDefault(element.name() + " " + value, "");
            case "code" -> element.name().equals("status") ? STATUS.getOrDefault(value, "") : "";
            case "h" ->
                XmppNames.isManagement(element.namespace()) ? "Number of stanzas that have arrived so far." : "";
            case "see-other-uri" -> "The client is to connect there.";
            default -> "";
        };
    }
}
