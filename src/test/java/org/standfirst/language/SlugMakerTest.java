package org.standfirst.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugMakerTest {

    private static String slug(String setting, String language, String text) {
        return new SlugMaker(() -> setting).of(text, new LanguageTag(language)).value();
    }

    @ParameterizedTest
    @CsvSource({ "ka,ბორანი ბრუნდება,ბორანი-ბრუნდება", "hy,Նավը վերադարձավ,նավը-վերադարձավ", "ru,Паром вернулся,паром-вернулся",
            "az,Şəhərdə işıq,şəhərdə-işıq", "ar,عاد القارب,عاد-القارب" })
    void keepsTheScriptOfTheLanguageWhereNothingElseIsSaid(String language, String headline, String slug) {
        assertThat(slug("none", language, headline)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({ "ka,თბილისის ქუჩებში წყალი მოდის,tbilisis-kuchebshi-tsqali-modis",
            "ka,ჭავლი და ყვარელი,chavli-da-qvareli",
            "hy,Հայաստանի վարչապետը Երևանում,hayastani-varchapety-yerevanum",
            "ru,Подъезд и щука: ещё объявление,podyezd-i-shchuka-yeshche-obyavleniye",
            "uk,Їжак і ґанок,yizhak-i-ganok",
            "bg,България и щъркел,bulgariya-i-shturkel",
            "sr,Љубљана,ljubljana",
            "ar,وزير الخارجية يزور تبليسي,wzyr-alkharjyh-yzwr-tblysy",
            "az,Şəhərdə çay və IŞIQ İşi,seherde-cay-ve-isiq-isi",
            "el,Καλημέρα κόσμε,kalimera-kosme",
            "de,Übergröße,uebergroesse",
            "tr,Iğdır,igdir",
            "zh,中文标题,zhong-wen-biao-ti",
            "en,Café “Zoë”,cafe-zoe" })
    void writesLatinLettersByTheRulesOfTheLanguage(String language, String headline, String slug) {
        assertThat(slug("all", language, headline)).isEqualTo(slug);
    }

    @Test
    void writesLatinLettersInTheLanguagesThatAreListedAlone() {
        assertThat(slug("ru, sr", "sr-Cyrl", "Мост")).isEqualTo("most");
        assertThat(slug("ru, sr", "ru", "Мост")).isEqualTo("most");
        assertThat(slug("ru, sr", "ka", "ხიდი")).isEqualTo("ხიდი");
    }

    @ParameterizedTest
    @ValueSource(strings = { "ru,", "ka;ru", "", "no ne", "*" })
    void refusesASettingThatNamesNoLanguages(String setting) {
        assertThatThrownBy(() -> slug(setting, "ka", "ხიდი")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("standfirst.slugs.transliterate");
    }

    @Property
    void makesASlugOfWhatever(@ForAll String text) {
        assertThat(slug("all", "hy", text)).isNotEmpty();
        assertThat(slug("all", "ab", text)).isNotEmpty();
    }
}
