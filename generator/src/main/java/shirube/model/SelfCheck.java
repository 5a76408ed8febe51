package shirube.model;

import java.util.List;
import java.util.Optional;

/**
 * The questions of a yearly self-assessment with the points that each can bring: {@code vocab/self-checks/*.yaml}. The
 * tool carries the ministry's 取組確認・評価表; a city's file of the same id replaces it.
 */
@Doc("取組確認・評価表の項目")
public record SelfCheck(
        Origin origin,
        @Required @Doc(value = "識別子", example = "mic") String id,
        @Required @Doc("名前") String title,
        @Doc("出典") Optional<String> source,
        @Doc("出典のアドレス") Optional<String> url,
        @Doc("項目と満点が最新の様式と確かめられているか。書かなければ true") Optional<Boolean> certain,
        @Required @Doc("まとまり") List<Group> groups) {

    @Doc("まとまり")
    public record Group(@Required @Doc("名前") String title, @Required @Doc("項目") List<Entry> items) {}

    @Doc("項目")
    public record Entry(
            @Required @Doc(value = "記号", example = "1-1") String code,
            @Required @Doc("名前") String title,
            @Doc("問い") Optional<String> question,
            @Required @Doc("満点") Integer points) {}

    public Optional<Entry> entry(String code) {
        return entries().stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    public List<Entry> entries() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    public boolean isCertain() {
        return certain.orElse(true);
    }
}
