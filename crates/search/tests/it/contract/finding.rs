//! Finding facilities by words.

use super::fixture::*;
use domain::Sector;
use search::SearchIndex;

pub async fn prefix_of_the_last_word(index: &dyn SearchIndex) {
    fill(index, [facility(1, "De Regenboogvlinder"), facility(2, "Het Speelkasteel")]).await;
    assert_eq!(by_words(index, "rege").await, ["De Regenboogvlinder"]);
    assert_eq!(by_words(index, "het spe").await, ["Het Speelkasteel"]);
    assert!(by_words(index, "rege ").await.is_empty(), "a finished word is not a beginning");
}

pub async fn typing_errors_after_exact(index: &dyn SearchIndex) {
    fill(index, [facility(1, "Zonnebleom"), facility(2, "Zonnebloem"), facility(3, "Maneschijn")]).await;
    assert_eq!(by_words(index, "zonnebloem ").await, ["Zonnebloem", "Zonnebleom"]);
    assert_eq!(by_words(index, "manenschijn ").await, ["Maneschijn"]);
    assert_eq!(by_words(index, "maanschijn ").await, ["Maneschijn"], "two errors in a long word");
    assert_eq!(by_words(index, "manesc").await, ["Maneschijn"]);
    assert_eq!(by_words(index, "mnesc").await, ["Maneschijn"], "an error while still typing");
    assert!(by_words(index, "zon4 ").await.is_empty(), "a word with digits is taken as it is");
}

pub async fn accents_do_not_matter(index: &dyn SearchIndex) {
    fill(index, [facility(1, "Thérèse’s Bébé"), facility(2, "Noel")]).await;
    assert_eq!(by_words(index, "bebe").await, ["Thérèse’s Bébé"]);
    assert_eq!(by_words(index, "BÉBÉ").await, ["Thérèse’s Bébé"]);
    assert_eq!(by_words(index, "Noël ").await, ["Noel"]);
    assert_eq!(by_words(index, "be\u{301}be\u{301}").await, ["Thérèse’s Bébé"], "decomposed");
}

pub async fn compounds_by_tail_and_head(index: &dyn SearchIndex) {
    let plain = |n, name| of_kind(facility(n, name), "groepsopvang", Sector::Childcare);
    fill(
        index,
        [
            plain(1, "Kinderdagverblijf Pluis"),
            plain(2, "Dagverblijf Snuf"),
            of_kind(facility(3, "Villa Herfst"), "woonzorgcentrum", Sector::Elderly),
        ],
    )
    .await;
    let found = by_words(index, "dagverblijf ").await;
    assert_eq!(found, ["Dagverblijf Snuf", "Kinderdagverblijf Pluis"], "the word itself comes first");
    assert_eq!(by_words(index, "dagverblijven ").await.len(), 2, "also in the plural");
    assert_eq!(by_words(index, "kinder dagverblijf pluis").await, ["Kinderdagverblijf Pluis"]);
    assert_eq!(by_words(index, "zorgcentrum ").await, ["Villa Herfst"], "tail of the kind");
    assert_eq!(by_words(index, "opvang ").await.len(), 2);
}

pub async fn no_flood_of_parts(index: &dyn SearchIndex) {
    fill(
        index,
        [facility(1, "De Kantoren"), facility(2, "Toren"), facility(3, "Thuis"), facility(4, "Huis")],
    )
    .await;
    assert_eq!(by_words(index, "huis ").await.first().map(String::as_str), Some("Huis"));
    assert_eq!(by_words(index, "toren ").await.first().map(String::as_str), Some("Toren"));
    assert!(!by_words(index, "kant ").await.contains(&"De Kantoren".to_owned()), "short heads do not count");
}

pub async fn synonyms_of_the_field(index: &dyn SearchIndex) {
    fill(
        index,
        [
            facility(1, "Pluis"),
            of_kind(facility(2, "Villa Herfst"), "woonzorgcentrum", Sector::Elderly),
            of_kind(facility(3, "Bij Verzonna"), "gezinsopvang", Sector::Childcare),
            of_kind(facility(4, "Sint-Fantasia"), "assistentiewoningen", Sector::Elderly),
            of_kind(facility(5, "Na de Bel"), "buitenschoolse_opvang", Sector::Childcare),
        ],
    )
    .await;
    for (q, name) in [
        ("crèche ", "Pluis"),
        ("kribbe ", "Pluis"),
        ("rusthuis ", "Villa Herfst"),
        ("WZC ", "Villa Herfst"),
        ("w.z.c. ", "Villa Herfst"),
        ("rust- en verzorgingstehuis ", "Villa Herfst"),
        ("onthaalouder ", "Bij Verzonna"),
        ("onthaalmoeders ", "Bij Verzonna"),
        ("st. fantasia", "Sint-Fantasia"),
        ("naschoolse opvang ", "Na de Bel"),
        ("IBO ", "Na de Bel"),
    ] {
        assert_eq!(by_words(index, q).await, [name], "{q}");
    }
}

