package app.sockeye.template;

import app.sockeye.template.function.Functions;
import java.util.List;

/** The functions that templates know. */
public final class TemplateFunctions {
    private TemplateFunctions() {}

    /** All functions by name, to be offered while one is typed. */
    public static List<TemplateFunction> all() {
        return Functions.all().stream()
                .map(kind -> new TemplateFunction(kind.name(), kind.example(), kind.help(), kind.alone()))
                .toList();
    }
}
