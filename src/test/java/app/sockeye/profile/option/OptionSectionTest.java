package app.sockeye.profile.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionSectionTest {
    private static final List<Option> ALL = OptionSection.all().toList();

    @Test
    void keysAndNamesAreUnique() {
        assertThat(ALL).extracting(Option::key).doesNotHaveDuplicates();
        assertThat(ALL).extracting(Option::label).doesNotHaveDuplicates();
    }

    @Test
    void noKeyStandsInTheWayOfAnother() {
        for (Option option : ALL) {
            assertThat(ALL).extracting(Option::key).noneMatch(key -> key.startsWith(option.key() + "."));
        }
    }

    @Test
    void eachDefaultIsAnAllowedValue() {
        assertThat(ALL).allSatisfy(option -> assertThat(option.complaintAbout(option.standard()))
                .isEmpty());
    }

    @Test
    void eachOptionIsExplainedInOneSentence() {
        assertThat(ALL).extracting(Option::help).allMatch(help -> help.endsWith(".") && help.length() < 130);
    }

    @Test
    void anOptionIsFoundByItsKeyAndKnowsItsSection() {
        assertThat(OptionSection.option("tls.verify")).contains(TlsTable.VERIFY);
        assertThat(OptionSection.option("tls")).isEmpty();
        assertThat(OptionSection.of(TlsTable.VERIFY)).isEqualTo(OptionSection.TLS);
    }
}
