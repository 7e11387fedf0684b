package app.sockeye.session.rule;

import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.search.Verdict;
import java.util.Optional;
import java.util.OptionalLong;

/** A rule with what it has done. Belongs to the lock of its session's rules. */
final class ActiveRule {
    /** The largest message that is checked, in bytes. */
    private static final long LARGEST_MESSAGE = 16 << 20;

    final Rule rule;
    /** Its place among the rules, from 1. */
    final int number;

    /** Empty for a rule that fires when a connection opens, and one that can't fire. */
    private final Optional<Condition> condition;

    private final boolean valid;

    long times;
    OptionalLong last = OptionalLong.empty();
    /** Since the connection opened, or the user resumed. */
    long timesOfConnection;

    ActiveRule(Rule rule, int number) {
        this.rule = rule;
        this.number = number;
        valid = rule.problem().isEmpty();
        condition = valid && !rule.isOnOpen() ? parsed(rule.query()) : Optional.empty();
    }

    private static Optional<Condition> parsed(String query) {
        try {
            return Optional.of(Query.parse(query).condition());
        } catch (QuerySyntaxException e) {
            return Optional.empty();
        }
    }

    /** Goes on with the counts of the same rule. */
    void take(ActiveRule before) {
        times = before.times;
        last = before.last;
        timesOfConnection = before.timesOfConnection;
    }

    /** Whether it may fire now. */
    boolean isReady() {
        return valid && rule.on() && !isPaused();
    }

    /** Whether it has fired as often as it may. */
    boolean isPaused() {
        return timesOfConnection >= rule.most();
    }

    boolean firesOn(Entry entry, EntryContext context) {
        return isReady()
                && condition.isPresent()
                && entry.size() <= LARGEST_MESSAGE
                && condition.get().verdict(entry.kind(), entry.direction()) != Verdict.NO
                && condition.get().test(entry, context);
    }
}
