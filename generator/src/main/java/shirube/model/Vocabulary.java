package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A versioned list of items to be answered: national priorities, items of 第9条, chapters of 手引, scenes of
 * life: {@code vocab/KIND/*.yaml}. The tool carries some; a city's file of the same id and version replaces one.
 */
@Doc("項目表")
public record Vocabulary(
        Origin origin,
        @Required @Doc(value = "識別子", example = "mic-dx") String id,
        @Required @Doc("名前") String title,
        @Doc(value = "版", example = "\"3.0\"") Optional<String> version,
        @Doc("この日から有効") Optional<LocalDate> validFrom,
        @Doc("この日まで有効") Optional<LocalDate> validTo,
        @Doc("内容が確かめられているか。書かなければ true") Optional<Boolean> certain,
        @Doc("出典") Optional<String> source,
        @Doc("出典のアドレス") Optional<String> url,
        @Required @Doc("項目") List<Entry> items) {

    @Doc("項目")
    public record Entry(
            @Required @Doc("記号") String code,
            @Required @Doc("名前") String title,
            @Doc("まとまり") Optional<String> group,
            @Doc("注記") Optional<String> note,
            @Doc("この日から有効") Optional<LocalDate> validFrom,
            @Doc("この日まで有効") Optional<LocalDate> validTo) {}

    public boolean isCertain() {
        return certain.orElse(true);
    }
}
