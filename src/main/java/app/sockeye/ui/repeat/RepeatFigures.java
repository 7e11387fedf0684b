package app.sockeye.ui.repeat;

import app.sockeye.session.repeat.RepeatPlan;
import app.sockeye.session.repeat.RepeatProgress;
import app.sockeye.transcript.statistics.Replies;

/**
 * A repeat at one moment.
 *
 * @param message what is sent: its name or its beginning
 * @param progress how far it is
 * @param plan the plan it goes by
 * @param replies what came back so far
 * @param sending messages per second, within about the last second
 * @param receiving the same of those received
 * @param receivingBytes bytes of them per second
 */
record RepeatFigures(
        String message,
        RepeatProgress progress,
        RepeatPlan plan,
        Replies replies,
        double sending,
        double receiving,
        double receivingBytes) {}
