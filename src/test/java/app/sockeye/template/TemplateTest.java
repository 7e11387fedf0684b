package app.sockeye.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.sockeye.template.TemplateProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final Map<String, String> VALUES =
            Map.of("user", "ada", "secret:token", "t0ken", "n", "5", "text", "a\"b\\c\n", "odd", "1, 2");
    private final TemplateValues values = name -> Optional.ofNullable(VALUES.get(name));

    @Test
    void textWithoutReferencesIsPlain() throws TemplateException {
        assertThat(Template.parse("a $5 {b}").isPlain()).isTrue();
        assertThat(Template.parse("a $5 {b}").fill(values)).isEqualTo("a $5 {b}");
        assertThat(Template.parse("").isPlain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "${user}: ${secret:token}! ~ ada: t0ken!",
                "${ user } ~ ada",
                "$${user} ${user} ~ ${user} ada",
                "$$${user} ~ $${user}",
                "$$$ $ {${user}} ~ $$$ $ {ada}",
                "${base64:${user}} ~ YWRh",
                "${base64:a{b}c} ~ YXtifWM=",
                "${hex:$${a}} ~ 247b617d",
                "${base64:${hex:${user}}} ~ NjE2NDYx",
                "${base64:${user}:${secret:token}} ~ YWRhOnQwa2Vu",
                "${url:a b&ü} ~ a%20b%26%C3%BC",
            })
    void referencesAreReplaced(String written, String filled) throws TemplateException {
        assertThat(Template.parse(written).fill(values)).isEqualTo(filled);
    }

    @Test
    void valuesAreNotReadAsTemplates() throws TemplateException {
        assertThat(Template.parse("${x}").fill(name -> Optional.of("${secret:token}")))
                .isEqualTo("${secret:token}");
    }

    @Test
    void onlyTypedCharactersSplitAnArgument() throws TemplateException {
        TemplateValues commas = name -> Optional.of("k,|");
        assertThat(Template.parse("${hmac-sha256:${k},x}").fill(commas))
                .isEqualTo(Template.parse("${hmac-sha256:${k},${y}}")
                        .fill(name -> Optional.of(name.equals("k") ? "k,|" : "x")));
        assertThat(Template.parse("${pick:${a}|${a}}").fill(commas)).isEqualTo("k,|");
    }

    @Test
    void ownValueGoesBeforeAFunctionOfItsName() throws TemplateException {
        assertThat(Template.parse("${counter}").fill(name -> Optional.of("mine")))
                .isEqualTo("mine");
    }

    @Test
    void inJsonAValueIsPutInAsJson() throws TemplateException {
        assertThat(Template.parse("{\"a\": \"${n}\", \"b\": ${n}, \"c\": \"x${text}\", '${user}': 1} // ${user}")
                        .fillJson(values))
                .isEqualTo("{\"a\": \"5\", \"b\": 5, \"c\": \"xa\\\"b\\\\c\\n\", 'ada': 1} // ${user}");
    }

    @Test
    void singleQuotesOfAValueDoNotEndAStringOfJson5() throws TemplateException {
        assertThat(Template.parse("['${v}', \"${v}\"]").fillJson(name -> Optional.of("it's")))
                .isEqualTo("['it\\u0027s', \"it's\"]");
    }

    @Test
    void valueThatIsNotOneJsonValueIsRefusedOutsideOfQuotationMarks() {
        assertThatThrownBy(() -> Template.parse("[${odd}]").fillJson(values))
                .hasMessage("The value of ${odd} is not JSON; put the reference in quotation marks.");
        assertThat(Template.parse("[${user}]").previewJson(values).problems())
                .extracting(TemplateProblem::start)
                .containsExactly(1);
    }

    @Test
    void unknownValueIsToldWithItsPosition() {
        Template template = Template.parse("a ${nobody} ${secret:gone}");
        assertThat(template.problems(values))
                .extracting(TemplateProblem::sentence)
                .containsExactly(
                        "The variable ${nobody} has no value.",
                        "The secret gone is not stored on this machine, or has to be unlocked.");
        assertThatThrownBy(() -> template.fill(values))
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.position()).isEqualTo(2))
                .hasMessage("The variable ${nobody} has no value.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "${ ~ INCOMPLETE",
                "${} ~ INCOMPLETE",
                "${ } ~ INCOMPLETE",
                "${user ~ INCOMPLETE",
                "${us{er} ~ INCOMPLETE",
                "${base64:${user} ~ INCOMPLETE",
                "${random:5..1} ~ ARGUMENT",
                "${random:a} ~ ARGUMENT",
                "${hmac-sha256:key} ~ ARGUMENT",
                "${uuid:v9} ~ ARGUMENT",
                "${now:qqqq{} ~ INCOMPLETE",
                "${now:bbb} ~ ARGUMENT",
                "${jwt:k,[]} ~ ARGUMENT",
                "${nobody:x} ~ UNKNOWN",
                "${last:$.a} ~ FAILED",
            })
    void faultsAreToldByKind(String written, Kind kind) {
        assertThat(Template.parse(written).problems(values))
                .extracting(TemplateProblem::kind)
                .containsExactly(kind);
    }

    @Test
    void nameEndsInItsLine() {
        assertThat(Template.parse("{\"a\": \"${us\"\n}").problems(values))
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.INCOMPLETE);
    }

    @Test
    void whatAnUnfinishedFunctionHoldsIsStillRead() {
        TemplatePreview preview = Template.parse("${hex:a ${user} {").preview(values);
        assertThat(preview.text()).isEqualTo("${hex:a ada {");
        assertThat(preview.problems()).hasSize(1);
    }

    @Test
    void referencesAreToldWithTheirPlaces() {
        List<TemplateReference> references =
                Template.parse("$${no} ${base64:x${user}}!").references();
        assertThat(references)
                .extracting(TemplateReference::name, TemplateReference::argument)
                .containsExactly(tuple("base64", "x${user}"), tuple("user", ""));
        assertThat(references)
                .extracting(TemplateReference::start, TemplateReference::end)
                .containsExactly(tuple(7, 25), tuple(17, 24));
    }

    @Test
    void tooDeepReferencesAreRefused() {
        String deep = "${hex:".repeat(40) + "x" + "}".repeat(40);
        assertThat(Template.parse(deep).problems(values))
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.TOO_DEEP);
        String most = "${base64:".repeat(16) + "x" + "}".repeat(16);
        assertThat(Template.parse(most).problems(values)).isEmpty();
    }

    @Test
    void tooManyReferencesAreRefused() {
        Template template = Template.parse("${n}".repeat(Template.MOST + 1));
        assertThat(template.problems(values)).extracting(TemplateProblem::kind).containsExactly(Kind.TOO_LONG);
        assertThat(Template.parse("${n}".repeat(Template.MOST)).problems(values))
                .isEmpty();
    }

    @Test
    void resultHasABound() {
        String large = "x".repeat(1 << 20);
        assertThat(Template.parse("${v}".repeat(65)).problems(name -> Optional.of(large)))
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.TOO_LONG);
    }

    @Test
    void previewTellsWhereACharacterIsWritten() {
        TemplatePreview preview = Template.parse("a${secret:token}b$${c").preview(values);
        assertThat(preview.text()).isEqualTo("at0kenb${c");
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i <= preview.text().length(); i++) {
            written.add(preview.written(i));
        }
        assertThat(written).containsExactly(0, 1, 1, 1, 1, 1, 16, 17, 18, 20, 21);
    }

    @Test
    void previewUsesNothingUp() throws TemplateException {
        TemplateValues counting = new CountingValues(new TemplateSources());
        Template template = Template.parse("${counter} ${counter}");
        assertThat(template.preview(counting).text()).isEqualTo("1 1");
        assertThat(template.preview(template.references().get(0), counting)).isEqualTo("1");
        assertThat(template.fill(counting)).isEqualTo("1 1");
        assertThat(template.fill(counting)).isEqualTo("2 2");
    }

    @Test
    void secretsAreInNoSentence() {
        for (String written : List.of(
                "${random:${secret:token}}",
                "${now:${secret:token}x}",
                "${uuid:${secret:token}}",
                "${file:${secret:token}}",
                "${env:${secret:token}}",
                "${csv:${secret:token}:a}",
                "${faker:${secret:token}}",
                "${last:${secret:token}}",
                "${jwt:a,${secret:token}}",
                "${counter:a,${secret:token}}")) {
            Template template = Template.parse(written);
            assertThatThrownBy(() -> template.fill(values))
                    .isInstanceOf(TemplateException.class)
                    .message()
                    .doesNotContain("t0ken");
        }
    }

    @Test
    void typedKeysAreInNoSentence() {
        assertThat(Template.parse("${jwt:k3y,x}").problems(values))
                .extracting(TemplateProblem::sentence)
                .containsExactly("${jwt:…}: Claims are a JSON object, such as {\"sub\":\"ada\"}.");
    }
}
