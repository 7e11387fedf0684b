package app.sockeye.transcript.connection;

import app.sockeye.payload.Durations;
import app.sockeye.protocol.VisibleText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalLong;

/** Words an automation event as a sentence. Quoted text may come from a server. */
final class AutomationWording {
    private static final String DOT = " · ";
    private static final int LONGEST = 500;
    private static final int DIGITS = 4;

    private AutomationWording() {}

    static String sentence(AutomationEvent event) {
        if (event instanceof AutomationEvent.SequenceStart start) {
            return VisibleText.quoted(start.sequence()) + " starts: " + count(start.steps(), "step");
        } else if (event instanceof AutomationEvent.StepEnd step) {
            return sentence(step);
        } else if (event instanceof AutomationEvent.SequenceEnd end) {
            return VisibleText.quoted(end.sequence()) + " " + ended(end.outcome()) + " after "
                    + Durations.brief(end.nanos()) + ": " + count(end.steps(), "step") + " done"
                    + (end.failed() == 0 ? "" : ", " + end.failed() + " failed");
        } else if (event instanceof AutomationEvent.ValueCapture capture) {
            return capture.cause().isEmpty()
                    ? capture.variable() + " = " + VisibleText.quoted(cut(capture.value())) + " from " + capture.path()
                            + of(" of ", capture.entry())
                    : capture.variable() + " was not captured: " + cut(capture.cause());
        } else if (event instanceof AutomationEvent.RuleFire fire) {
            return "Rule " + fire.rule() + DOT + cut(fire.when()) + DOT + cut(String.join(", ", fire.actions()))
                    + of(DOT, fire.entry())
                    + (fire.cause().isEmpty() ? "" : DOT + cut(fire.cause()));
        } else if (event instanceof AutomationEvent.RepeatStart start) {
            return sentence(start);
        } else if (event instanceof AutomationEvent.RepeatEnd end) {
            return VisibleText.quoted(cut(end.message())) + " was sent " + count(end.sent(), "time") + " in "
                    + Durations.brief(end.nanos())
                    + (end.heldBack() == 0 ? "" : ", " + end.heldBack() + " held back")
                    + (end.errors() == 0 ? "" : ", " + count(end.errors(), "error"))
                    + switch (end.outcome()) {
                        case DONE, SKIPPED -> "";
                        case STOPPED -> ", then stopped";
                        case FAILED -> ", then failed";
                    }
                    + (end.cause().isEmpty() ? "" : ": " + cut(end.cause()));
        }
        return event instanceof AutomationEvent.RulePause pause ? sentence(pause) : ofScript(event);
    }

    private static String ofScript(AutomationEvent event) {
        if (event instanceof AutomationEvent.ScriptRun run) {
            return "Script" + DOT + run.function() + of(" of ", run.entry()) + DOT + "sent "
                    + count(run.sent(), "message");
        } else if (event instanceof AutomationEvent.ScriptLog log) {
            return "Script" + DOT + VisibleText.of(cut(log.text()));
        }
        AutomationEvent.ScriptFailure failure = (AutomationEvent.ScriptFailure) event;
        return "Script"
                + (failure.function().isEmpty() ? "" : DOT + failure.function() + of(" of ", failure.entry()))
                + DOT + VisibleText.of(cut(failure.cause()))
                + (failure.more() == 0 ? "" : DOT + count(failure.more(), "time") + " more");
    }

    private static String sentence(AutomationEvent.RepeatStart start) {
        return "Repeating " + VisibleText.quoted(cut(start.message()))
                + (start.times() == 0 ? "" : ", " + count(start.times(), "time"))
                + (start.nanos() == 0 ? "" : " for " + Durations.brief(start.nanos()))
                + (start.times() == 0 && start.nanos() == 0 ? " until it is stopped" : "")
                + (start.perSecond() == 0
                        ? ", as fast as possible"
                        : ", "
                                + BigDecimal.valueOf(start.perSecond())
                                        .round(new MathContext(DIGITS))
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + " per second");
    }

    private static String sentence(AutomationEvent.StepEnd step) {
        String round = step.round() > 1 ? ", round " + step.round() : "";
        return "Step " + step.step() + round + DOT + name(step.action())
                + (step.what().isEmpty() ? "" : " " + cut(step.what()))
                + DOT
                + switch (step.outcome()) {
                    case DONE -> of("", step.entry(), " ") + "after " + Durations.brief(step.nanos());
                    case FAILED -> "failed: " + cut(step.cause());
                    case SKIPPED -> "skipped after " + Durations.brief(step.nanos());
                    case STOPPED -> "stopped after " + Durations.brief(step.nanos());
                };
    }

    private static String sentence(AutomationEvent.RulePause pause) {
        return switch (pause.limit()) {
            case RATE -> "The rules pause: they would send more than " + pause.most() + " messages a second together";
            case COUNT -> "Rule " + pause.rule() + " pauses: it has fired " + pause.most() + " times";
            case BEHIND -> "The rules pause: messages come faster than they can be checked";
            case DEFECT -> "The rules stopped: Sockeye made a mistake, which the diagnostics log tells";
        };
    }

    /** The word for what a step does. */
    private static String name(AutomationEvent.Action action) {
        return switch (action) {
            case SEND -> "Send";
            case WAIT -> "Wait for";
            case DELAY -> "Delay";
            case CAPTURE -> "Capture";
            case PING -> "Ping";
            case CLOSE -> "Close";
            case RECONNECT -> "Reconnect";
            case REPEAT -> "Repeat";
            case OTHER -> "Step";
        };
    }

    private static String ended(AutomationEvent.Outcome outcome) {
        return switch (outcome) {
            case DONE, SKIPPED -> "is done";
            case FAILED -> "failed";
            case STOPPED -> "was stopped";
        };
    }

    private static String of(String before, OptionalLong entry) {
        return of(before, entry, "");
    }

    private static String of(String before, OptionalLong entry, String after) {
        return entry.isPresent() ? before + "#" + entry.getAsLong() + after : "";
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
