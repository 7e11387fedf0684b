package app.sockeye.profile.variable;

import app.sockeye.secret.SecretName;
import app.sockeye.secret.Secrets;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateProblem;
import app.sockeye.template.TemplateReference;
import app.sockeye.template.TemplateValues;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values of <code>${name}</code> in a profile, looked up when it is connected. Texts are {@link Template}s; what of
 * them is no complete reference stays as it is. Nothing that functions give is used up. Any thread.
 */
@FunctionalInterface
public interface Variables extends TemplateValues {
    /** The base URL of the built-in playground, whose port differs at each start. */
    String PLAYGROUND = "playground";

    Variables NONE = name -> Optional.empty();

    /** Replaces all references that can be replaced. References within values are not replaced. May read files. */
    default String resolve(String text) {
        return Template.parse(text).preview(this).text();
    }

    /** The first variable of a text that has no value. */
    default Optional<String> firstUnknown(String text) {
        return Template.parse(text).problems(this).stream()
                .filter(problem -> problem.kind() == TemplateProblem.Kind.UNKNOWN)
                .map(TemplateProblem::name)
                .findFirst();
    }

    /** The same with {@link Secrets#MASK} in place of secrets and functions as they are written, to be shown. */
    default Variables masked() {
        return new ChangedVariables(
                name -> name.startsWith(SecretName.PREFIX) ? value(name).map(value -> Secrets.MASK) : value(name),
                FunctionUse.WRITTEN,
                sources());
    }

    /** The same with another use of functions, also in values. */
    default Variables with(FunctionUse use) {
        return new ChangedVariables(this, use, sources());
    }

    /** The first problem with a text's references; empty where all can be replaced. May read files. */
    default Optional<VariableProblem> firstProblem(String text) {
        return Template.parse(text).problems(this).stream()
                .flatMap(problem -> VariableProblem.of(problem).stream())
                .findFirst();
    }

    /**
     * What in a text comes from this machine alone, also through other values: secrets such as {@code secret:token},
     * variables of the environment such as {@code env:HOME}, and files such as {@code file:users.csv}. May read files.
     */
    default Set<String> secretsIn(String text) {
        Template template = Template.parse(text);
        Set<String> found = new HashSet<>();
        template.preview(
                new ChangedVariables(this, FunctionUse.CALLED, sources().watched(found::add)));
        names(template).stream()
                .filter(name -> name.startsWith(SecretName.PREFIX))
                .forEach(found::add);
        return Set.copyOf(found);
    }

    /** The names of the values that a text refers to, also in arguments of functions, each once. */
    static List<String> names(String text) {
        return names(Template.parse(text));
    }

    private static List<String> names(Template template) {
        return template.references().stream()
                .filter(reference ->
                        !reference.function() && reference.problem().isEmpty())
                .map(TemplateReference::name)
                .distinct()
                .toList();
    }
}
