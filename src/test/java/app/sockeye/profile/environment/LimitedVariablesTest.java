package app.sockeye.profile.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.profile.value.NamedValue;
import app.sockeye.template.Template;
import app.sockeye.template.TemplateException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitedVariablesTest {
    @TempDir
    private Path folder;

    private final ValueLookup lookup = new ValueLookup(
            List.of(new ValueLayer(
                    ValueSource.CONNECTION,
                    List.of(NamedValue.of("user", "ada"), NamedValue.of("auth", "Bearer ${secret:prod}")))),
            name -> Optional.of("s3cret").filter(value -> name.startsWith("secret:")));

    @Test
    void whatIsNotAllowedHasNoValueAlsoBehindOtherValues() {
        LimitedVariables nothing = new LimitedVariables(lookup, Set.of()::contains);
        assertThat(nothing.value("user")).contains("ada");
        assertThat(nothing.value("auth")).isEmpty();
        assertThat(nothing.value("secret:prod")).isEmpty();
        LimitedVariables one = new LimitedVariables(lookup, Set.of("secret:prod")::contains);
        assertThat(one.value("auth")).contains("Bearer s3cret");
        assertThat(one.value("secret:other")).isEmpty();
    }

    @Test
    void onlyFilesAndVariablesOfTheEnvironmentThatAreAllowedAreRead() throws Exception {
        Path mine = Files.writeString(folder.resolve("mine"), "a");
        Path other = Files.writeString(folder.resolve("other"), "b");
        LimitedVariables one = new LimitedVariables(lookup, Set.of("file:" + mine)::contains);
        assertThat(Template.parse("${file:" + mine + "}").fill(one)).isEqualTo("a");
        for (String text : List.of("${file:" + other + "}", "${csv:" + other + ":b}", "${env:PATH}")) {
            assertThatThrownBy(() -> Template.parse(text).fill(one)).isInstanceOf(TemplateException.class);
        }
    }
}
