package app.sockeye.session.rule;

import app.sockeye.message.Sendable;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What to do when something happens, as typed: valid or not, as {@link #problem()} tells.
 *
 * @param query what is received, in the language of the log's filter; empty: a connection opens
 * @param actions what to do, in this order; at most {@value #MOST_ACTIONS}
 * @param most how often it may fire on one connection before it pauses
 * @param on whether it may fire
 */
public record Rule(String query, List<RuleAction> actions, int most, boolean on) {
    /** Most rules of a connection. */
    public static final int MOST_RULES = 100;
    /** Most actions of a rule. */
    public static final int MOST_ACTIONS = 20;
    /** How often a rule may fire unless the user says otherwise. */
    public static final int USUAL_MOST = 10_000;
    /** How often a rule may fire at most. */
    public static final int LARGEST_MOST = 1_000_000;

    public Rule {
        Objects.requireNonNull(query);
        actions = List.copyOf(actions);
        if (actions.size() > MOST_ACTIONS) {
            throw new IllegalArgumentException("A rule does at most " + MOST_ACTIONS + " things.");
        }
    }

    /** A rule that is on, and may fire the usual number of times. */
    public static Rule of(String query, RuleAction... actions) {
        return new Rule(query, List.of(actions), USUAL_MOST, true);
    }

    /** The same on or off. */
    public Rule withOn(boolean now) {
        return new Rule(query, actions, most, now);
    }

    /**
     * The messages that it may send.
     *
     * @param saved finds a saved message by its name
     */
    public Stream<Sendable> sent(Function<String, Optional<Sendable>> saved) {
        return actions.stream()
                .flatMap(action -> action instanceof RuleAction.SendMessage answer
                        ? Stream.of(answer.message())
                        : action instanceof RuleAction.SendSaved named
                                ? saved.apply(named.name()).stream()
                                : Stream.empty());
    }

    /** Whether it fires when a connection opens. */
    public boolean isOnOpen() {
        return query.isBlank();
    }

    /** What is wrong with it, in one sentence; empty if it can fire. */
    public Optional<String> problem() {
        if (!isOnOpen()) {
            try {
                Query.parse(query);
            } catch (QuerySyntaxException e) {
                return Optional.of(e.getMessage());
            }
        }
        if (actions.isEmpty()) {
            return Optional.of("Choose what the rule does.");
        } else if (most < 1 || most > LARGEST_MOST) {
            return Optional.of("A rule may fire 1 to 1,000,000 times.");
        }
        return actions.stream()
                .flatMap(action -> action.problem(isOnOpen()).stream())
                .findFirst();
    }
}
