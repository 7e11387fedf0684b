package app.sockeye.ui.composer.reference;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.template.Template;
import app.sockeye.template.TemplateValues;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceMeaningTest {
    private static final List<KnownReference> KNOWN =
            List.of(new KnownReference("user", "ada", "from this connection"));
    private final TemplateValues values = name -> name.equals("user") ? Optional.of("ada") : Optional.empty();

    private ReferenceMeaning at(String line, int place) {
        Template template = Template.parse(line);
        return ReferenceMeaning.of(
                template, ReferenceMeaning.at(template, place).orElseThrow(), values, KNOWN);
    }

    @Test
    void valueAndSourceAreTold() {
        assertThat(at("a ${user}", 4)).isEqualTo(new ReferenceMeaning("ada", "from this connection", true));
        assertThat(at("${nobody}", 4))
                .isEqualTo(new ReferenceMeaning("The variable ${nobody} has no value.", "", false));
    }

    @Test
    void theInnermostReferenceCounts() {
        assertThat(at("${hex:${user}}", 8).value()).isEqualTo("ada");
        assertThat(at("${hex:${user}}", 2).value()).isEqualTo("616461");
        assertThat(at("${hex:${user}}", 2).source()).startsWith("The bytes");
        assertThat(ReferenceMeaning.at(Template.parse("a ${user} b"), 9)).isEmpty();
    }
}
