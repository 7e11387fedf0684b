package app.sockeye.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server chooses nothing that is read of this machine. */
class ReceivedNamesTest {
    private static final String SENTENCE = "A value that a server sent can't choose what is read of this machine";

    @TempDir
    Path folder;

    private TemplateValues values;

    /** Its newest reply and {@code captured} name what exists, {@code own} is the user's. */
    @BeforeEach
    void fill() throws Exception {
        Files.writeString(folder.resolve("id"), "name\nprivate");
        TemplateSources sources = new TemplateSources(folder).withEnvironment(name -> Optional.of("private"));
        values = new TemplateValues() {
            @Override
            public Optional<String> value(String name) {
                return switch (name) {
                    case "captured", "own" -> Optional.of("id");
                    case "secret:id" -> Optional.of("private");
                    default -> Optional.empty();
                };
            }

            @Override
            public boolean isReceived(String name) {
                return name.equals("captured");
            }

            @Override
            public Optional<String> last(String jsonPath) {
                return Optional.of("id");
            }

            @Override
            public TemplateSources sources() {
                return sources;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${file:${last:$.f}}",
                "${file:${captured}}",
                "${file:./${url:${last:$.f}}}",
                "${file:${pick:${captured}|${captured}}}",
                "${env:${last:$.f}}",
                "${env:A_${captured}}",
                "${csv:${last:$.f}:name}",
                "${csv:id:${captured}}",
                "${sha256:${file:${last:$.f}}}",
                "${base64:${url:${env:${captured}}}}"
            })
    void aReceivedValueIsNoPartOfWhatIsRead(String text) {
        assertThatThrownBy(() -> Template.parse(text).fill(values))
                .hasMessageContaining(SENTENCE)
                .hasMessageNotContaining("private");
        assertThatThrownBy(() -> Template.parse(text).fillJson(values)).hasMessageContaining(SENTENCE);
        assertThat(Template.parse(text).preview(values).text()).doesNotContain("private");
        assertThat(Template.parse(text).problems(values))
                .anySatisfy(problem -> assertThat(problem.sentence()).contains(SENTENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${secret:${last:$.f}}", "${secret:${captured}}", "${${captured}}"})
    void noNameOfAValueHasAReference(String text) {
        assertThatThrownBy(() -> Template.parse(text).fill(values)).hasMessageContaining("Expected a name");
    }

    @Test
    void theUsersOwnValueMayBeAPartOfAName() throws Exception {
        assertThat(Template.parse("${captured} ${last:$.f} ${file:${own}}").fill(values))
                .isEqualTo("id id name\nprivate");
        assertThat(Template.parse("${csv:${own}:name} ${last:$.${captured}}").fill(values))
                .isEqualTo("private id");
    }

    @Test
    void aPathIsNotMadeOfReceivedValues() throws Exception {
        for (String text : new String[] {"/tmp/${captured}", "${last:$.f}", "a/${hex:${last:$.f}}"}) {
            assertThatThrownBy(() -> Template.parse(text).fillName(values)).hasMessageContaining(SENTENCE);
            assertThat(Template.parse(text).previewName(values).problems()).hasSize(1);
        }
        assertThat(Template.parse("/tmp/${own}").fillName(values)).isEqualTo("/tmp/id");
        assertThat(Template.parse("/tmp/${own}").previewName(values).text()).isEqualTo("/tmp/id");
    }
}
