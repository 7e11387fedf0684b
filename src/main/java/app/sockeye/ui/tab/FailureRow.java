package app.sockeye.ui.tab;

import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.LogModel;

/** Where the last attempt to connect that failed is told in full. */
final class FailureRow {
    private FailureRow() {}

    /** The server's answer; the failure's own row where none came; {@link LogModel#NONE} where there is neither. */
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
