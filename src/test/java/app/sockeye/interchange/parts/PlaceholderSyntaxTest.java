package app.sockeye.interchange.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.template.Template;
import app.sockeye.template.TemplateValues;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderSyntaxTest {
    private final List<String> computed = new ArrayList<>();
    private final List<String> literal = new ArrayList<>();

    private String convert(PlaceholderSyntax syntax, String text) {
        return syntax.convert(text, computed::add, literal::add);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "BRACES ~ {{x}} {{ user name }} ~ ${x} ${user name}",
                "BRACES ~ {{$guid}}{{$timestamp}} {{$isoTimestamp}} ~ ${uuid}${now:unix} ${now}",
                "BRACES ~ {\"n\": {{$randomInt}}} ~ {\"n\": ${random:0..1000}}",
                "BRACES ~ {{$randomFullName}} ~ ${faker:name.fullName}",
                "BRACES ~ {{process.env.HOME}} {{$processEnv HOME}} ~ ${env:HOME} ${env:HOME}",
                "BRACES ~ {{$randomInt 1 10}} {{$random.integer(5, 6)}} ~ ${random:1..9} ${random:5..5}",
                "BRACES ~ {{$datetime rfc1123}} ~ ${now:rfc1123}",
                "ANGLES ~ <<x>> <<$guid>> ~ ${x} ${uuid}",
                "INSOMNIA ~ {{ _.x }} {% uuid 'v4' %} {% timestamp %} ~ ${x} ${uuid} ${now:unix-ms}",
                "INSOMNIA ~ {% now 'iso-8601', '' %} {% faker 'randomCity' %} ~ ${now} ${faker:address.city}",
                "INSOMNIA ~ {% file 'a b.json' %} ~ ${file:a b.json}",
                "YAAK ~ ${[ x ]} ${[ uuid.v4() ]} ~ ${x} ${uuid}",
            })
    void whatAToolComputesBecomesAFunction(PlaceholderSyntax syntax, String theirs, String ours) {
        assertThat(convert(syntax, theirs)).isEqualTo(ours);
        assertThat(computed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "BRACES ~ {{$randomUnknown}}",
                "BRACES ~ {{$randomInt 5 5}}",
                "BRACES ~ {{a + b}}",
                "INSOMNIA ~ {% response 'body', 'req_1' %}",
                "INSOMNIA ~ {% uuid 'v1' %}",
                "YAAK ~ ${[ response.body() ]}",
            })
    void whatNothingHereComputesStaysAndIsTold(PlaceholderSyntax syntax, String theirs) {
        assertThat(convert(syntax, theirs)).isEqualTo(theirs);
        assertThat(computed).isNotEmpty();
    }

    @Test
    void whatOnlyLooksLikeAReferenceHereIsTold() {
        assertThat(convert(PlaceholderSyntax.BRACES, "${a} $${b} ${hex:${c}}")).isEqualTo("${a} $${b} ${hex:${c}}");
        assertThat(literal).containsExactly("${a}", "${hex:${c}}");
    }

    @Test
    void allDynamicNamesHaveAFunctionThatWorks() {
        assertThat(DynamicNames.all()).allSatisfy((name, reference) -> assertThat(
                        Template.parse(reference).problems(TemplateValues.NONE))
                .as(name)
                .isEmpty());
    }
}