pub async fn every_word_counts_then_some(index: &dyn SearchIndex) {
    fill(index, [facility(1, "Groene Draak"), facility(2, "Groene Uil"), facility(3, "Rode Draak")]).await;
    assert_eq!(by_words(index, "groene draak ").await, ["Groene Draak"]);
    let some = by_words(index, "draak eenhoorn ").await;
    assert_eq!(some.len(), 2, "nothing has both, so either will do: {some:?}");
}

pub async fn name_before_place_before_organiser(index: &dyn SearchIndex) {
    let mut run = placed(facility(3, "Alfa"), "Luchtbeek", "9999", &[]);
    run.organiser = Some("Vzw Verzinsel".to_owned());
    let stays = placed(facility(2, "Beta"), "Verzinsel", "9998", &[]);
    let called = placed(facility(1, "Huize Verzinsel"), "Luchtbeek", "9999", &[]);
    fill(index, [run, stays, called]).await;
    assert_eq!(by_words(index, "verzinsel ").await, ["Huize Verzinsel", "Beta", "Alfa"]);
    assert_eq!(
        by_words(index, "luchtbeek huize").await,
        ["Huize Verzinsel"],
        "words may match in several places"
    );
}

pub async fn the_whole_name_first(index: &dyn SearchIndex) {
    fill(
        index,
        [
            facility(1, "Bij de Blauwe Uil in het Groen"),
            facility(2, "De Blauwe Uil"),
            facility(3, "Uil Blauwe"),
        ],
    )
    .await;
    assert_eq!(by_words(index, "de blauwe uil").await.first().map(String::as_str), Some("De Blauwe Uil"));
}

pub async fn places_by_name_postcode_and_former_name(index: &dyn SearchIndex) {
    fill(
        index,
        [
            placed(facility(1, "Alfa"), "Beveren-Kruibeke-Zwijndrecht", "9150", &["Kruibeke", "Bazel"]),
            placed(facility(2, "Beta"), "Aalst", "9300", &["Erembodegem"]),
        ],
    )
    .await;
    for q in ["Kruibeke", "bazel", "9150", "zwijndrecht", "beveren kruibeke", "Alfa 9150"] {
        assert_eq!(by_words(index, q).await, ["Alfa"], "{q}");
    }
    assert_eq!(by_words(index, "erembodegm").await, ["Beta"], "with a typing error");
    assert!(by_words(index, "9151 ").await.is_empty(), "a postcode is right or wrong");
}

pub async fn small_words_need_not_occur(index: &dyn SearchIndex) {
    fill(index, [facility(1, "Vlieger"), facility(2, "De Vlieger")]).await;
    assert_eq!(by_words(index, "de vlieger").await, ["De Vlieger", "Vlieger"]);
    assert_eq!(by_words(index, "vlieger in gent").await.len(), 2);
}

pub async fn apostrophes_and_hyphens(index: &dyn SearchIndex) {
    fill(index, [facility(1, "'t Luchtkasteel"), facility(2, "L'Imaginaire"), facility(3, "Bébé-Club")])
        .await;
    for (q, name) in [
        ("’t luchtkasteel", "'t Luchtkasteel"),
        ("luchtkasteel", "'t Luchtkasteel"),
        ("imaginaire", "L'Imaginaire"),
        ("l'imaginaire", "L'Imaginaire"),
        ("bebeclub ", "Bébé-Club"),
        ("bebe club", "Bébé-Club"),
    ] {
        assert_eq!(by_words(index, q).await, [name], "{q}");
    }
}

pub async fn highlights_of_names(index: &dyn SearchIndex) {
    fill(index, [facility(1, "De <b>Vlieger</b> & co")]).await;
    let page = find(index, &words("vlieger")).await;
    let parts = page.items.first().and_then(|hit| hit.highlight.clone()).expect("parts");
    assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), "De <b>Vlieger</b> & co");
    let matched: Vec<&str> =
        parts.iter().filter(|part| part.matched).map(|part| part.text.as_str()).collect();
    assert_eq!(matched, ["Vlieger"]);
    let page = find(index, &words("gent")).await;
    assert_eq!(
        page.items.first().map(|hit| hit.highlight.clone()),
        Some(None),
        "the place matched, not the name"
    );
}
