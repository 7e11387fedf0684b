package app.sockeye.session.rule;

import app.sockeye.transcript.connection.AutomationEvent.Limit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A snapshot of a session's rules.
 *
 * @param paused why all of them pause; empty while they don't
 */
public record RuleStatus(List<RuleCount> counts, Optional<Limit> paused) {
    public RuleStatus {
        counts = List.copyOf(counts);
        Objects.requireNonNull(paused);
    }

    /**
     * What a rule has done.
     *
     * @param times how often it has fired since the session began
     * @param last the index of the entry that it fired on last; empty for none, and for an opening
     * @param paused whether it has fired as often as it may on this connection
     */
    public record RuleCount(Rule rule, long times, OptionalLong last, boolean paused) {
        public RuleCount {
            Objects.requireNonNull(rule);
            Objects.requireNonNull(last);
        }
    }
}
