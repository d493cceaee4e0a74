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
    @CsvSource({
        "13812345678, 138****5678",
        "0532-88880001, 0532-****0001",
        "053288880001, 0532-****0001",
        "01088880001, 010-****0001",
        "88880001, ****01",
        "12, ****12"
    })
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
        "卡号6222020200112233446号, 卡号****3446号",
        "卡号6222 0202 0011 2230, 卡号****2230",
        "请打+86 13812345678, 请打138****5678",
        "请打8613812345678, 请打138****5678",
        "请打１３８１２３４５６７８找我, 请打138****5678找我",
        "办公室(0532)88880001, 办公室0532-****0001",
        "身份证370285 19600101 0012, 身份证370***********0012",
        "车牌鲁B12345堵住了门, 车牌鲁B***45堵住了门",
        "车牌鲁B·D1234挂, 车牌鲁B***4挂",
        "绿牌鲁BD12345停在消防通道, 绿牌鲁B***45停在消防通道",
        "货车鲁u12345D, 货车鲁u***5D",
        "使馆车使A1234学, 使馆车使A***4学",
        "写信zhang.lan@example.org谢谢, 写信z***@example.org谢谢"
    })
    void numbers_that_lead_to_a_person_are_masked_where_people_wrote_them(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "MS-370285-20261121-000123",
        "见MS-370285-20261121-000123号和MS-370285-20261122-000007号",
        "网格370285001014003",
        "流水号6222020200112234",
        "川B区12345栋",
        "桑榆１号楼",
        "3号楼2单元501室",
        "2026-11-21 18:00 之前",
        "编码370285001001第3次来电",
        "拨打12345或119"
    })
    void what_leads_to_nobody_stays_readable(String text) {
        assertThat(Masking.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"水集街道北京路社区3号楼2单元501室, 水集街道北京路社区***", "水集街道北京路社区三号楼, 水集街道北京路社区***", "泰山小区Ａ座, 泰山小区***", "十里堡村, 十里堡村"})
    void of_an_address_the_building_is_hidden(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }

    @Test
    void of_a_card_and_an_id_the_ends_stay() {
        assertThat(Masking.bankCard("6222020200112233446")).isEqualTo("****3446");
        assertThat(Masking.bankCard("1234")).isEqualTo("****");
        assertThat(Masking.residentId("370285196001010012")).isEqualTo("370***********0012");
        assertThat(Masking.residentId("12345")).isEqualTo("***");
        assertThat(Masking.residentId(null)).isNull();
    }
}
