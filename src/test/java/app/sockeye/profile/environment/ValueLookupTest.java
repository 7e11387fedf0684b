package app.sockeye.profile.environment;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ProfileProblem;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.variable.FunctionUse;
import app.sockeye.profile.variable.VariableProblem;
import app.sockeye.profile.variable.VariableProblem.Kind;
import app.sockeye.profile.variable.Variables;
import app.sockeye.secret.Secrets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueLookupTest {
    private static final Variables BUILT_IN = name -> name.equals("secret:token")
            ? Optional.of("s3same")
            : name.equals("playground") ? Optional.of("ws://127.0.0.1:1") : Optional.empty();

    private static final Environment STAGING = new Environment(
            Path.of("staging.json"),
            "staging",
            EnvironmentColour.AMBER,
            false,
            List.of(NamedValue.of("host", "staging.example"), NamedValue.of("only", "here")));

    private static ValueLookup of(ValueLayer... layers) {
        return new ValueLookup(List.of(layers), BUILT_IN);
    }

    private static ValueLookup workspace(String... namesAndTexts) {
        List<NamedValue> values = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            values.add(NamedValue.of(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        return of(new ValueLayer(ValueSource.WORKSPACE, values));
    }

    private static ValueLayer layer(ValueSource source, String text) {
        return new ValueLayer(source, List.of(NamedValue.of("host", text)));
    }

    @Test
    void secretsAreMaskedWhereTheyAreShown() {
        ValueLookup shown =
                workspace("token", "${secret:token}", "host", "a.example").masked();
        assertThat(shown.resolved("wss://${host}/?t=${token}").text()).isEqualTo("wss://a.example/?t=" + Secrets.MASK);
        assertThat(shown.value("secret:token")).contains(Secrets.MASK);
        assertThat(shown.value("secret:other")).isEmpty();
    }

    @Test
    void theNearestValueIsFoundAndSaysWhereItComesFrom() {
        List<ValueLayer> layers = List.of(
                layer(ValueSource.SESSION, "a"),
                layer(ValueSource.CONNECTION, "b"),
                layer(ValueSource.folder("Inner"), "c"),
                layer(ValueSource.folder("Outer"), "d"),
                ValueLayer.of(STAGING),
                layer(ValueSource.WORKSPACE, "f"));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            FoundValue value = new ValueLookup(layers.subList(i, layers.size()), BUILT_IN)
                    .find("host")
                    .orElseThrow();
            found.add(value.raw() + " " + value.source().kind() + " "
                    + value.source().name());
        }
        assertThat(found)
                .containsExactly(
                        "a SESSION ",
                        "b CONNECTION ",
                        "c FOLDER Inner",
                        "d FOLDER Outer",
                        "staging.example ENVIRONMENT staging",
                        "f WORKSPACE ");
        assertThat(of(layers.get(5)).with(layers.get(0)).value("host")).contains("a");
        assertThat(of(layers.get(5)).find("playground").orElseThrow().source()).isEqualTo(ValueSource.BUILT_IN);
        assertThat(of(layers.get(5)).find("none")).isEmpty();
    }

    @Test
    void aValueThatIsOffIsLookedUpFartherAway() {
        ValueLayer off = new ValueLayer(ValueSource.CONNECTION, List.of(new NamedValue("host", "x", false)));
        assertThat(of(off, ValueLayer.of(STAGING)).value("host")).contains("staging.example");
    }

    @Test
    void referencesWithinValuesAreReplacedByWhatIsNearest() {
        ValueLookup values = of(
                ValueLayer.of(STAGING),
                new ValueLayer(
                        ValueSource.WORKSPACE,
                        List.of(
                                NamedValue.of("host", "workspace.example"),
                                NamedValue.of("base", "wss://${host}/v2"),
                                NamedValue.of("auth", "Bearer ${secret:token}"))));
        assertThat(values.resolve("${base}/orders")).isEqualTo("wss://staging.example/v2/orders");
        assertThat(values.value("base")).contains("wss://staging.example/v2");
        ResolvedText resolved = values.resolved("${auth} ${only}");
        assertThat(resolved.text()).isEqualTo("Bearer s3same here");
        assertThat(resolved.secrets()).containsExactly("secret:token");
        assertThat(resolved.problems()).isEmpty();
        assertThat(resolved.toString()).doesNotContain("s3same");
        assertThat(values.secretsIn("${auth}")).containsExactly("secret:token");
        assertThat(values.masked().resolve("${auth} ${host}")).isEqualTo("Bearer " + Secrets.MASK + " staging.example");
        assertThat(BUILT_IN.masked().value("secret:token")).contains(Secrets.MASK);
    }

    @Test
    void aBuiltInValueIsNotLookedInto() {
        ValueLookup values = new ValueLookup(
                List.of(new ValueLayer(ValueSource.WORKSPACE, List.of(NamedValue.of("a", "x")))),
                name -> name.equals("secret:s") ? Optional.of("${a}") : Optional.empty());
        assertThat(values.resolve("${secret:s}")).isEqualTo("${a}");
    }

    @Test
    void aCycleIsTold() {
        ValueLookup values = workspace("a", "${b}", "b", "x${a}");
        assertThat(values.value("a")).isEmpty();
        VariableProblem problem = values.firstProblem("-${a}-").orElseThrow();
        assertThat(problem).isEqualTo(new VariableProblem(Kind.CYCLE, "a", List.of("a", "b")));
        assertThat(problem.sentence()).isEqualTo("The value of ${a} refers to itself: a, b, a.");
    }

    @Test
    void anUnknownNameIsToldWithTheValueItIsIn() {
        ValueLookup values = workspace("a", "${missing}", "b", "${secret:other}");
        assertThat(values.firstProblem("${a}").orElseThrow().sentence())
                .isEqualTo("The variable ${missing} in the value of ${a} has no value.");
        assertThat(values.firstProblem("${missing}").orElseThrow().sentence())
                .isEqualTo("The variable ${missing} has no value.");
        assertThat(values.firstProblem("${b}").orElseThrow().sentence())
                .isEqualTo("The secret other is not stored on this machine, or has to be unlocked.");
        assertThat(values.resolved("${a} ${missing} ${missing}").problems()).hasSize(2);
    }

    @Test
    void depthAndLengthAreBounded() {
        List<String> chain = new ArrayList<>();
        List<String> bomb = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            chain.addAll(List.of("v" + i, i == 19 ? "end" : "${v" + (i + 1) + "}"));
            bomb.addAll(List.of("v" + i, i == 14 ? "lol" : ("${v" + (i + 1) + "}").repeat(10)));
            empty.addAll(List.of("v" + i, i == 14 ? "" : ("${v" + (i + 1) + "}").repeat(10)));
        }
        ValueLookup deep = workspace(chain.toArray(String[]::new));
        assertThat(deep.value("v5")).contains("end");
        assertThat(deep.firstProblem("${v0}").orElseThrow().kind()).isEqualTo(Kind.TOO_DEEP);
        for (List<String> values : List.of(bomb, empty)) {
            ResolvedText exploded = workspace(values.toArray(String[]::new)).resolved("${v0}");
            assertThat(exploded.problems()).extracting(VariableProblem::kind).containsExactly(Kind.TOO_LONG);
            assertThat(exploded.problems().get(0).sentence()).isEqualTo("The value of ${v0} becomes too long.");
            assertThat(exploded.text().length()).isLessThanOrEqualTo(ValueLookup.LONGEST);
        }
    }

    @Test
    void functionsAreCalledInTextsAndInValues() {
        ValueLookup values = workspace("auth", "Basic ${base64:${user}:${secret:token}}", "user", "ada");
        assertThat(values.resolve("${auth}")).isEqualTo("Basic YWRhOnMzc2FtZQ==");
        assertThat(values.secretsIn("${auth}")).containsExactly("secret:token");
        assertThat(values.resolve("$${user}")).isEqualTo("${user}");
        assertThat(workspace("uuid", "mine").resolve("${uuid}")).isEqualTo("mine");
        assertThat(values.resolve("${uuid}")).hasSize(36);
        assertThat(values.resolve("a${ b${")).isEqualTo("a${ b${");
    }

    @Test
    void functionThatFailsIsTold() {
        ValueLookup values = workspace("a", "${random:x}");
        for (String text : List.of("${a}", "${random:x}")) {
            VariableProblem problem = values.firstProblem(text).orElseThrow();
            assertThat(problem.kind()).isEqualTo(Kind.FUNCTION);
            assertThat(problem.sentence()).startsWith("${random:x}: ");
        }
        assertThat(values.value("a")).isEmpty();
    }

    @Test
    void functionsStayAsTheyAreWrittenWhereATextIsShown() {
        ValueLookup shown = workspace("id", "${uuid}").masked();
        assertThat(shown.resolve("${id} ${hex:${secret:token}}")).isEqualTo("${uuid} ${hex:${secret:token}}");
        assertThat(BUILT_IN.masked().resolve("${uuid} ${secret:token}")).isEqualTo("${uuid} " + Secrets.MASK);
    }

    @Test
    void functionsHaveAStableNameWhereATextIsCompared() {
        ValueLookup named = workspace("host", "${pick:a|b}").with(FunctionUse.NAMED);
        assertThat(named.resolve("${host}.example ${hex:a}"))
                .isEqualTo(named.resolve("${host}.example 61"))
                .matches("pick-[0-9a-f-]{36}\\.example 61");
        assertThat(named.resolve("${pick:a|c}")).isNotEqualTo(named.resolve("${pick:a|b}"));
    }

    @Test
    void whatIsReadFromTheMachineIsToldLikeASecret() {
        ValueLookup values = workspace("home", "${env:HOME}", "name", "/no/such/file");
        assertThat(values.secretsIn("${home} ${sha256:${file:${name}}} ${csv:t.csv:a} ${uuid}"))
                .containsExactlyInAnyOrder("env:HOME", "file:/no/such/file", "file:t.csv");
        assertThat(Variables.NONE.secretsIn("${env:HOME} ${secret:a}"))
                .containsExactlyInAnyOrder("env:HOME", "secret:a");
    }

    @Test
    void allValuesAreListedOnceTheNearestFirst() {
        ValueLookup values = of(layer(ValueSource.CONNECTION, "own"), ValueLayer.of(STAGING));
        assertThat(values.all())
                .containsExactly(
                        new FoundValue("host", "own", ValueSource.CONNECTION),
                        new FoundValue("only", "here", ValueSource.environment(STAGING)));
    }

    @Test
    void aProblemIsToldAtItsField() {
        Profile profile = Profile.create("p", "wss://${host}/${path}")
                .withHeaders(List.of(ProfileHeader.of("X-A", "${host}"), ProfileHeader.of("X-B", "${who}")))
                .withSubprotocols(List.of("${sub}"));
        assertThat(ProfileCheck.problems(profile, Surroundings.of(of(ValueLayer.of(STAGING)))))
                .containsExactly(
                        new ProfileProblem(ProfileProblem.Field.URL, 0, "The variable ${path} has no value."),
                        new ProfileProblem(ProfileProblem.Field.HEADER_VALUE, 1, "The variable ${who} has no value."),
                        new ProfileProblem(ProfileProblem.Field.SUBPROTOCOL, 0, "The variable ${sub} has no value."));
    }
}
