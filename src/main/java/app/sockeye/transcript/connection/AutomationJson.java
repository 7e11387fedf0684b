package app.sockeye.transcript.connection;

import app.sockeye.transcript.connection.AutomationEvent.Action;
import app.sockeye.transcript.connection.AutomationEvent.Limit;
import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Automation events as members of the JSON object that {@link EventJson} describes. */
final class AutomationJson {
    private static final int SECONDS_OF_DAY = 86_400;

    private AutomationJson() {}

    static void put(JsonFacts json, AutomationEvent event) {
        if (event instanceof AutomationEvent.SequenceStart start) {
            json.text("event", "sequence").text("name", start.sequence()).number("steps", start.steps());
        } else if (event instanceof AutomationEvent.StepEnd step) {
            json.text("event", "step").number("step", step.step());
            json.numberIf(step.round() != 1, "round", step.round()).text("action", name(step.action()));
            json.textIfAny("what", step.what()).text("outcome", name(step.outcome()));
            entry(json, step.entry()).number("took", step.nanos()).textIfAny("cause", step.cause());
        } else if (event instanceof AutomationEvent.SequenceEnd end) {
            json.text("event", "sequenceEnd").text("name", end.sequence()).text("outcome", name(end.outcome()));
            json.number("steps", end.steps()).numberIf(end.failed() != 0, "failed", end.failed());
            json.number("took", end.nanos());
        } else if (event instanceof AutomationEvent.ValueCapture capture) {
            json.text("event", "capture").text("variable", capture.variable()).textIfAny("value", capture.value());
            entry(json.text("path", capture.path()), capture.entry()).textIfAny("cause", capture.cause());
        } else if (event instanceof AutomationEvent.RuleFire fire) {
            json.text("event", "rule").number("rule", fire.rule()).text("when", fire.when());
            entry(json.texts("actions", fire.actions()), fire.entry()).number("times", fire.times());
            fire.sent().ifPresent(index -> json.number("sent", index));
            json.textIfAny("cause", fire.cause());
        } else if (event instanceof AutomationEvent.RepeatStart start) {
            json.text("event", "repeat").text("message", start.message());
            json.numberIf(start.times() != 0, "times", start.times())
                    .numberIf(start.nanos() != 0, "for", start.nanos());
            json.numberIf(start.perSecond() != 0, "perDay", Math.round(start.perSecond() * SECONDS_OF_DAY));
        } else if (event instanceof AutomationEvent.RepeatEnd end) {
            json.text("event", "repeatEnd").text("message", end.message()).text("outcome", name(end.outcome()));
            json.number("sent", end.sent()).numberIf(end.heldBack() != 0, "heldBack", end.heldBack());
            json.numberIf(end.errors() != 0, "errors", end.errors());
            json.number("took", end.nanos()).textIfAny("cause", end.cause());
        } else if (event instanceof AutomationEvent.RulePause pause) {
            json.text("event", "rulePause").text("limit", name(pause.limit()));
            json.numberIf(pause.rule() != 0, "rule", pause.rule()).number("most", pause.most());
        } else if (event instanceof AutomationEvent.ScriptRun run) {
            entry(json.text("event", "script").text("function", run.function()), run.entry());
            json.number("sent", run.sent());
        } else if (event instanceof AutomationEvent.ScriptLog log) {
            json.text("event", "scriptLog").text("text", log.text());
        } else if (event instanceof AutomationEvent.ScriptFailure failure) {
            json.text("event", "scriptFailure").textIfAny("function", failure.function());
            entry(json, failure.entry()).text("cause", failure.cause());
            json.numberIf(failure.stopped(), "stopped", 1).numberIf(failure.more() != 0, "more", failure.more());
        }
    }

    static Optional<ConnectionEvent> read(FactsJson facts) {
        return switch (facts.text("event")) {
            case "sequence" ->
                Optional.of(new AutomationEvent.SequenceStart(facts.text("name"), small(facts.number("steps"))));
            case "step" ->
                constant(Outcome.class, facts.text("outcome"))
                        .map(outcome -> new AutomationEvent.StepEnd(
                                small(facts.number("step")),
                                facts.number("round").orElse(1),
                                constant(Action.class, facts.text("action")).orElse(Action.OTHER),
                                facts.text("what"),
                                outcome,
                                facts.number("entry"),
                                facts.number("took").orElse(0),
                                facts.text("cause")));
            case "sequenceEnd" ->
                constant(Outcome.class, facts.text("outcome"))
                        .map(outcome -> new AutomationEvent.SequenceEnd(
                                facts.text("name"),
                                outcome,
                                facts.number("steps").orElse(0),
                                facts.number("failed").orElse(0),
                                facts.number("took").orElse(0)));
            case "capture" ->
                Optional.of(new AutomationEvent.ValueCapture(
                        facts.text("variable"),
                        facts.text("value"),
                        facts.text("path"),
                        facts.number("entry"),
                        facts.text("cause")));
            case "rule" ->
                Optional.of(new AutomationEvent.RuleFire(
                        small(facts.number("rule")),
                        facts.text("when"),
                        facts.texts("actions"),
                        facts.number("entry"),
                        facts.number("sent"),
                        facts.number("times").orElse(0),
                        facts.text("cause")));
            case "repeat" ->
                Optional.of(new AutomationEvent.RepeatStart(
                        facts.text("message"),
                        facts.number("times").orElse(0),
                        facts.number("for").orElse(0),
                        facts.number("perDay").orElse(0) / (double) SECONDS_OF_DAY));
            case "repeatEnd" ->
                constant(Outcome.class, facts.text("outcome"))
                        .map(outcome -> new AutomationEvent.RepeatEnd(
                                facts.text("message"),
                                outcome,
                                facts.number("sent").orElse(0),
                                facts.number("heldBack").orElse(0),
                                facts.number("errors").orElse(0),
                                facts.number("took").orElse(0),
                                facts.text("cause")));
            case "rulePause" ->
                constant(Limit.class, facts.text("limit"))
                        .map(limit -> new AutomationEvent.RulePause(
                                limit,
                                small(facts.number("rule")),
                                facts.number("most").orElse(0)));
            case "script" ->
                Optional.of(new AutomationEvent.ScriptRun(
                        facts.text("function"),
                        facts.number("entry"),
                        facts.number("sent").orElse(0)));
            case "scriptLog" -> Optional.of(new AutomationEvent.ScriptLog(facts.text("text")));
            case "scriptFailure" ->
                Optional.of(new AutomationEvent.ScriptFailure(
                        facts.text("function"),
                        facts.number("entry"),
                        facts.text("cause"),
                        facts.number("stopped").isPresent(),
                        facts.number("more").orElse(0)));
            default -> Optional.empty();
        };
    }

    private static JsonFacts entry(JsonFacts json, OptionalLong entry) {
        entry.ifPresent(index -> json.number("entry", index));
        return json;
    }

    private static int small(OptionalLong number) {
        return ReachedJson.small(number);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        try {
            return Optional.of(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
