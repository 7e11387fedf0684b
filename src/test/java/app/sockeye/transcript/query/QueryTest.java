package app.sockeye.transcript.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.MarkUse;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a b or c not d    | (\"a\" \"b\") or (\"c\" not \"d\")",
                "a AND (b OR c)    | \"a\" (\"b\" or \"c\")",
                "not not a         | not not \"a\"",
                "not(a b)          | not (\"a\" \"b\")",
                "(f(x))            | \"f(x)\"",
                "(a)and(b)         | \"a\" \"b\"",
                "order android     | \"order\" \"android\"",
                "\"or\" \"a \\\"b\\\"\" | \"or\" \"a \\\"b\\\"\"",
                "size > 2k         | size>2000",
                "size<=4KiB        | size<=4096",
                "size=1M           | size==1000000",
                "size frames:2     | \"size\" frames==2",
                "wire:1k ratio>1.5 | wire==1000 ratio>1.5",
                "ratio<=3 ratio    | ratio<=3 \"ratio\"",
                "time>=12:03       | time>=12:03",
                "after:1204        | after:#1204",
                "before:#9         | before:#9",
                "KIND:text         | \"KIND:text\"",
                "kind:CLOSE        | kind:close",
                "dir:sent          | dir:sent",
                "close:1006        | close:1006",
                "hex:0D:0a         | hex:0d0a",
                "valid:json        | valid:json",
                "starred \"starred\" | starred \"starred\"",
                "note:later        | note:\"later\"",
                "(note:\"a b\" x)  | note:\"a b\" \"x\"",
                "note:/a.b/        | note:/a.b/",
                "json:$            | json:$",
            })
    void whatIsUnderstoodIsPrinted(String typed, String printed) throws QuerySyntaxException {
        assertThat(Query.parse(typed)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "json:$.a['b c'][0] == 1.50  | json:$.a['b c'][0]==1.50",
                "json:$[\"it's\"]            | json:$['it\\'s']",
                "json:$.t != \"a \\u0062\"   | json:$.t!=\"a b\"",
                "json:$.t ~ /buy.sell/i x    | json:$.t~/buy.sell/ \"x\"",
                "(json:$.ok==true)           | json:$.ok==true",
                "json:$.a.*[*].b             | json:$.a[*][*].b",
                "json:$..t == 1              | json:$..t==1",
                "json:$..*..[0]..['b c']     | json:$..[*]..[0]..['b c']",
                "json:$.n>=-1e400            | json:$.n>=-1E+400",
            })
    void pathsAreUnderstood(String typed, String printed) throws QuerySyntaxException {
        assertThat(Query.parse(typed)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a or            | 4 | search term",
                "or a            | 0 | quotation marks",
                "(a              | 0 | not closed",
                "a )             | 2 | no matching '('",
                "()              | 1 | search term",
                "a \"b           | 2 | not closed",
                "\"\"            | 0 | between the quotation marks",
                "x /a(/          | 5 | missing closing )",
                "dir:up          | 4 | sent, received",
                "kind:msg        | 5 | text, binary",
                "size>           | 5 | 1k (1000)",
                "ratio>1k        | 6 | 3 or 1.5",
                "wire:           | 5 | 1k (1000)",
                "size>1x         | 5 | 1k (1000)",
                "size>99999999999999999999 | 5 | too large",
                "size>9999999999999999t    | 5 | too large",
                "time>noon       | 5 | 12:03:10",
                "after:#x        | 6 | #1204",
                "close:9999      | 6 | 4999",
                "hex:0d0         | 6 | two digits",
                "hex:xy          | 4 | not a hexadecimal",
                "note:           | 5 | Expected a text",
                "(note:)         | 6 | Expected a text",
                "note:\"x        | 5 | not closed",
                "valid:xml       | 6 | valid:json",
                "json:type       | 5 | starts with $",
                "json:$.         | 7 | Expected a name",
                "json:$...a      | 8 | Expected a name",
                "json:$[x]       | 7 | index",
                "json:$[-1]      | 7 | index",
                "json:$[0        | 8 | ']'",
                "json:$.a==x     | 10| number",
                "json:$.a<true   | 9 | == and !=",
                "json:$.a~x      | 9 | regular expression",
                "json:$.a#       | 8 | comparison",
            })
    void whatIsWrongIsToldWithItsPlace(String typed, int position, String part) {
        assertThatThrownBy(() -> Query.parse(typed))
                .isInstanceOfSatisfying(QuerySyntaxException.class, e -> assertThat(e.position())
                        .isEqualTo(position))
                .hasMessageContaining(part)
                .hasMessageEndingWith(".");
    }

    @Test
    void aPathsStepsAreBounded() throws QuerySyntaxException {
        String longest = "json:$" + ".a".repeat(JsonPath.MOST_STEPS);
        assertThat(Query.parse(longest)).hasToString(longest);
        assertThatThrownBy(() -> Query.parse(longest + "[0]")).hasMessageContaining("60 steps");
    }

    @Test
    void depthAndLengthAreBounded() throws QuerySyntaxException {
        int most = Query.DEEPEST;
        assertThat(Query.parse("(".repeat(most) + "a" + ")".repeat(most))).hasToString("\"a\"");
        assertThatThrownBy(() -> Query.parse("(".repeat(most + 1))).hasMessageContaining("nested");
        assertThatThrownBy(() -> Query.parse("not ".repeat(most + 1) + "a")).hasMessageContaining("nested");
        assertThatThrownBy(() -> Query.parse("a".repeat(Query.LONGEST + 1))).hasMessageContaining("characters");
    }

    @Test
    void caseMattersWithAnUpperCaseLetter() throws QuerySyntaxException {
        assertThat(Query.parse("a B /c\\D/ /D/ /E/i").highlights())
                .containsExactly(
                        new TextPattern("a", false, true),
                        new TextPattern("B", false, false),
                        new TextPattern("c\\D", true, true),
                        new TextPattern("D", true, false),
                        new TextPattern("E", true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "a dir:sent, NONE",
        "starred, NEEDED",
        "starred a, NEEDED",
        "starred or note:a, NEEDED",
        "starred or a, CONSIDERED",
        "not starred, CONSIDERED",
        "not a, NONE"
    })
    void theUseOfMarksIsKnown(String typed, MarkUse use) throws QuerySyntaxException {
        assertThat(Query.parse(typed).markUse()).isEqualTo(use);
    }

    @Test
    void onlyWhatMustBeThereIsMarked() throws QuerySyntaxException {
        assertThat(Query.parse("(a or b) not c size>1").highlights())
                .extracting(TextPattern::text)
                .containsExactly("a", "b");
    }

    @Test
    void theLongestSubstringOfAllPartsIsSearchedForAtOnce() throws QuerySyntaxException {
        assertThat(filter("needle").condition()).isEmpty();
        Filter filter = filter("/regular/ dir:sent needle pin");
        assertThat(filter.pattern()).contains(new TextPattern("needle", false, true));
        assertThat(filter.condition()).map(Object::toString).contains("/regular/ dir:sent \"pin\"");
        assertThat(filter("a or b").pattern()).isEmpty();
        assertThat(filter("not a").pattern()).isEmpty();
        assertThat(filter("dir:sent needle"))
                .isEqualTo(filter("dir:sent needle"))
                .isNotEqualTo(filter("needle"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dir:sent", "dir:sent kind:text", "not (dir:received or kind:ping)", "dir:sent or kind:note"})
    void directionAndKindAreDecidedWithoutReading(String typed) throws QuerySyntaxException {
        Query query = Query.parse(typed);
        assertThat(query.verdict(EntryKind.TEXT, Optional.of(Direction.SENT))).isEqualTo(Verdict.YES);
        assertThat(query.verdict(EntryKind.PING, Optional.of(Direction.RECEIVED)))
                .isEqualTo(Verdict.NO);
    }

    @Test
    void whatIsOnlyInMessagesIsNotReadElsewhere() throws QuerySyntaxException {
        for (String typed : List.of("json:$.a", "valid:json", "a close:1000")) {
            assertThat(Query.parse(typed).verdict(EntryKind.NOTE, Optional.empty()))
                    .isEqualTo(Verdict.NO);
        }
        assertThat(Query.parse("a or valid:json").verdict(EntryKind.NOTE, Optional.empty()))
                .isEqualTo(Verdict.MAYBE);
    }

    private static Filter filter(String typed) throws QuerySyntaxException {
        return Query.parse(typed).filter(Filter.ALL.directions(), Filter.ALL.kinds());
    }
}
