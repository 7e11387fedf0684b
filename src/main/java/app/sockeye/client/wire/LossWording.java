package app.sockeye.client.wire;

import app.sockeye.client.failure.Phrases;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.VisibleText;
import java.io.IOException;
import java.time.Duration;

/** Sentences about the end of an open connection and about messages that were not sent by then. */
final class LossWording {
    private LossWording() {}

    static IOException notSent() {
        return new IOException("The connection closed before this was sent.");
    }

    static SentInPartException sentInPart() {
        return new SentInPartException("The connection closed while this was being sent.");
    }

    static String aborted() {
        return "The connection was cut here, without a closing handshake.";
    }

    static String noCloseAnswer(boolean sent, Duration waited) {
        return sent
                ? "The server didn't answer the close frame within " + Phrases.seconds(waited) + "."
                : "The close frame couldn't be sent within " + Phrases.seconds(waited) + ": the server isn't reading.";
    }

    static String peerBrokeProtocol(ProtocolError error) {
        return error.isLimit()
                ? error.sentence() + " To receive it, set a higher limit in the connection's options."
                : "The server broke the protocol (" + error.section() + "): " + Phrases.lowerFirst(error.sentence());
    }

    static String endOfStream() {
        return "The server closed the TCP connection without a close frame.";
    }

    static String brokenStream(IOException e) {
        // A socket that was closed on this side gives no message.
        return "The TCP connection broke: "
                + (e.getMessage() == null ? "socket closed" : VisibleText.of(e.getMessage())) + ".";
    }

    static String mistake(Throwable e) {
        return "Sockeye made a mistake: " + VisibleText.of(e.toString()) + ".";
    }
}
