package app.sockeye.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SockeyeTest {

    @Test
    void helpListsTheCommands() {
        CommandLineTester help = CommandLineTester.run("", "--help");
        assertThat(help.status).isZero();
        assertThat(help.out).contains("Usage: sockeye", "playground", "connect", "grep");
    }

    @Test
    void helpOfConnectTellsKeysAndExitStatus() {
        CommandLineTester help = CommandLineTester.run("", "connect", "--help");
        assertThat(help.status).isZero();
        assertThat(help.out).contains("--header", "--subprotocol", "--wait", "Exit status: 0", "index (its place");
    }

    @Test
    void theVersionIsTheBuilds() {
        CommandLineTester version = CommandLineTester.run("", "--version");
        assertThat(version.status).isZero();
        assertThat(version.out).matches("(?s)Sockeye \\d+\\.\\d+.*").doesNotContain("${");
    }

    @Test
    void noCommandAndUnknownOptionsAreUsageErrors() {
        assertThat(CommandLineTester.run("").status).isEqualTo(2);
        assertThat(CommandLineTester.run("", "dance").status).isEqualTo(2);
        CommandLineTester unknown = CommandLineTester.run("", "connect", "ws://127.0.0.1:1/", "--dance");
        assertThat(unknown.status).isEqualTo(2);
        assertThat(unknown.err).contains("--dance");
    }

    @Test
    void argumentsThatCannotBeReadAreUsageErrorsThatSayHow() {
        CommandLineTester header = CommandLineTester.run("", "connect", "ws://127.0.0.1:1/", "-H", "nonsense");
        assertThat(header.status).isEqualTo(2);
        assertThat(header.err).contains("write it as 'Name: value'");
        CommandLineTester time = CommandLineTester.run("", "connect", "ws://127.0.0.1:1/", "--wait", "soon");
        assertThat(time.status).isEqualTo(2);
        assertThat(time.err).contains("write 5s, 500ms, 2m or forever");
    }
}
