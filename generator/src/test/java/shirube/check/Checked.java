package shirube.check;

import java.time.LocalDate;
import java.util.List;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.model.Site;
import shirube.model.SiteReader;
import shirube.source.SourceTree;

/** A small sound plan on 2026-11-21, to which tests add one fault. */
final class Checked {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static final String CITY = """
            -- site.yaml
            name: 例示市
            code: "999997"
            base_url: https://plan.example.jp/
            -- organisation/digital.yaml
            name: デジタル課
            valid_from: 2020-04-01
            """;

    static final String PLAN = """
            -- plans/dx/plan.yaml
            title: 例示市推進計画
            period: {from_fy: 2024, to_fy: 2028}
            legal_basis: [官民データ活用推進基本法]
            levels: [施策, 取組]
            approved: {date: 2024-03-22}
            -- plans/dx/policy/approach.md
            ---
            no: "1"
            title: 取組方針
            parts: [philosophy, purpose, target_year, vision, approach, organisation]
            target_year: 2028
            ---
            進めます。
            -- plans/dx/measures/counter.md
            ---
            parent: approach
            no: "1"
            title: 窓口
            ---
            待たない窓口にします。
            """;

    static final String INITIATIVE = """
            -- plans/dx/initiatives/online.md
            ---
            measure: counter
            no: "1"
            title: オンライン申請
            owner: digital
            status: running
            kpi_exempt_reason: 準備の年だから
            schedule:
              - {fy: 2028, milestone: 全部の手続}
            ---
            家から出せます。
            """;

    static final String KPI = """
            -- kpi/rate.yaml
            title: オンライン申請率
            definition: オンラインで出された申請の割合
            unit: ％
            direction: up
            kind: outcome
            source: 実測
            baseline: {fy: 2023, value: 20}
            targets:
              - {fy: 2026, value: 40}
              - {fy: 2028, value: 60}
            """;

    /** The initiative with an indicator instead of an exemption, so that a plan uses {@link #KPI}. */
    static final String MEASURED = INITIATIVE.replace("kpi_exempt_reason: 準備の年だから", "kpis: [rate]");

    private Checked() {}

    /** The findings on the city with more files, as {@code code path:line marked text}. */
    static List<String> found(String... more) {
        return run(more).found().stream().map(Checked::shown).toList();
    }

    static Result<java.util.Optional<CheckedSite>> run(String... more) {
        return Checks.run(site(more));
    }

    static Site site(String... more) {
        Result<java.util.Optional<Site>> read = SiteReader.read(SourceTree.of(CITY + String.join("", more)), TODAY);
        return read.value().orElseThrow(() -> new AssertionError(read.found().toString()));
    }

    static String shown(Diagnostic found) {
        var at = found.at();
        String text = at.isWholeFile() ? "-" : at.text().lines().findFirst().orElse("");
        return found.code() + " " + at.file().path() + ":" + at.line() + " " + text;
    }
}
