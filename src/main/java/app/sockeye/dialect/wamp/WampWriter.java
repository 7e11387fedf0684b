package app.sockeye.dialect.wamp;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.CountingWriter;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a client sends, in the connection's encoding, and counts its requests. One thread. */
final class WampWriter extends CountingWriter<WampReader> {
    private static final int MOST_OPTIONS = 1000;
    private static final String ROLES = "{\"caller\":{\"features\":{\"progressive_call_results\":true,"
            + "\"call_canceling\":true}},\"callee\":{\"features\":{\"progressive_call_results\":true}},"
            + "\"publisher\":{\"features\":{\"publisher_exclusion\":true}},\"subscriber\":{}}";

    WampWriter(WampReader reader) {
        super(reader, 1);
    }

    private WampWriter(WampWriter other) {
        super(other);
    }

    @Override
    public DialectWriter copy() {
        return new WampWriter(this);
    }

    @Override
    protected Optional<String> used(Packet sent) {
        return sent.content() instanceof WampPacket content
                        && (content.message().kind().isRequest()
                                || content.message().kind() == WampKind.PUBLISH)
                ? content.message().request()
                : Optional.empty();
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        String json =
                "[" + Stream.of(parts(form)).filter(part -> !part.isEmpty()).collect(Collectors.joining(",")) + "]";
        try {
            return List.of(reader.write(json));
        } catch (PayloadException e) {
            throw new FormException(WampForms.ARGUMENTS, WampTexts.NOT_WRITTEN);
        }
    }

    private String[] parts(FilledForm form) throws FormException {
        return switch (form.form()) {
            case "call" ->
                parts(
                        WampKind.CALL,
                        next(form, () -> procedure(form)),
                        options(form),
                        procedure(form),
                        arguments(form));
            case "publish" ->
                parts(WampKind.PUBLISH, next(form, () -> topic(form)), options(form), topic(form), arguments(form));
            case "subscribe" -> parts(WampKind.SUBSCRIBE, next(form, () -> topic(form)), options(form), topic(form));
            case "register" ->
                parts(WampKind.REGISTER, next(form, () -> procedure(form)), options(form), procedure(form));
            case "unsubscribe" ->
                parts(WampKind.UNSUBSCRIBE, next(form, () -> number(form, WampForms.URI)), number(form, WampForms.URI));
            case "unregister" ->
                parts(WampKind.UNREGISTER, next(form, () -> number(form, WampForms.URI)), number(form, WampForms.URI));
            case "yield" -> parts(WampKind.YIELD, number(form, WampForms.ID), options(form), arguments(form));
            case "error" ->
                parts(
                        WampKind.ERROR,
                        Integer.toString(WampKind.INVOCATION.number()),
                        number(form, WampForms.ID),
                        "{}",
                        JsonString.quote(FormValues.required(form, WampForms.URI, WampTexts.NEED_ERROR)),
                        arguments(form));
            case "cancel" ->
                parts(
                        WampKind.CANCEL,
                        number(form, WampForms.ID),
                        new JsonObjectText()
                                .string("mode", form.value(WampForms.MATCH).orElse("skip"))
                                .toString());
            case "hello" ->
                parts(
                        WampKind.HELLO,
                        JsonString.quote(FormValues.required(form, WampForms.REALM, WampTexts.NEED_REALM)),
                        hello(form));
            case "authenticate" -> parts(WampKind.AUTHENTICATE, JsonString.quote(WampSignature.of(form)), "{}");
            case "abort" -> parts(WampKind.ABORT, "{}", reason(form, "wamp.error.system_shutdown"));
            default -> parts(WampKind.GOODBYE, "{}", reason(form, "wamp.close.close_realm"));
        };
    }

    private static String[] parts(WampKind kind, String... rest) {
        return Stream.concat(Stream.of(Integer.toString(kind.number())), Stream.of(rest))
                .toArray(String[]::new);
    }

    /** A check of an input that must pass before an id is used up. */
    private interface Check {
        String run() throws FormException;
    }

    private String next(FilledForm form, Check check) throws FormException {
        check.run();
        options(form);
        arguments(form);
        return form.value(WampForms.ID).isPresent() ? number(form, WampForms.ID) : ids.next();
    }

    private static String procedure(FilledForm form) throws FormException {
        return JsonString.quote(FormValues.required(form, WampForms.URI, WampTexts.NEED_PROCEDURE));
    }

    private static String topic(FilledForm form) throws FormException {
        return JsonString.quote(FormValues.required(form, WampForms.URI, WampTexts.NEED_TOPIC));
    }

    private static String reason(FilledForm form, String usual) {
        return JsonString.quote(form.value(WampForms.URI).orElse(usual).strip());
    }

    private static String number(FilledForm form, String input) throws FormException {
        String text = FormValues.required(form, input, WampTexts.NEED_ID);
        if (!text.matches("\\d{1,18}")) {
            throw new FormException(input, WampTexts.NEED_ID);
        }
        return text;
    }

    /** The options of a form: those that were typed, after those that have inputs of their own. */
    private static String options(FilledForm form) throws FormException {
        JsonObjectText options = new JsonObjectText();
        if (form.isOn(WampForms.ACKNOWLEDGE)) {
            options.json("acknowledge", "true");
        }
        if (form.isOn(WampForms.ALSO_ME)) {
            options.json("exclude_me", "false");
        }
        if (form.isOn(WampForms.PROGRESS)) {
            options.json("progress", "true");
        }
        options.string("match", form.value(WampForms.MATCH).filter(match -> !match.equals("exact")));
        typed(form, options);
        return options.toString();
    }

    private static void typed(FilledForm form, JsonObjectText into) throws FormException {
        Optional<JsonSlice> typed = FormValues.object(form, WampForms.OPTIONS).flatMap(JsonSlice::of);
        if (typed.isPresent()) {
            for (Map.Entry<String, JsonSlice> each : typed.get().members(MOST_OPTIONS)) {
                into.json(each.getKey(), each.getValue().raw());
            }
        }
    }

    private static String hello(FilledForm form) throws FormException {
        JsonObjectText details =
                new JsonObjectText().json("roles", ROLES).string("authid", form.value(WampForms.AUTH_ID));
        details.json("authmethods", form.value(WampForms.AUTH_METHODS).map(text -> Stream.of(text.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .map(JsonString::quote)
                .collect(Collectors.joining(",", "[", "]"))));
        typed(form, details);
        return details.toString();
    }

    /** Arguments and named ones, as far as they are needed. */
    private static String arguments(FilledForm form) throws FormException {
        String list = FormValues.list(form, WampForms.ARGUMENTS);
        Optional<String> named = FormValues.object(form, WampForms.NAMED);
        return named.isPresent() ? list + "," + named.get() : list.equals("[]") ? "" : list;
    }

    /** The answer to a goodbye. */
    static Optional<MessagePayload> goodbye(WampReader reader) {
        try {
            return Optional.of(reader.write("[6,{},\"wamp.close.goodbye_and_out\"]"));
        } catch (PayloadException e) {
            throw new IllegalStateException("Each encoding has arrays and texts", e);
        }
    }
}
