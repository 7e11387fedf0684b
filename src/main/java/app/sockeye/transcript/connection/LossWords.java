package app.sockeye.transcript.connection;

import app.sockeye.protocol.SendLoss;
import java.util.Locale;

/** Words what went out of something that was not sent to its end. */
final class LossWords {
    private LossWords() {}

    static String sentence(SendLoss loss) {
        String what =
                switch (loss.kind()) {
                    case MESSAGE -> "A message was";
                    case FILE -> "The file " + loss.file() + " was";
                    case RAW -> "Raw frames were";
                };
        if (!loss.isPart()) {
            return what + " not sent"
                    + (loss.allBytes() < 0
                            ? ""
                            : ": none of " + count(loss.allFrames(), "frame") + ", " + count(loss.allBytes(), "byte"));
        }
        return what + " not sent to the end: " + of(loss.frames(), loss.allFrames(), "whole frame") + " and "
                + of(loss.bytes(), loss.allBytes(), "byte") + " went out";
    }

    private static String of(long part, long all, String what) {
        return all < 0 ? count(part, what) : number(part) + " of " + count(all, what);
    }

    private static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
