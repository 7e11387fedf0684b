import app.sockeye.cli.Sockeye;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the manual pages as AsciiDoc, and the completion for Bash, of the commands as they are, into a folder. */
class ManPages {
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        CommandLine commands = Sockeye.commands();
        File none = null;
        int failed = ManPageGenerator.generateManPage(folder.toFile(), none, new boolean[] {}, false, commands.getCommandSpec());
        Files.writeString(folder.resolve("sockeye.bash"), AutoComplete.bash("sockeye", commands));
        System.exit(failed);
    }
}
