package shirube.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A licence that open data in Japan is published under, for example {@code PDL1.0} or {@code CC-BY-4.0}.
 *
 * @param id as it is written in every output
 * @param open whether anybody may use, change and pass on the data for any purpose (the Open Definition 2.1)
 */
public record KnownLicence(String id, String title, String url, boolean open) {

    public static final List<KnownLicence> ALL = List.of(
            new KnownLicence("PDL1.0", "公共データ利用規約（第1.0版）", "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0", true),
            new KnownLicence("GJSTU-2.0", "政府標準利用規約（第2.0版）", "https://www.digital.go.jp/copyright-policy", true),
            creative("CC-BY-4.0", "クリエイティブ・コモンズ 表示 4.0 国際", "licenses/by/4.0/", true),
            creative("CC-BY-SA-4.0", "クリエイティブ・コモンズ 表示 - 継承 4.0 国際", "licenses/by-sa/4.0/", true),
            creative("CC-BY-2.1-JP", "クリエイティブ・コモンズ 表示 2.1 日本", "licenses/by/2.1/jp/", true),
            creative("CC0-1.0", "CC0 1.0 全世界（権利の放棄）", "publicdomain/zero/1.0/", true),
            creative("CC-BY-ND-4.0", "クリエイティブ・コモンズ 表示 - 改変禁止 4.0 国際", "licenses/by-nd/4.0/", false),
            creative("CC-BY-NC-4.0", "クリエイティブ・コモンズ 表示 - 非営利 4.0 国際", "licenses/by-nc/4.0/", false),
            creative("CC-BY-NC-SA-4.0", "クリエイティブ・コモンズ 表示 - 非営利 - 継承 4.0 国際", "licenses/by-nc-sa/4.0/", false),
            creative("CC-BY-NC-ND-4.0", "クリエイティブ・コモンズ 表示 - 非営利 - 改変禁止 4.0 国際", "licenses/by-nc-nd/4.0/", false),
            new KnownLicence("ODC-BY-1.0", "Open Data Commons Attribution License 1.0", "https://opendatacommons.org/licenses/by/1-0/", true),
            new KnownLicence("ODbL-1.0", "Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/", true));

    /** The licence of an id, however it is spaced: {@code CC BY 4.0}, {@code cc-by-4.0}, {@code CC0}; or of its address. */
    public static Optional<KnownLicence> find(String written) {
        String bare = bare(written);
        return ALL.stream()
                .filter(licence -> bare(licence.id).equals(bare)
                        || bare(licence.id).equals(bare + "10")
                        || address(licence.url).equals(address(written))
                        || licence.title.equals(written))
                .findFirst();
    }

    private static KnownLicence creative(String id, String title, String path, boolean open) {
        return new KnownLicence(id, title, "https://creativecommons.org/" + path, open);
    }

    private static String bare(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String address(String url) {
        return url.replaceFirst("^https?://", "").replaceFirst("(deed\\.[a-z]{2})?/?$", "");
    }
}
