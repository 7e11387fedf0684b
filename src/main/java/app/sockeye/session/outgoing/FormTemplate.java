package app.sockeye.session.outgoing;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.files.Reason;
import app.sockeye.files.RegularFile;
import app.sockeye.message.FormMessage;
import app.sockeye.message.UnsendableException;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateException;
import app.sockeye.template.TemplatePreview;
import app.sockeye.template.TemplateProblem;
import app.sockeye.template.TemplateValues;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A filled form whose values' templates are parsed. Thread-safe. */
public final class FormTemplate {
    /** Number of bytes that a file in an input may have. */
    public static final int LONGEST_FILE = 16 << 20;

    private static final String FILE = "file:";
    private static final Set<InputKind> JSON = EnumSet.of(InputKind.JSON, InputKind.JSON_LIST);
    private static final Set<InputKind> WITH_FILES = EnumSet.of(InputKind.JSON, InputKind.JSON_LIST, InputKind.BYTES);

    private final FormMessage form;
    private final FormatLoader formats = new FormatLoader();
    private final Map<String, Template> templates = new LinkedHashMap<>();

    /** A form as it was filled; one that no dialect has is filled as plain text. */
    public FormTemplate(FormMessage form) {
        this.form = form;
        form.values().forEach((key, value) -> templates.put(key, Template.parse(value)));
    }

    /**
     * The form with the values of now; may read files.
     *
     * @param encoder knows the form's inputs
     * @throws UnsendableException where a reference has no value, or a file can't be read; it names the input
     */
    public FilledForm fill(TemplateValues values, FormEncoder encoder) {
        Map<String, InputKind> kinds = kinds(encoder);
        Map<String, String> filled = new LinkedHashMap<>();
        for (Map.Entry<String, Template> each : templates.entrySet()) {
            String key = each.getKey();
            InputKind kind = kind(kinds, key);
            filled.put(
                    key,
                    asBytes(
                            values,
                            key,
                            kind,
                            form.templates() ? filled(key, kind, each.getValue(), values) : typed(key)));
        }
        return new FilledForm(form.form(), filled);
    }

    /**
     * What would be filled now, with nothing used up; may read files.
     *
     * @throws UnsendableException as {@link #fill}, for the first problem
     */
    public FilledForm preview(TemplateValues values, FormEncoder encoder) {
        Map<String, InputKind> kinds = kinds(encoder);
        Map<String, String> filled = new LinkedHashMap<>();
        for (Map.Entry<String, Template> each : templates.entrySet()) {
            String key = each.getKey();
            InputKind kind = kind(kinds, key);
            filled.put(
                    key,
                    asBytes(
                            values,
                            key,
                            kind,
                            form.templates() ? previewed(key, kind, each.getValue(), values) : typed(key)));
        }
        return new FilledForm(form.form(), filled);
    }

    private Map<String, InputKind> kinds(FormEncoder encoder) {
        Map<String, InputKind> kinds = new LinkedHashMap<>();
        encoder.forms(form.dialect()).stream()
                .filter(known -> known.key().equals(form.form()))
                .findFirst()
                .map(PacketForm::inputs)
                .orElse(List.of())
                .forEach(input -> kinds.put(input.key(), input.kind()));
        return kinds;
    }

    private String typed(String key) {
        return form.values().get(key);
    }

    private String filled(String key, InputKind kind, Template template, TemplateValues values) {
        try {
            return isFile(key, kind)
                    ? template.fillName(values)
                    : isJson(key, kind) ? template.fillJson(values) : template.fill(values);
        } catch (TemplateException e) {
            throw new UnsendableException(e.getMessage(), e.position(), key);
        }
    }

    private String previewed(String key, InputKind kind, Template template, TemplateValues values) {
        TemplatePreview preview = isFile(key, kind)
                ? template.previewName(values)
                : isJson(key, kind) ? template.previewJson(values) : template.preview(values);
        List<TemplateProblem> problems = new ArrayList<>(preview.problems());
        if (!problems.isEmpty()) {
            throw new UnsendableException(
                    problems.get(0).sentence(), problems.get(0).start(), key);
        }
        return preview.text();
    }

    private boolean isJson(String key, InputKind kind) {
        boolean plain = JSON.contains(kind) && !TypedValue.isBytes(typed(key));
        return plain || WITH_FILES.contains(kind) && FormatInput.of(typed(key)).isPresent();
    }

    private boolean isFile(String key, InputKind kind) {
        return WITH_FILES.contains(kind) && typed(key).strip().startsWith(FILE);
    }

    /** That of an input, or of the list that it is in. */
    private static InputKind kind(Map<String, InputKind> kinds, String key) {
        InputKind own = kinds.get(key);
        int dot = key.indexOf('.');
        return own == null && dot > 0
                ? kinds.getOrDefault(key.substring(0, dot), InputKind.LINE)
                : own == null ? InputKind.LINE : own;
    }

    /** A value with its bytes in place of a file's name, and of JSON that is sent in another format. */
    private String asBytes(TemplateValues values, String key, InputKind kind, String value) {
        Optional<FormatInput> written = WITH_FILES.contains(kind)
                ? FormatInput.of(typed(key)).flatMap(as -> FormatInput.of(value))
                : Optional.empty();
        if (written.isEmpty()) {
            return withFile(values, key, kind, value);
        }
        try {
            return base64(written.get().bytes(formats, values.sources().folder()));
        } catch (PayloadException e) {
            throw new UnsendableException(e.getMessage(), 0, key);
        }
    }

    private static String base64(byte[] bytes) {
        return "base64:" + Base64.getEncoder().encodeToString(bytes);
    }

    /** A file's bytes in place of its name. */
    private String withFile(TemplateValues values, String key, InputKind kind, String value) {
        if (!isFile(key, kind)) {
            return value;
        }
        String name = value.strip().substring(FILE.length()).strip();
        if (!values.sources().mayRead(name)) {
            throw new UnsendableException("This file may not be sent to this server.", 0, key);
        }
        try {
            byte[] bytes = RegularFile.read(values.sources().folder().resolve(name), LONGEST_FILE);
            return base64(bytes);
        } catch (IOException | InvalidPathException e) {
            throw new UnsendableException("The file can't be read. " + Reason.sentence(e), 0, key);
        }
    }
}
