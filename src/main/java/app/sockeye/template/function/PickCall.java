package app.sockeye.template.function;

import java.util.List;

/** One of its parameters. */
final class PickCall {
    private PickCall() {}

    static Call bind(List<Content> parameters) {
        List<Content> choices = List.copyOf(parameters);
        return context -> choices.get(context.random().nextInt(choices.size()));
    }
}
