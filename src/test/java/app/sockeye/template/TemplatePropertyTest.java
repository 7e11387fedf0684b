package app.sockeye.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TemplatePropertyTest {
    private static final TemplateValues VALUES = name -> name.equals("a") ? Optional.of("1") : Optional.empty();

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.of(
                        "$",
                        "{",
                        "}",
                        "${",
                        "$${",
                        "${a}",
                        "${b}",
                        "${hex:",
                        "${pick:",
                        "|",
                        ",",
                        ":",
                        "a",
                        "\"",
                        "'",
                        "\\",
                        "//",
                        "/*",
                        "*/",
                        "\n",
                        "${random:1..2}",
                        "${hmac-sha256:k,",
                        "${csv:",
                        "..")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 2000, seed = "6455")
    void everyTextIsReadAndFilledOrToldWhatIsWrong(@ForAll("written") String written) {
        Template template = Template.parse(written);
        TemplatePreview preview = template.preview(VALUES);
        try {
            assertThat(template.fill(VALUES)).hasSameSizeAs(preview.text());
            assertThat(preview.problems()).isEmpty();
        } catch (TemplateException e) {
            assertThat(preview.problems()).contains(e.problem());
        }
    }

    @Property(tries = 1000, seed = "6455")
    void referencesLieInTheTextAndInEachOther(@ForAll("written") String written) {
        List<TemplateReference> references = Template.parse(written).references();
        for (TemplateReference one : references) {
            assertThat(written.substring(one.start(), one.end())).startsWith("${");
            for (TemplateReference other : references) {
                boolean apart = one.end() <= other.start() || other.end() <= one.start();
                boolean inside = one.start() >= other.start() && one.end() <= other.end();
                boolean around = one.start() <= other.start() && one.end() >= other.end();
                assertThat(apart || inside || around).isTrue();
            }
        }
    }

    @Property(tries = 1000, seed = "6455")
    void anyTextCanBeWrittenLiterally(@ForAll String text) throws TemplateException {
        // A dollar sign before the opening would make it a literal one.
        String written = text.replace("${", "$${");
        boolean ambiguous = text.contains("$${");
        if (!ambiguous) {
            assertThat(Template.parse(written).fill(VALUES)).isEqualTo(text);
        }
    }

    @Property(tries = 1000, seed = "6455")
    void everyPositionOfThePreviewIsWrittenSomewhere(@ForAll("written") String written) {
        TemplatePreview preview = Template.parse(written).preview(VALUES);
        int before = 0;
        for (int i = 0; i <= preview.text().length(); i++) {
            int at = preview.written(i);
            assertThat(at).isBetween(before, written.length());
            before = at;
        }
    }

    @Example
    void timeGrowsWithTheLengthOnly() {
        // Whoever tries each opening again to the end would take hours for these.
        for (String piece : List.of("${", "${a", "${hex:", "$", "{", "${hex:{", "${hex:${", "${::", "$${", "${a:")) {
            assertThat(Template.parse(piece.repeat((1 << 20) / piece.length())).isPlain())
                    .isEqualTo(piece.equals("$") || piece.equals("{"));
        }
    }
}
