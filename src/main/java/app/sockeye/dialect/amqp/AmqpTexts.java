package app.sockeye.dialect.amqp;

import java.util.Locale;

/** What the dialect says in rows and sentences. */
final class AmqpTexts {
    static final String TEXT_MESSAGE = "A text message: AMQP needs binary ones.";
    static final String NO_FRAME = "The bytes are no AMQP frame; reading goes on with the next message.";
    static final String NO_PERFORMATIVE = "A frame without a performative that AMQP 1.0 knows.";
    static final String RECEIVES = "receives";
    static final String SENDS = "sends";
    static final String CLOSED = "closed";
    static final String SETTLED = "settled";
    static final String MORE = "more follows";
    static final String CONTINUES = "continued";
    static final String CUT = "Only the beginning of this frame is kept for viewing.";
    static final String EMPTY = "A frame without a body keeps the connection alive.";
    static final String TRANSACTIONS = "transactions";
    static final String FAILS = "takes all back";
    static final String DOTS = "••••";

    private AmqpTexts() {}

    static String channel(int channel) {
        return "channel " + channel;
    }

    static String link(String name) {
        return "link " + name;
    }

    static String transaction(String id) {
        return "transaction " + id;
    }

    static String credit(String credit) {
        return "credit " + credit;
    }

    static String window(String window) {
        return "window " + window;
    }

    static String host(String host) {
        return "host " + host;
    }

    static String frames(String size) {
        return "frames up to " + size;
    }

    static String frames(String size, int count) {
        return size + " in " + count + " frames";
    }

    static String idle(long milliseconds) {
        return String.format(Locale.ROOT, "idle timeout %s s", seconds(milliseconds));
    }

    private static String seconds(long milliseconds) {
        return milliseconds % 1000 == 0 ? Long.toString(milliseconds / 1000) : Double.toString(milliseconds / 1000.0);
    }

    static String hidden(String size) {
        return "response of " + size;
    }

    static String outcome(String code) {
        return switch (code) {
            case "0" -> "signed in";
            case "1" -> "wrong user name or password";
            case "2" -> "refused by a system error";
            case "3" -> "refused by a lasting system error";
            case "4" -> "refused by a passing system error";
            default -> "outcome " + code;
        };
    }
}
