//! The language of texts and of sentences in them.

use crate::common::{CONTEXT, report, screener};
use screening::{Context, Proposal};

#[track_caller]
fn is(language: &str, text: &str) {
    assert_eq!(report(text).language, language, "{text}");
}

#[test]
fn the_languages_of_the_platform_are_told_apart() {
    for (text, language) in [
        ("De begeleiding is vriendelijk en het eten was altijd op tijd.", "nl"),
        ("Le personnel est très gentil et les repas sont bons.", "fr"),
        ("L'équipe s'occupe bien d'elle, j'ai confiance.", "fr"),
        ("The staff were kind and the rooms are clean.", "en"),
        ("Das Personal ist freundlich und die Zimmer sind sauber.", "de"),
        ("El personal es muy amable y la comida está buena.", "es"),
        ("Personel çok iyi ve odalar temiz, teşekkür ederiz.", "tr"),
        ("cocugum burada cok mutlu, her gun guzel seyler anlatiyor", "tr"),
        ("Personel jest bardzo miły, a pokoje są czyste.", "pl"),
        ("Babcia mieszka tu od roku i jest bardzo zadowolona, dziekuje", "pl"),
        ("Жінка була дуже добра і їжа смачна.", "uk"),
        ("الموظفون لطفاء جدا والطعام جيد", "ar"),
        ("lwalid dyali mezyan hna w nas zwinin bzaf m3ana", "ar"),
        ("Bnti ka tfre7 melli katji l hna, 3ndha s7abha w l mo3allima drifa.", "ar"),
        ("Il personale è molto gentile e la nonna sta bene qui.", "it"),
    ] {
        is(language, text);
    }
}

#[test]
fn flemish_as_people_type_it_is_dutch() {
    for text in [
        "Ge moet ni denken da ze hier iets van uw vragen gaan beantwoorden ze.",
        "mijne pa zit hier graag, tis ne goeie met de mannen van de kaart",
        "oes moeder eit doar goe geten, moar tes wel diere",
        "Merci aan iedereen, super service, top team!",
        "wie ga da betalen? de commune, de mutualiteit? allez bon",
        "kwas ier vandaag vr de 1ste x en kvond t egt leuk",
        "Mijn dochter van 3 gaat 3x per week, van 7u30 tot 17u, sinds haar 9de maand.",
        "3 kinderen, 2 juffen, 1 tuin, 0 problemen",
        "Super. Top. Bravo.",
        "Hoe zit dat nu met die airco?",
    ] {
        is("nl", text);
    }
}

#[test]
fn a_text_that_says_nothing_is_taken_for_the_platforms_language() {
    for text in ["", "👍👍", "1234 !!!", "asdf qsdf jjjj kkkk", "ok"] {
        is("nl", text);
    }
    is("und", "非常好的地方");
    is("und", "Очень хорошо, спасибо вам большое");
}

#[test]
fn the_form_decides_when_the_text_says_too_little() {
    let told = |text: &str, language: &'static str| {
        let context = Context { submitted_language: Some(language), ..CONTEXT };
        screener().screen(text, &context).language
    };
    assert_eq!(told("Bravo !", "fr"), "fr");
    assert_eq!(told("Bravo !", "xx"), "nl");
    assert_eq!(told("The food was good and the staff kind.", "nl"), "en");
}

#[test]
fn what_editors_cannot_read_goes_back() {
    assert_eq!(report("Personel çok iyi ve odalar temiz, teşekkür ederiz.").decision, Proposal::Return);
    assert_ne!(report("Le personnel est très gentil et les repas sont bons.").decision, Proposal::Return);
}

#[test]
fn a_sentence_in_another_language_is_pointed_out() {
    let text = "\u{200b}Onze zoon is hier graag. Il est toujours très content de venir. Wij ook!";
    let found = report(text).sentence_languages;
    let marked: Vec<(String, &str)> = found
        .iter()
        .map(|s| (text.chars().skip(s.start).take(s.end - s.start).collect(), s.language.as_str()))
        .collect();
    assert_eq!(marked, [("Il est toujours très content de venir.".to_owned(), "fr")]);
}

#[test]
fn dialect_and_quoted_words_are_no_other_language() {
    for text in [
        "Ze zei 'good morning' tegen mij. Den dokter was in verlof. Da was ne man uit de duizend.",
        "Wij zijn der graag. In de living is het warm. Dat was fun!",
    ] {
        assert!(report(text).sentence_languages.is_empty(), "{text}");
    }
}
