//! Verdicts, reasons and grades.

use crate::common::report;
use screening::{Files, Readability, ReadabilityReason, ReadingLevel, Screener};

#[track_caller]
fn reads(verdict: Readability, text: &str) {
    let report = report(text);
    assert_eq!(report.readability, verdict, "{text}: {:?}", report.readability_reasons);
    assert_eq!(report.readability_reasons.is_empty(), verdict == Readability::Ok, "{text}");
}

fn reasons(text: &str) -> Vec<ReadabilityReason> {
    report(text).readability_reasons.into_iter().map(|reason| reason.code).collect()
}

#[test]
fn good_texts_are_left_alone() {
    for text in [
        "De kamers zijn proper en het personeel neemt zijn tijd. Een aanrader!",
        "Fijne plek, lieve juffen.",
        "Super tevreden! 😊👍",
        "'t Is ne keer iets anders. Ge moogt gerust binnenlopen, z'hebben altijd tijd voor een klapke.",
        "Pluspunten:\n- grote tuin\n- verse soep\n- vriendelijke begeleiding\nMinpunt:\n- weinig parking",
        "De opvangbegeleiders maken elke namiddag groentesoep. De slaapkamerdeuren staan altijd open.",
        "Le personnel est très gentil, les repas sont bons et les chambres sont propres.",
        "The staff were kind and the rooms are clean. We visit twice a week.",
    ] {
        reads(Readability::Ok, text);
    }
}

#[test]
fn what_can_be_mended_is_told_from_what_cannot() {
    for text in [
        "DE KAMERS ZIJN PROPER. HET ETEN IS LEKKER. WIJ KOMEN GRAAG TERUG.",
        "Onze zoon gaat graag naar de opvang ,en de juffen zijn lief .Het eetn is ook goedd , hij slaap er \
         beeter dan thuis .Wij zijn blij met deze plats",
    ] {
        reads(Readability::Fixable, text);
    }
    for text in ["", "?!", "qsdf ghjk lmmm qsdfgh wxcv", "k", "gzdn wrm dtt nt krgn mrgn zkr vn hm tlfn"] {
        reads(Readability::Unreadable, text);
    }
}

#[test]
fn reasons_say_what_to_do() {
    let shouted = reasons("DE KAMERS ZIJN PROPER. HET ETEN IS LEKKER. WIJ KOMEN GRAAG TERUG.");
    assert_eq!(shouted.first(), Some(&ReadabilityReason::Capitals));
    let mashed = reasons("qsdf ghjk lmmm qsdfgh wxcv");
    assert!(mashed.contains(&ReadabilityReason::Gibberish), "{mashed:?}");
}

#[test]
fn dutch_of_some_length_has_a_grade() {
    let easy = report("Wij zijn blij. De juf is lief. Het eten is goed. Onze zoon lacht.").readability_grade;
    let easy = easy.expect("long enough");
    assert_eq!(easy.level, ReadingLevel::UpToB1);
    assert!(easy.score > 80.0 && easy.words_per_sentence < 5.0, "{easy:?}");
    assert_eq!(report("Top!").readability_grade, None);
    assert_eq!(report("Le personnel est très gentil et les repas sont bons ici.").readability_grade, None);
}

#[test]
fn a_model_with_an_unknown_measure_is_refused() {
    let mut files = Files::shipped();
    let model =
        r#"{"fixable": {"bias": 0, "measures": {"mood": 1}}, "unreadable": {"bias": 0, "measures": {}}}"#;
    files.replace("models/readability.json", model.into()).expect("a shipped name");
    let error = Screener::new(&files).expect_err("no such measure").to_string();
    assert!(error.contains("models/readability.json") && error.contains("mood"), "{error}");
    let mut files = Files::shipped();
    files.replace("models/words.fst", b"no list".to_vec()).expect("a shipped name");
    assert!(Screener::new(&files).is_err());
}
