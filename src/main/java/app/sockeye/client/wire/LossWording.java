package app.sockeye.client.wire;

import app.sockeye.client.failure.Phrases;
import app.sockeye.payload.ByteSize;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.ProtocolError;
import app.sockeye.protocol.VisibleText;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Sentences about the end of an open connection and about messages that were not sent by then. */
final class LossWording {
    private LossWording() {}

    static IOException notSent() {
        return new IOException("The connection closed before this was sent.");
    }

    static SentInPartException sentInPart(long frames, long bytes, long size) {
        return new SentInPartException(
                String.format(
                        Locale.ROOT,
                        "The connection closed while this was being sent: %s of %s went out, in %,d whole %s.",
                        ByteSize.format(bytes),
                        ByteSize.format(size),
                        frames,
                        frames == 1 ? "frame" : "frames"),
                frames,
                bytes);
    }

    static String aborted() {
        return "The connection was cut here, without a closing handshake.";
    }

    static String cancelled() {
        return "Sending a message was cancelled after a part of it was sent.";
    }

    static String cutAfterFrames() {
        return "The connection was cut here after the raw frames, as they say.";
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

    static String idle(Duration limit) {
        return "Nothing came from the server for " + Phrases.seconds(limit)
                + ", the idle timeout set in the connection's options.";
    }

    static String unanswered(EarlyEnd.UnansweredPing facts) {
        String unanswered = seconds(facts.unanswered());
        String what = facts.sent()
                ? "Keep-alive ping " + facts.ping() + " was not answered within " + unanswered
                : "Keep-alive ping " + facts.ping() + " could not be sent for " + unanswered;
        return facts.isHalfOpen()
                ? "The connection was half-open: " + Phrases.lowerFirst(what) + ", and the last byte came "
                        + seconds(facts.silent()) + " ago. The server, or the network to it, is gone."
                : what + ", though the last byte came only " + seconds(facts.silent())
                        + " ago: the server doesn't answer pings.";
    }

    private static String seconds(long nanos) {
        return Phrases.seconds(Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(nanos)));
    }

    static String closeNotAnswered() {
        return "The server's close frame was not answered, as set in the connection's options.";
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
