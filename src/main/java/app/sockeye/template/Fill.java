package app.sockeye.template;

import app.sockeye.template.TemplatePart.Faulty;
import app.sockeye.template.TemplatePart.Function;
import app.sockeye.template.TemplatePart.Literal;
import app.sockeye.template.TemplatePart.Referring;
import app.sockeye.template.TemplateParts.JsonPlace;
import app.sockeye.template.TemplateProblem.Kind;
import app.sockeye.template.function.CallException;
import app.sockeye.template.function.Content;
import app.sockeye.template.function.WholeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One filling of a text. One thread. */
final class Fill {
    private static final int EXPECTED = 128;
    /** The function that gives what a server sent. */
    private static final String LAST = "last";

    private final String written;
    private final TemplateValues values;
    private final FillContext context;
    private final Faults faults;
    /** Whether the text names something of this machine, as a path does. */
    private final boolean naming;

    private int reported;
    /** How many values so far may come from a server. */
    private int received;

    /** What becomes of a problem. */
    @FunctionalInterface
    interface Faults {
        /** Throws where the first problem ends it; otherwise the reference stays as it is written. */
        void found(TemplateProblem problem) throws TemplateException;
    }

    /** @param written the whole text */
    Fill(String written, TemplateValues values, TemplateSources sources, Faults faults) {
        this(written, values, sources, faults, false);
    }

    /** @param naming whether the text names something of this machine, which no received value may do */
    Fill(String written, TemplateValues values, TemplateSources sources, Faults faults, boolean naming) {
        this.naming = naming;
        this.written = written;
        this.values = values;
        this.context = new FillContext(values, sources);
        this.faults = faults;
    }

    String text(TemplateParts parts) throws TemplateException {
        return text(parts, UnaryOperator.identity());
    }

    /** @param put how what a reference stands for is put in; not what is in arguments */
    String text(TemplateParts parts, UnaryOperator<String> put) throws TemplateException {
        StringBuilder out = new StringBuilder(EXPECTED);
        for (TemplatePart part : parts.parts()) {
            append(part instanceof Literal literal ? literal.text() : text((Referring) part, put), part, out);
        }
        return out.toString();
    }

    String json(TemplateParts parts) throws TemplateException {
        StringBuilder out = new StringBuilder(EXPECTED);
        List<JsonPlace> places = parts.places();
        for (int i = 0; i < places.size(); i++) {
            TemplatePart part = parts.parts().get(i);
            append(part instanceof Literal literal ? literal.text() : json((Referring) part, places.get(i)), part, out);
        }
        return out.toString();
    }

    /** What a reference stands for; what is written where there is a problem. */
    String text(Referring part, UnaryOperator<String> put) throws TemplateException {
        return known(part).map(put).orElseGet(() -> written(part));
    }

    /** The same as JSON in its place. */
    String json(Referring part, JsonPlace place) throws TemplateException {
        if (place == JsonPlace.COMMENT) {
            return written(part);
        }
        Optional<String> text = known(part);
        return text.isPresent() ? json(part, place, text.get()) : written(part);
    }

    private String json(Referring part, JsonPlace place, String text) throws TemplateException {
        switch (place) {
            case STRING:
                return JsonCharacters.escaped(text);
            case SINGLE_QUOTED:
                return JsonCharacters.escapedInSingleQuotes(text);
            default:
                if (WholeJson.isValue(text)) {
                    return text;
                }
                report(problem(Kind.ARGUMENT, part, TemplateTexts.notJson(part.reference())));
                return written(part);
        }
    }

    /**
     * Puts a piece behind what is filled already.
     *
     * @param encoded the piece in UTF-8 where it is constant; else null
     * @param place where it stands in JSON; null for another text
     */
    void put(TemplatePart part, byte[] encoded, JsonPlace place, Utf8Text out) throws TemplateException {
        if (part instanceof Literal literal) {
            requireRoom(out.chars() + literal.text().length(), part);
            out.put(literal.text(), encoded);
            return;
        }
        Referring reference = (Referring) part;
        Optional<Content> content = content(reference);
        if (content.isPresent() && content.get().isNumber()) {
            out.put(content.get().number());
            requireRoom(out.chars(), part);
            return;
        }
        Optional<String> known = content.isPresent() ? text(reference, content.get()) : Optional.empty();
        String text = known.isEmpty()
                ? written(reference)
                : place == null ? known.get() : json(reference, place, known.get());
        requireRoom(out.chars() + text.length(), part);
        out.put(text);
    }

