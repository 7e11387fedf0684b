package app.sockeye.ui.tab;

import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.model.LogModel;

/** Finds the row with all details of the last failed attempt to connect. */
final class FailureRow {
    private FailureRow() {}

    /** The row of the server's response, else of the failure; {@link LogModel#NONE} if there is neither. */
    static long in(Transcript transcript) {
        return transcript.connections().last().map(FailureRow::of).orElse(LogModel.NONE);
    }

    private static long of(ConnectionRecord last) {
        if (last.response() != ConnectionRecord.NONE) {
            return last.response();
        }
        return last.failed().filter(failed -> !failed.cancelled()).isPresent() ? last.outcome() : LogModel.NONE;
    }
}
