package shirube.model;

import java.time.LocalDate;
import java.util.Optional;

/** What a city accepts although a check finds it: one entry of {@code exceptions.yaml}. */
@Doc("受け入れるもの（exceptions.yaml）")
public record Acceptance(
        Origin origin,
        @Required @Doc("指摘の記号") String code,
        @Required @Doc(value = "場所。ファイル、またはファイル:行、フォルダー/**", example = "pages/old.md") String where,
        @Required @Doc("理由") String reason,
        @Required @Doc("だれが決めたか") String who,
        @Required @Doc("いつまで") LocalDate until) {}
