package shirube.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026/4/1", "2026.4.1", "2026–04–01", "2026−04−01", "２０２６－０４－０１", "20260401", "2026年4月1日", "2026年 4月 1日（水）", "令和８年４月１日", "令和8年4月1日(水曜日)", "R8/4/1"})
    void aDayIsKnownHoweverItIsWritten(String written) {
        assertEquals(Optional.of(LocalDate.of(2026, 4, 1)), Slips.day(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4月1日", "2026-04", "10月ごろ", "2026年度", "123456789"})
    void whatIsNoDayIsNotMadeOne(String written) {
        assertEquals(Optional.empty(), Slips.day(written));
    }

    @ParameterizedTest
    @CsvSource({"午後3時,15:00", "午前9時30分,09:30", "15時半,15:30", "１５：００,15:00", "15.30,15:30", "午後12時,12:00"})
    void aTimeIsKnownHoweverItIsWritten(String written, String time) {
        assertEquals(Optional.of(time), Slips.time(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25時", "午後", "15:75", "昼すぎ"})
    void whatIsNoTimeIsNotMadeOne(String written) {
        assertEquals(Optional.empty(), Slips.time(written));
    }

    @ParameterizedTest
    @CsvSource({"２０２６,2026", "令和８年度,2026", "令和8年,2026", "R８,2026", "2026年,2026"})
    void aFiscalYearIsKnownHoweverItIsWritten(String written, String year) {
        assertEquals(Optional.of(year), Slips.fiscalYear(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"12,000千円;12000", "▲1,800;-1800", "820万円;8200", "8,200,000円;8200", "1.5百万円;1500", "3億円;300000", "８２００;8200"})
    void anAmountIsGivenInThousandYen(String written, String amount) {
        assertEquals(Optional.of(amount), Slips.number(written, "amount_thousand_yen"));
    }

    @Test
    void anAmountThatIsNoWholeThousandIsNotRounded() {
        assertEquals(Optional.empty(), Slips.number("8,200,500円", "amount_thousand_yen"));
    }

    @Test
    void aUnitIsTakenFromOtherNumbersOnlyWhereItDoesNotMultiply() {
        assertEquals(Optional.of("50"), Slips.number("50％", "value"));
        assertEquals(Optional.of("2"), Slips.number("第2四半期", "quarter"));
        assertEquals(Optional.empty(), Slips.number("12万人", "value"));
    }

    @Test
    void aListIsWrittenInHalfWidthBrackets() {
        assertEquals(Optional.of("[welfare, digital]"), Slips.list("［welfare、digital］"));
        assertEquals(Optional.of("[transport]"), Slips.list("transport"));
        assertEquals(Optional.empty(), Slips.list("長い文です。並びではありません。"));
    }

    @Test
    void anIdIsLowerCaseWithHyphens() {
        assertEquals(Optional.of("joho-ka"), Slips.id("Joho Ka"));
        assertEquals(Optional.of("joho-ka"), Slips.id("ｊｏｈｏ＿ｋａ"));
        assertEquals(Optional.empty(), Slips.id("新しい指標"));
    }
}
