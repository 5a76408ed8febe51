package shirube.app;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --lang}: {@code ja} or {@code en}, nothing else, so that a slip is not taken for Japanese. */
final class SpokenLanguage implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
        if (List.of("ja", "en").contains(value)) return value;
        throw new TypeConversionException("ja or en");
    }
}
