package app.sockeye.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final Map<String, String> VALUES = Map.of("user", "ada", "secret:token", "t0ken");
    private final TemplateValues values = name -> Optional.ofNullable(VALUES.get(name));

    @Test
    void textWithoutReferencesIsPlain() throws TemplateException {
        assertThat(Template.parse("a $5 {b}").isPlain()).isTrue();
        assertThat(Template.parse("a $5 {b}").fill(values)).isEqualTo("a $5 {b}");
    }

    @Test
    void valuesAreReplaced() throws TemplateException {
        assertThat(Template.parse("${user}: ${secret:token}!").fill(values)).isEqualTo("ada: t0ken!");
    }

    @Test
    void twoDollarsStandForOne() throws TemplateException {
        assertThat(Template.parse("$${user} ${user}").fill(values)).isEqualTo("${user} ada");
    }

    @Test
    void valuesAreNotReadAsTemplates() throws TemplateException {
        assertThat(Template.parse("${x}").fill(name -> Optional.of("${secret:token}")))
                .isEqualTo("${secret:token}");
    }

    @Test
    void unknownValueIsToldWithItsPosition() {
        Template template = Template.parse("a ${nobody}");
        assertThat(template.problems(values)).extracting(TemplateProblem::name).containsExactly("nobody");
        assertThatThrownBy(() -> template.fill(values))
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.position()).isEqualTo(2))
                .hasMessage("The variable ${nobody} has no value.");
    }
}
