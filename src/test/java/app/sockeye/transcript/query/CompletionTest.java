package app.sockeye.transcript.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.sockeye.dialect.FieldWord;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    @Test
    void fieldsOfTheDialectAreOffered() {
        List<FieldWord> fields = List.of(new FieldWord("method", "name of the method"), new FieldWord("op", "what"));
        assertThat(Completion.at("d.", 2, () -> PATHS, fields, NOTHING))
                .containsExactly(new Completion("d.method:", "name of the method", 0, 2));
        assertThat(Completion.at("op:d.", 5, () -> PATHS, fields, NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "event:|event:\"chat message\" event:tick",
                "event:ch|event:\"chat message\"",
                "dir:sent event:\"ch|event:\"chat message\"",
                "event:tick|",
                "d.topic:/|d.topic:\"/queue/a\"",
                "kind:x|"
            })
    void valuesOfPacketsAreOfferedBehindTheirField(String typed, String expected) {
        Function<String, List<String>> values =
                field -> field.equals("event") ? List.of("chat message", "tick") : List.of("price/#", "/queue/a");
        assertThat(Completion.at(typed, typed.length(), () -> PATHS, List.of(), values).stream()
                        .map(Completion::text)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static final Function<String, List<String>> NOTHING = field -> List.of();

    private static final List<String> PATHS = List.of("$.type", "$.price");

    @Test
    void aFieldsNameIsCompleted() {
        assertThat(texts("ki")).containsExactly("kind:");
        assertThat(texts("dir:sent (si")).containsExactly("size>");
    }

    @Test
    void valuesAreCompletedBehindTheirField() {
        assertThat(texts("dir:")).containsExactly("dir:sent", "dir:received");
        assertThat(texts("not kind:p")).containsExactly("kind:ping", "kind:pong");
        assertThat(texts("close:100")).contains("close:1000", "close:1006");
        assertThat(texts("valid:")).containsExactly("valid:json");
    }

    @Test
    void pathsAreThoseThatMessagesHave() {
        assertThat(texts("json:$.t")).containsExactly("json:$.type");
        assertThat(texts("json:")).containsExactly("json:$.type", "json:$.price");
    }

    @Test
    void theWordAtTheCursorIsReplaced() {
        Completion completion =
                Completion.at("dir:sent ki \"x\"", 11, () -> PATHS).get(0);
        assertThat(completion.from()).isEqualTo(9);
        assertThat(completion.to()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ki", "\"a ki", "/ki", "kind:text", "zebra", "json:$.type", "size>1"})
    void nothingIsOfferedWhereAnythingMayStandOrNothingIsMissing(String typed) {
        assertThat(texts(typed)).isEmpty();
    }

    @Test
    void everythingIsOfferedWhereAWordMayBegin() {
        assertThat(texts("")).hasSameSizeAs(Vocabulary.WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "json:$.,type",
        "size>,1k",
        "kind:,text",
        "dir:,sent",
        "'not ',a",
        "'or ',a",
        "'and ',a",
        "time>,12:03",
        "after:#,1",
        "before:#,1",
        "close:,1006",
        "frames>,1",
        "hex:,0d0a",
        "valid:json,''",
    })
    void whatIsOfferedIsUnderstoodWithAValue(String word, String value) {
        assertThat(Vocabulary.WORDS).extracting(Completion.Word::text).contains(word);
        assertThatCode(() -> Query.parse("a " + word + value)).doesNotThrowAnyException();
    }

    private static List<String> texts(String typed) {
        return Completion.at(typed, typed.length(), () -> PATHS).stream()
                .map(Completion::text)
                .toList();
    }
}
