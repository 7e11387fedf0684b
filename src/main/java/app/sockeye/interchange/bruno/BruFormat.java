package app.sockeye.interchange.bruno;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.TextFormat;
import java.util.ArrayList;
import java.util.List;

/** A single {@code .bru} file: a request or an environment, taken out of its folder. */
public final class BruFormat implements TextFormat {
    @Override
    public String label() {
        return "Bruno";
    }

    @Override
    public boolean recognises(String text) {
        return BruFile.begins(text);
    }

    @Override
    public void read(String text, ImportSink sink) {
        read(BruFile.read(text, sink.leftOut()), BrunoScope.NONE, sink);
    }

    static void read(BruFile file, BrunoScope scope, ImportSink sink) {
        if (file.isEnvironment()) {
            List<ImportedValue> values = new ArrayList<>(BrunoField.variables(file.fields("vars"), sink));
            file.block("vars:secret")
                    .ifPresent(secret -> secret.items().forEach(name -> values.add(new ImportedValue(name, "", true))));
            sink.environment(sink.baseName(), List.of(), values);
            for (BruBlock block : file.blocks()) {
                if (block.name().startsWith("vars:externalsecrets:")) {
                    sink.leftOut().add(LeftOutReason.NOT_IN_FILE, "block " + block.name(), block.line(), "", "");
                }
            }
        } else {
            BruRequest.read(file, scope, sink);
        }
    }
}
