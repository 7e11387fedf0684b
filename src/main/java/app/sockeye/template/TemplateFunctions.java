package app.sockeye.template;

import app.sockeye.template.function.FunctionKind;
import app.sockeye.template.function.Functions;
import java.util.List;

/** The functions that templates know. */
public final class TemplateFunctions {
    private TemplateFunctions() {}

    private static final List<String> FAKES = List.of(
            "name.fullName",
            "name.firstName",
            "name.lastName",
            "internet.emailAddress",
            "internet.username",
            "internet.url",
            "internet.ipV4Address",
            "phoneNumber.phoneNumber",
            "address.city",
            "address.country",
            "address.streetAddress",
            "company.name",
            "commerce.productName",
            "commerce.price",
            "currency.code",
            "finance.iban",
            "job.title",
            "color.name",
            "lorem.word",
            "lorem.sentence",
            "lorem.paragraph");

    /** Often used arguments of <code>${faker:...}</code>. */
    public static List<String> fakes() {
        return FAKES;
    }

    /** All functions by name, to be offered while one is typed. */
    public static List<TemplateFunction> all() {
        return Functions.all().stream()
                .map(kind ->
                        new TemplateFunction(kind.name(), kind.example(), kind.help(), kind.alone(), kind.isStable()))
                .toList();
    }

    /** Whether a name alone calls a function, unless a value has it. */
    public static boolean isAlone(String name) {
        return Functions.find(name).filter(FunctionKind::alone).isPresent();
    }

    /** Whether a function gives the same for the same argument as long as the program runs. */
    public static boolean isStable(String name) {
        return Functions.find(name).filter(FunctionKind::isStable).isPresent();
    }
}
