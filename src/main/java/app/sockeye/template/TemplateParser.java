package app.sockeye.template;

import app.sockeye.template.TemplatePart.Faulty;
import app.sockeye.template.TemplatePart.Function;
import app.sockeye.template.TemplatePart.Literal;
import app.sockeye.template.TemplatePart.Referring;
import app.sockeye.template.TemplatePart.Value;
import app.sockeye.template.TemplateProblem.Kind;
import app.sockeye.template.function.Call;
import app.sockeye.template.function.CallException;
import app.sockeye.template.function.Content;
import app.sockeye.template.function.FunctionKind;
import app.sockeye.template.function.Functions;
import app.sockeye.template.function.Splitting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads a text once, from its start to its end, with what is open on a stack. */
final class TemplateParser {
    private static final String OPEN = "${";
    private static final String LITERAL_OPEN = "$${";

    private final String text;
    private final Deque<OpenPart> open = new ArrayDeque<>();
    private final List<Referring> references = new ArrayList<>();
    private int at;

    /** The text itself, or a function whose argument is being read. */
    private static final class OpenPart {
        final int start;
        final int argument;
        final FunctionKind kind;
        final List<TemplatePart> parts = new ArrayList<>();
        /** Where the literal that is being read starts. */
        int literal;
        /** Braces in the argument that are not closed. */
        int braces;

        boolean tooDeep;

        OpenPart(int start, int argument, FunctionKind kind) {
            this.start = start;
            this.argument = argument;
            this.kind = kind;
            this.literal = argument;
        }
    }

    TemplateParser(String text) {
        this.text = text;
    }

    /** The references in the order of their starts, once the text is read. */
    List<Referring> references() {
        references.sort(Comparator.comparingInt(part -> part.reference().start()));
        return references;
    }

    TemplateParts read() {
        OpenPart whole = new OpenPart(0, 0, null);
        open.push(whole);
        while (at < text.length() && references.size() <= Template.MOST) {
            char c = text.charAt(at);
            if (c == '$') {
                dollar();
            } else if (open.size() == 1) {
                int next = text.indexOf('$', at);
                at = next < 0 ? text.length() : next;
            } else {
                brace(c);
            }
        }
        while (open.size() > 1) {
            giveUp(open.pop());
        }
        literal(whole, text.length());
        return new TemplateParts(whole.parts);
    }

    private void dollar() {
        if (text.startsWith(LITERAL_OPEN, at)) {
            OpenPart here = open.peek();
            literal(here, at);
            here.parts.add(new Literal(OPEN, at));
            here.braces++;
            at += LITERAL_OPEN.length();
            here.literal = at;
        } else if (text.startsWith(OPEN, at)) {
            reference();
        } else {
            at++;
        }
    }

    private void brace(char c) {
        OpenPart here = open.peek();
        at++;
        if (c == '{') {
            here.braces++;
        } else if (c == '}' && here.braces > 0) {
            here.braces--;
        } else if (c == '}') {
            open.pop();
            literal(here, at - 1);
            function(here);
        }
    }

