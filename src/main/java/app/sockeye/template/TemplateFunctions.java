package app.sockeye.template;

import java.util.List;

/** The functions that templates know. */
public final class TemplateFunctions {
    private TemplateFunctions() {}

    /** All functions by name, to be offered while one is typed. */
    public static List<TemplateFunction> all() {
        return List.of(new TemplateFunction(
                "counter", "${counter}", "Counts the messages: 1, 2, 3; with a name, a counter of that name"));
    }
}
