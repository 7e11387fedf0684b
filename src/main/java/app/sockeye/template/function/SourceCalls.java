package app.sockeye.template.function;

import java.util.List;

/** Functions that look something up. */
final class SourceCalls {
    private SourceCalls() {}

    static Call environment(List<Content> parameters) throws CallException {
        String name = name(parameters.get(0), "A variable of the environment");
        return context -> Content.of(context.environment(name)
                .orElseThrow(() -> CallException.failed("The environment has no such variable.")));
    }

    static Call file(List<Content> parameters) throws CallException {
        String path = name(parameters.get(0), "A file");
        return context -> Content.of(context.file(path));
    }

    static Call csv(List<Content> parameters) throws CallException {
        String path = name(parameters.get(0), "A table");
        String column = name(parameters.get(1), "A column");
        return context -> Content.of(context.cell(path, column));
    }

    static Call last(List<Content> parameters) throws CallException {
        String path = name(parameters.get(0), "A path");
        return context -> Content.of(context.last(path)
                .orElseThrow(() -> CallException.failed("No received message has a value at this path.")));
    }

    static Call fake(List<Content> parameters) throws CallException {
        String expression = name(parameters.get(0), "Made-up data");
        return context -> Content.of(context.fake(expression));
    }

    private static String name(Content parameter, String what) throws CallException {
        String name = parameter.text().strip();
        if (name.isEmpty()) {
            throw CallException.argument(what + " needs a name.");
        }
        return name;
    }
}
