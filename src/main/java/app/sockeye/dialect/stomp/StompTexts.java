package app.sockeye.dialect.stomp;

import app.sockeye.dialect.packet.Interval;

/** The sentences on STOMP. */
final class StompTexts {
    static final String NOT_STOMP =
            "Not a STOMP frame: it does not begin with a command, or its content-length is wrong.";
    static final String BODY = "Body";
    static final String END = "Ends the frame.";
    private static final String FROM_SEND = "Taken over from the SEND frame; asks for nothing here.";
    static final String EMPTY_LINE = "Separates headers and body.";

    private StompTexts() {}

    /** Says that a command is none of STOMP's. */
    static String unknown(String command) {
        return "No command of STOMP: " + command + ".";
    }

    /** What both sides of a heart-beat header mean. */
    static String heartBeat(String value) {
        long sends = HeartBeat.of(value).sends();
        long wants = HeartBeat.of(value).wants();
        return (sends == 0 ? "Sends none" : "Can send one every " + Interval.words(sends))
                + (wants == 0 ? " and wants none." : " and wants one every " + Interval.words(wants) + ".");
    }

    /** What a heart-beat header means, in a few words. */
    static String heartBeatWords(HeartBeat heartBeat) {
        return "heartbeat " + words(heartBeat.sends()) + ", " + words(heartBeat.wants());
    }

    private static String words(long millis) {
        return millis == 0 ? "off" : Interval.words(millis);
    }

    /** A sentence on a header; empty if it speaks for itself. */
    static String header(String command, String name, String value) {
        boolean message = command.equals("MESSAGE");
        return switch (name) {
            case "heart-beat" -> heartBeat(value);
            case "accept-version" -> "The versions that the client speaks.";
            case "version" -> "The version that rules the rest of the connection.";
            case "host" -> "The virtual host.";
            case "content-length" -> "Number of bytes of the body, which may then hold NUL.";
            case "receipt" -> message ? FROM_SEND : "Asks for a RECEIPT with this id.";
            case "receipt-id" -> "The id of the frame that was processed.";
            case "subscription" -> "The id of the subscription that it belongs to.";
            case "transaction" ->
                message
                        ? FROM_SEND
                        : command.matches("SEND|N?ACK") ? "Takes effect when the transaction is committed." : "";
            case "ack" ->
                switch (value) {
                    case "auto" -> "Messages count as consumed once they are sent.";
                    case "client" -> "An ACK also acknowledges all messages before it.";
                    case "client-individual" -> "Each message has to be acknowledged by itself.";
                    default -> "The id that an ACK or NACK of it needs.";
                };
            default -> "";
        };
    }
}
