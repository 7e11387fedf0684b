package app.sockeye.ui.composer.reference;

import app.sockeye.template.TemplateFunction;
import app.sockeye.template.TemplateFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reference that is being typed before the caret.
 *
 * @param start of its <code>${</code>
 * @param end of what is replaced when an offer is taken
 * @param typed what stands between the opening and the caret
 */
record ReferenceCompletion(int start, int end, String typed) {
    private static final String OPEN = "${";
    private static final int LONGEST = 200;
    private static final int MOST_OFFERS = 60;
    private static final String FAKER = "faker:";
    private static final String ENVIRONMENT = "env:";

    /** Where a reference is being typed in a line; empty where none is. */
    static Optional<ReferenceCompletion> at(String line, int caret) {
        int start = line.lastIndexOf(OPEN, caret - OPEN.length());
        if (start < 0 || caret - start > LONGEST || start > 0 && line.charAt(start - 1) == '$') {
            return Optional.empty();
        }
        String typed = line.substring(start + OPEN.length(), caret);
        if (typed.indexOf('}') >= 0) {
            return Optional.empty();
        }
        int end = caret;
        while (end < line.length() && isInName(line.charAt(end))) {
            end++;
        }
        boolean closed = end < line.length() && line.charAt(end) == '}';
        return Optional.of(new ReferenceCompletion(start, closed ? end + 1 : caret, typed));
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || "_-.:".indexOf(c) >= 0;
    }

    /** The offers, the best first: values, then what was received, then functions. */
    List<ReferenceOffer> offers(List<KnownReference> known) {
        Stream<ReferenceOffer> values = known.stream().map(ReferenceOffer::of);
        Stream<ReferenceOffer> more = typed.startsWith(FAKER)
                ? arguments(FAKER, TemplateFunctions.fakes())
                : typed.startsWith(ENVIRONMENT)
                        ? arguments(
                                ENVIRONMENT,
                                System.getenv().keySet().stream().sorted().toList())
                        : TemplateFunctions.all().stream().map(ReferenceCompletion::offer);
        List<ReferenceOffer> all = Stream.concat(values, more)
                .filter(offer -> !offer.name().equals(typed + "}"))
                .toList();
        List<ReferenceOffer> found = new ArrayList<>();
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        all.stream().filter(offer -> lower(offer).startsWith(wanted)).forEach(found::add);
        all.stream()
                .filter(offer ->
                        !lower(offer).startsWith(wanted) && lower(offer).contains(wanted))
                .forEach(found::add);
        return found.stream().limit(MOST_OFFERS).toList();
    }

    private static String lower(ReferenceOffer offer) {
        return offer.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<ReferenceOffer> arguments(String function, List<String> arguments) {
        return arguments.stream().map(argument -> ReferenceOffer.of(new KnownReference(function + argument, "", "")));
    }

    /** A function that needs an argument leaves the caret where it is typed. */
    private static ReferenceOffer offer(TemplateFunction function) {
        String text = OPEN + function.name() + (function.alone() ? "}" : ":}");
        int caret = function.alone() ? text.length() : text.length() - 1;
        return new ReferenceOffer(text, function.help(), "", caret);
    }
}
