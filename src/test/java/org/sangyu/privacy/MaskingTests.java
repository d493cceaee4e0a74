package org.sangyu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource({"张秀兰, 张*", "欧阳明, 欧*", "李, 李*", "Müller, M*", "𠮷田, 𠮷*"})
    void of_a_name_the_surname_stays(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812345678, 138****5678", "0532-88880001, 053****0001", "88880001, ****01", "12, ****12"})
    void of_a_phone_the_ends_stay(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"zhang@example.org, z***@example.org", "@example.org, ***", "nonsense, ***"})
    void of_an_email_the_first_letter_and_the_house_stay(String email, String masked) {
        assertThat(Masking.email(email)).isEqualTo(masked);
    }

    @Test
    void what_is_missing_stays_missing() {
        assertThat(Masking.name(null)).isNull();
        assertThat(Masking.phone(null)).isNull();
        assertThat(Masking.email(" ")).isBlank();
        assertThat(Masking.text(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "请打13812345678找我, 请打138****5678找我",
        "请打138 1234 5678找我, 请打138****5678找我",
        "家里0532-88880001, 家里0532-****0001",
        "身份证37028519600101001x号, 身份证370***********001X号",
        "身份证370285196001010012号, 身份证370***********0012号",
        "卡号6222020200112233445号, 卡号****3445号",
        "写信zhang.lan@example.org谢谢, 写信z***@example.org谢谢"
    })
    void numbers_that_lead_to_a_person_are_masked_where_people_wrote_them(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"MS-370285-20261121-000123", "3号楼2单元501室", "2026-11-21 18:00 之前", "编码370285001001第3次来电", "拨打12345或119"})
    void what_leads_to_nobody_stays_readable(String text) {
        assertThat(Masking.text(text)).isEqualTo(text);
    }
}