    private void reference() {
        int start = at;
        int name = at + OPEN.length();
        for (int i = name; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '}') {
                value(start, name, i);
                return;
            } else if (c == ':') {
                Optional<FunctionKind> kind = Functions.find(text.substring(name, Math.min(i, name + 20)));
                if (kind.isPresent()) {
                    function(start, i + 1, kind.get());
                    return;
                }
            } else if (c == '$' || c == '{' || c < ' ') {
                break;
            }
        }
        incomplete(start, name);
        if (open.size() > 1) {
            open.peek().braces++;
        }
    }

    private void value(int start, int name, int end) {
        String written = text.substring(name, end).strip();
        if (written.isEmpty()) {
            incomplete(start, end + 1);
            return;
        }
        Optional<FunctionKind> alone = Functions.find(written).filter(FunctionKind::alone);
        TemplateReference reference =
                new TemplateReference(start, end + 1, written, alone.isPresent(), "", Optional.empty());
        OpenPart here = open.peek();
        literal(here, start);
        here.literal = end + 1;
        at = end + 1;
        add(
                here,
                alone.isPresent()
                        ? new Function(
                                reference, text.substring(start, end + 1), alone.get(), List.of(), bound(alone.get()))
                        : new Value(reference));
    }

    private void function(int start, int argument, FunctionKind kind) {
        OpenPart here = open.peek();
        if (open.size() > Template.DEEPEST) {
            here.tooDeep = true;
            here.braces++;
            at = argument;
            return;
        }
        literal(here, start);
        open.push(new OpenPart(start, argument, kind));
        at = argument;
    }

    private static Optional<Call> bound(FunctionKind kind) {
        try {
            return Optional.of(kind.bind(List.of()));
        } catch (CallException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends a function whose argument is read. */
    private void function(OpenPart done) {
        FunctionKind kind = done.kind;
        String argument = text.substring(done.argument, at - 1);
        List<TemplateParts> parameters = split(done.parts, kind.splitting());
        Optional<Call> bound = Optional.empty();
        Optional<TemplateProblem> problem = Optional.empty();
        if (done.tooDeep) {
            problem = Optional.of(problem(Kind.TOO_DEEP, done, TemplateTexts.TOO_DEEP));
        } else if (parameters.stream().allMatch(TemplateParts::isConstant)) {
            try {
                bound = Optional.of(kind.bind(
                        parameters.stream().map(p -> Content.of(p.constant())).toList()));
            } catch (CallException e) {
                problem = Optional.of(problem(Kind.ARGUMENT, done, TemplateTexts.failed(kind, argument, e)));
            }
        } else if (parameters.size() < kind.fewest()) {
            problem = Optional.of(problem(Kind.ARGUMENT, done, TemplateTexts.form(kind)));
        }
        TemplateReference reference = new TemplateReference(done.start, at, kind.name(), true, argument, problem);
        OpenPart around = open.peek();
        around.literal = at;
        add(
                around,
                problem.isPresent()
                        ? new Faulty(reference, text.substring(done.start, at))
                        : new Function(reference, text.substring(done.start, at), kind, parameters, bound));
    }

    private TemplateProblem problem(Kind kind, OpenPart done, String sentence) {
        return new TemplateProblem(kind, done.start, at, done.kind.name(), sentence);
    }

    /** Marks what opens a reference and is none. */
    private void incomplete(int start, int end) {
        OpenPart here = open.peek();
        literal(here, start);
        add(here, new Faulty(incompleteReference(start, end, ""), text.substring(start, end)));
        at = end;
        here.literal = at;
    }

    /** Makes a function that nothing closes a part of the text around it. */
    private void giveUp(OpenPart never) {
        literal(never, text.length());
        OpenPart around = open.peek();
        around.literal = text.length();
        add(
                around,
                new Faulty(
                        incompleteReference(never.start, never.argument, never.kind.name()),
                        text.substring(never.start, never.argument)));
        around.parts.addAll(never.parts);
    }

    private static TemplateReference incompleteReference(int start, int end, String name) {
        return new TemplateReference(
                start,
                end,
                name,
                false,
                "",
                Optional.of(new TemplateProblem(Kind.INCOMPLETE, start, end, name, TemplateTexts.INCOMPLETE)));
    }

    private void add(OpenPart here, Referring part) {
        here.parts.add(part);
        references.add(part);
    }

    private void literal(OpenPart here, int end) {
        if (end > here.literal) {
            here.parts.add(new Literal(text.substring(here.literal, end), here.literal));
        }
        here.literal = end;
    }

    /** Splits an argument at the separators that are typed. */
    private static List<TemplateParts> split(List<TemplatePart> argument, Splitting splitting) {
        List<TemplateParts> parameters = new ArrayList<>();
        List<TemplatePart> parameter = new ArrayList<>();
        int left = splits(argument, splitting);
        int skipped = splitting == Splitting.LAST_COLON ? Math.max(0, left - 1) : 0;
        for (TemplatePart part : argument) {
            if (!(part instanceof Literal literal) || left == 0) {
                parameter.add(part);
                continue;
            }
            int from = 0;
            int end = literal.text().indexOf(splitting.separator());
            while (end >= 0 && left > 0) {
                left--;
                if (skipped > 0) {
                    skipped--;
                } else {
                    parameter.add(new Literal(literal.text().substring(from, end), literal.start() + from));
                    parameters.add(new TemplateParts(parameter));
                    parameter = new ArrayList<>();
                    from = end + 1;
                }
                end = literal.text().indexOf(splitting.separator(), end + 1);
            }
            parameter.add(new Literal(literal.text().substring(from), literal.start() + from));
        }
        parameters.add(new TemplateParts(parameter));
        return parameters;
    }

    /** How many separators count. */
    private static int splits(List<TemplatePart> argument, Splitting splitting) {
        if (splitting == Splitting.WHOLE) {
            return 0;
        }
        long all = argument.stream()
                .filter(Literal.class::isInstance)
                .flatMapToInt(part -> ((Literal) part).text().chars())
                .filter(c -> c == splitting.separator())
                .count();
        return (int) (splitting == Splitting.FIRST_COMMA ? Math.min(1, all) : all);
    }
}