    private Optional<String> known(Referring part) throws TemplateException {
        int before = received;
        Optional<Content> content = content(part);
        if (content.isEmpty()) {
            return Optional.empty();
        } else if (naming && received > before) {
            report(problem(Kind.FAILED, part, TemplateTexts.RECEIVED));
            return Optional.empty();
        }
        return text(part, content.get());
    }

    private Optional<String> text(Referring part, Content content) throws TemplateException {
        try {
            return Optional.of(content.text());
        } catch (CallException e) {
            failed((Function) part, e);
            return Optional.empty();
        }
    }

    private Optional<Content> content(Referring part) throws TemplateException {
        if (part instanceof Function function) {
            return call(function);
        } else if (part instanceof Faulty faulty) {
            report(faulty.reference().problem().orElseThrow());
            return Optional.empty();
        }
        Optional<String> value = values.value(part.reference().name());
        if (value.isEmpty()) {
            report(problem(
                    Kind.UNKNOWN, part, TemplateTexts.unknown(part.reference().name())));
        }
        return value(part, value);
    }

    private Optional<Content> value(Referring part, Optional<String> value) {
        received += values.isReceived(part.reference().name()) ? 1 : 0;
        return value.map(Content::of);
    }

    private Optional<Content> call(Function function) throws TemplateException {
        if (function.parameters().isEmpty()) {
            // A value of the user's goes before a function that needs no argument.
            Optional<String> value = values.value(function.reference().name());
            if (value.isPresent()) {
                return value(function, value);
            }
        }
        Optional<String> instead = values.inPlaceOf(function.kind().name(), function.written());
        if (instead.isPresent()) {
            return instead.map(Content::of);
        }
        try {
            received += function.kind().name().equals(LAST) ? 1 : 0;
            if (function.bound().isPresent()) {
                return Optional.of(function.bound().get().result(context));
            }
            int before = reported;
            int receivedBefore = received;
            List<Content> parameters = parameters(function);
            if (reported > before) {
                return Optional.empty();
            } else if (function.kind().isReading() && received > receivedBefore) {
                throw CallException.failed(TemplateTexts.RECEIVED);
            }
            return Optional.of(function.kind().bind(parameters).result(context));
        } catch (CallException e) {
            failed(function, e);
            return Optional.empty();
        }
    }

    private List<Content> parameters(Function function) throws TemplateException {
        List<Content> contents = new ArrayList<>();
        List<TemplateParts> parameters = function.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            TemplateParts parameter = parameters.get(i);
            boolean json = function.kind().json() && i == parameters.size() - 1;
            contents.add(json ? Content.of(json(parameter)) : parameter(parameter));
        }
        return contents;
    }

    /** A parameter that is one reference may be bytes that are no text, such as a file. */
    private Content parameter(TemplateParts parameter) throws TemplateException {
        if (parameter.parts().size() == 1 && parameter.parts().get(0) instanceof Referring part) {
            Optional<Content> content = content(part);
            return content.orElseGet(() -> Content.of(written(part)));
        }
        return Content.of(text(parameter));
    }

    private void failed(Function function, CallException why) throws TemplateException {
        report(problem(
                why.isArgument() ? Kind.ARGUMENT : Kind.FAILED,
                function,
                TemplateTexts.failed(function.kind(), function.reference().argument(), why)));
    }

    private void report(TemplateProblem problem) throws TemplateException {
        reported++;
        faults.found(problem);
    }

    void append(String text, TemplatePart part, StringBuilder out) throws TemplateException {
        requireRoom(out.length() + (long) text.length(), part);
        out.append(text);
    }

    /** @param chars that the text would have with this part */
    private void requireRoom(long chars, TemplatePart part) throws TemplateException {
        if (chars > Template.LONGEST) {
            TemplateProblem problem = part instanceof Referring reference
                    ? problem(Kind.TOO_LONG, reference, TemplateTexts.TOO_LONG)
                    : new TemplateProblem(Kind.TOO_LONG, 0, written.length(), "", TemplateTexts.TOO_LONG);
            throw new TemplateException(problem);
        }
    }

    private String written(Referring part) {
        return written.substring(part.reference().start(), part.reference().end());
    }

    private static TemplateProblem problem(Kind kind, Referring part, String sentence) {
        TemplateReference reference = part.reference();
        return new TemplateProblem(kind, reference.start(), reference.end(), reference.name(), sentence);
    }
}
