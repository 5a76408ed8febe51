package shirube.app;

import java.time.LocalDate;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import shirube.diagnostic.Language;
import shirube.model.Spelling;

/** What somebody typed wrongly on the command line, in words. */
final class Usage {

    private Usage() {}

    static String explain(ParameterException e, Language language) {
        boolean japanese = language == Language.JA;
        String more = japanese ? "使い方は " + help(e) + " で見られます。" : "See " + help(e) + ".";
        return "shirube: " + what(e, japanese) + "\n" + more;
    }

    private static String what(ParameterException e, boolean japanese) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String typed = String.join(" ", unmatched.getUnmatched());
            boolean option = typed.startsWith("-");
            if (japanese) return "「" + typed + "」という" + (option ? "オプション" : "コマンドや引数") + "はありません。";
            return "unknown " + (option ? "option" : "command or argument") + ": " + typed;
        }
        if (e instanceof OverwrittenOptionException twice)
            return japanese ? name(twice) + " が二度書かれています。" : name(twice) + " is given twice.";
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0), japanese);
        }
        if (e.getValue() != null && e.getArgSpec() != null) {
            String value = e.getValue();
            String form = form(e.getArgSpec(), japanese);
            return japanese
                    ? name(e) + " に「" + value + "」は使えません。" + form + "を書きます。"
                    : "“" + value + "” cannot be used for " + name(e) + ": write " + form + ".";
        }
        if (e.getMessage().isEmpty()) return japanese ? "コマンドを指定してください。" : "a command is missing.";
        return japanese ? "使い方が違います（" + e.getMessage() + "）。" : e.getMessage();
    }

    private static String missing(ArgSpec argument, boolean japanese) {
        String form = form(argument, japanese);
        if (!(argument instanceof OptionSpec option))
            return japanese ? form + "を書いてください。" : form + " is missing.";
        return japanese ? option.longestName() + " のあとに、" + form + "を書いてください。" : option.longestName() + " needs a value: " + form + ".";
    }

    /** What an argument takes: a day by its example, else as the help names it. */
    private static String form(ArgSpec argument, boolean japanese) {
        if (argument.auxiliaryTypes()[0] == LocalDate.class) return japanese ? "2026-11-21 の形の日付" : "a day such as 2026-11-21";
        String label = argument.paramLabel().replace("...", "");
        if (label.contains("|")) return String.join(japanese ? "、" : ", ", label.split("\\|")) + (japanese ? " のどれか" : "");
        return japanese ? label : argument.type() == int.class ? "a number" : "a file or folder";
    }

    /** Offers the nearest option or command. */
    static void suggest(ParameterException e, String typed, Console console, Language language) {
        CommandLine line = e.getCommandLine();
        var known = Stream.concat(
                        line.getCommandSpec().options().stream().flatMap(option -> Stream.of(option.names())),
                        line.getSubcommands().keySet().stream())
                .toList();
        String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
        boolean japanese = language == Language.JA;
        Spelling.nearest(name, known).ifPresent(near ->
                console.err().println(japanese ? "「" + near + "」のつもりではありませんか。" : "Did you mean " + near + "?"));
    }

    private static String help(ParameterException e) {
        return e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    }

    private static String name(ParameterException e) {
        if (e.getArgSpec() == null) return "?";
        return e.getArgSpec().isOption() ? ((OptionSpec) e.getArgSpec()).longestName() : e.getArgSpec().paramLabel();
    }
}
