package app.sockeye.template.function;

import java.util.List;

/** Counts messages. */
final class CounterCall {
    private static final String MAIN = "";

    private CounterCall() {}

    static Call bind(List<Content> parameters) throws CallException {
        if (parameters.size() > 2) {
            throw CallException.argument("It has the form ${counter:name, start}.");
        }
        String name = parameters.isEmpty() ? MAIN : parameters.get(0).text().strip();
        long start = parameters.size() < 2 ? 1 : number(parameters.get(1).text().strip());
        return context -> Content.of(context.count(name, start));
    }

    private static long number(String text) throws CallException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw CallException.argument("The start is a whole number.");
        }
    }
}
