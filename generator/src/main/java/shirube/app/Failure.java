package shirube.app;

import java.util.List;
import shirube.browser.BrowserFault;
import shirube.diagnostic.Diagnostic;
import shirube.output.Report;
import shirube.output.TextReport;
import shirube.publish.PublishFault;
import shirube.revision.RevisionFault;
import shirube.source.SourceFile;

/** What stopped a command, told in one message without a stack trace. */
final class Failure {

    private final Console console;
    private final List<String> arguments;

    Failure(Console console, List<String> arguments) {
        this.console = console;
        this.arguments = arguments;
    }

    int exit(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && !isTold(cause)) cause = cause.getCause();
        if (cause instanceof Unusable unusable) return tell(unusable.diagnostic(), ExitCode.USAGE);
        if (cause instanceof RevisionFault revision) return tell(revision.diagnostic(), ExitCode.USAGE);
        if (cause instanceof PublishFault publish)
            return tell(publish.diagnostic(), publish.kind() == PublishFault.Kind.SETTING ? ExitCode.USAGE : ExitCode.FAULT);
        if (cause instanceof BrowserFault browser) return tell(browser.diagnostic(), browser.isSetting() ? ExitCode.USAGE : ExitCode.FAULT);
        if (console.environment().containsKey("SHIRUBE_DEBUG")) fault.printStackTrace(console.err());
        return tell(Diagnostic.of("program-fault", new SourceFile("shirube", "shirube", "").top(), "fault", cause.toString()), ExitCode.FAULT);
    }

    private static boolean isTold(Throwable cause) {
        return cause instanceof PublishFault || cause instanceof BrowserFault || cause instanceof Unusable || cause instanceof RevisionFault;
    }

    private int tell(Diagnostic diagnostic, ExitCode code) {
        var style = Report.Style.plain(console.language(CommonOptions.asked(arguments)));
        console.err().print(TextReport.blocks(List.of(diagnostic), style));
        console.err().flush();
        return code.number();
    }
}
