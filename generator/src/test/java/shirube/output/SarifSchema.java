package shirube.output;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema of OASIS for SARIF (2.1.0 RTM 5, as the package @microsoft/jest-sarif carries it). */
public final class SarifSchema {

    private SarifSchema() {}

    /** What is wrong with a report; nothing where it is valid. */
    public static List<String> faults(String report) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/sarif/sarif-2.1.0-rtm.5.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(text, InputFormat.JSON)
                .validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
