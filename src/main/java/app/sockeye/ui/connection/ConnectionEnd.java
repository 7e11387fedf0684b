package app.sockeye.ui.connection;

import app.sockeye.client.failure.NextStep;
import app.sockeye.client.wire.Closure;
import app.sockeye.payload.Durations;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import java.util.List;
import java.util.Optional;

/**
 * How a connection ended that the user did not close, for the bar below the address and the tab's title.
 *
 * @param title what happened, in a few words
 * @param word the title in one word, for a tab
 * @param code of RFC 6455 section 7.1.5
 * @param after how long the connection was open, formatted
 * @param sentence the reason, as far as there is one
 * @param nextSteps what can be done about it at the press of a button
 * @param bad whether it is shown as an error: anything but a normal close by the server
 */
public record ConnectionEnd(
        String title, String word, int code, String after, String sentence, List<NextStep> nextSteps, boolean bad) {

    /** The end of the last connection; empty while one is open, before the first, and if the user closed it. */
    public static Optional<ConnectionEnd> of(SessionStatus status) {
        boolean over = status.state() == SessionState.CLOSED || status.state() == SessionState.WAITING;
        return over && !status.closedByUser()
                ? status.closure()
                        .map(how -> of(how, Durations.brief(Math.max(0, status.endedNanos() - status.openedNanos()))))
                : Optional.empty();
    }

    private static ConnectionEnd of(Closure how, String after) {
        return switch (how.first()) {
            case NETWORK ->
                new ConnectionEnd(
                        ConnectionTexts.LOST,
                        ConnectionTexts.LOST_WORD,
                        how.code(),
                        after,
                        how.cause(),
                        how.nextSteps(),
                        true);
            case SERVER ->
                new ConnectionEnd(
                        ConnectionTexts.CLOSED_BY_SERVER,
                        ConnectionTexts.CLOSED_WORD,
                        how.code(),
                        after,
                        said(how.received().orElseThrow()) + behind(how.cause()),
                        how.nextSteps(),
                        !isUsual(how.code()));
            case CLIENT ->
                new ConnectionEnd(
                        ConnectionTexts.CLOSED_BY_SOCKEYE,
                        ConnectionTexts.CLOSED_WORD,
                        how.sent().map(CloseReason::code).orElse(how.code()),
                        after,
                        how.cause().isEmpty()
                                ? how.sent().map(ConnectionEnd::named).orElse("")
                                : how.cause(),
                        how.nextSteps(),
                        true);
        };
    }

    private static String said(CloseReason received) {
        String named = named(received);
        return received.reason().isEmpty()
                ? named + " " + ConnectionTexts.NO_REASON
                : named + " " + ConnectionTexts.reasonGiven(received.reason());
    }

    private static String named(CloseReason frame) {
        return CloseCode.nameOf(frame.code()) + ".";
    }

    private static String behind(String cause) {
        return cause.isEmpty() ? "" : " " + cause;
    }

    private static boolean isUsual(int code) {
        return code == CloseCode.NORMAL || code == CloseCode.GOING_AWAY || code == CloseCode.NO_STATUS;
    }
}
