package app.sockeye.cli.destination;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.message.FormMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A packet of a dialect to send: its form, and what is filled in. */
final class FormArguments {
    private static final String EVENT = "event";

    private final Dialect dialect;
    private final PacketForm form;
    private final boolean templates;
    private final Map<String, String> filled = new LinkedHashMap<>();

    private FormArguments(Dialect dialect, PacketForm form, boolean templates) {
        this.dialect = dialect;
        this.form = form;
        this.templates = templates;
        form.inputs().stream()
                .filter(FormArguments::hasInitial)
                .forEach(input -> filled.put(input.key(), input.initial()));
    }

    /**
     * A packet of which nothing is filled in but an event's name.
     *
     * @param target the connection, with its dialect
     * @param form its form's key; null for an event
     * @param event the name of an event; null for a form
     * @param templates whether templates in it are resolved
     * @throws IllegalArgumentException with a sentence, where there is no such form
     */
    static FormArguments of(ConnectTarget target, String form, String event, boolean templates) {
        String key = form == null ? EVENT : form;
        Dialect dialect = dialect(target, key);
        FormArguments made = new FormArguments(dialect, form(dialect, key).orElseThrow(), templates);
        if (event != null) {
            made.filled.put(EVENT, event);
        }
        return made;
    }

    /** The packet as it is filled by now. */
    FormMessage message() {
        return new FormMessage(dialect.key(), form.key(), filled, templates);
    }

    /**
     * Fills an input.
     *
     * @param value such as {@code topic=orders}
     * @throws IllegalArgumentException with a sentence, where the form has no such input
     */
    void set(String value) {
        put(form, value, filled);
    }

    private static boolean hasInitial(FormInput input) {
        return !input.initial().isEmpty() && input.kind() != InputKind.JSON_LIST && input.kind() != InputKind.PAIRS;
    }

    private static void put(PacketForm form, String argument, Map<String, String> filled) {
        int equals = argument.indexOf('=');
        String key = equals < 0 ? argument : argument.substring(0, equals);
        String named = key.replaceFirst("\\..*", "");
        Optional<FormInput> input = form.inputs().stream()
                .filter(known -> equals >= 0 && known.key().equals(named))
                .findFirst();
        String value = argument.substring(equals + 1);
        refuse(
                input.orElseThrow(() -> new IllegalArgumentException("--set takes INPUT=VALUE; the inputs of "
                        + form.key() + " are "
                        + form.inputs().stream().map(FormInput::key).collect(Collectors.joining(", ")) + ".")),
                value);
        filled.put(key, value);
    }

    /** Refuses what can't be chosen, unless a template may become it. */
    private static void refuse(FormInput input, String value) {
        List<String> choices = input.kind() == InputKind.SWITCH ? List.of("true", "false") : input.choices();
        boolean chosen = input.kind() == InputKind.SWITCH || input.kind() == InputKind.CHOICE;
        if (chosen && !choices.contains(value) && !value.contains("${")) {
            throw new IllegalArgumentException(
                    "--set " + input.key() + " takes one of: " + String.join(", ", choices) + ".");
        }
    }

    private static Optional<PacketForm> form(Dialect dialect, String key) {
        return dialect.forms().stream().filter(form -> form.key().equals(key)).findFirst();
    }

    private static Dialect dialect(ConnectTarget target, String key) {
        SavedAutomation automation = target.automation();
        DialectChoice choice = automation.dialect();
        List<Dialect> asked = choice.kind() == DialectChoice.Kind.CERTAIN
                ? automation.own().<Dialect>map(own -> own).or(() -> Dialects.of(choice.key())).stream()
                        .toList()
                : Dialects.ALL;
        List<Dialect> with =
                asked.stream().filter(dialect -> form(dialect, key).isPresent()).toList();
        List<Dialect> recognised = recognised(target.options(), with);
        if (recognised.size() == 1) {
            return recognised.get(0);
        } else if (with.size() > 1) {
            throw new IllegalArgumentException("Say with --dialect whose " + key + " it is: "
                    + with.stream().map(Dialect::key).collect(Collectors.joining(", ")) + ".");
        } else if (with.isEmpty()) {
            throw new IllegalArgumentException("There is no form " + key + ". There are: "
                    + asked.stream()
                            .flatMap(dialect -> dialect.forms().stream().map(form -> dialect.key() + " " + form.key()))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return with.get(0);
    }

    /** Those that the address or a subprotocol that is offered tells, the surest only. */
    private static List<Dialect> recognised(ConnectOptions options, List<Dialect> from) {
        String url = options.target().uri().toString();
        List<Optional<String>> subprotocols = new ArrayList<>(List.of(Optional.empty()));
        options.request().subprotocols().forEach(name -> subprotocols.add(Optional.of(name)));
        Map<Dialect, Confidence> sure = new LinkedHashMap<>();
        for (Dialect dialect : from) {
            subprotocols.stream()
                    .map(name -> dialect.recognise(new Opening(url, name, List.of())))
                    .max(Comparator.naturalOrder())
                    .filter(confidence -> confidence != Confidence.NONE)
                    .ifPresent(confidence -> sure.put(dialect, confidence));
        }
        Optional<Confidence> most = sure.values().stream().max(Comparator.naturalOrder());
        return sure.keySet().stream()
                .filter(dialect -> most.equals(Optional.of(sure.get(dialect))))
                .toList();
    }
}
